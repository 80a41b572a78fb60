// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The names of the actions that somebody asks for by name. Views, scenes, looks and the bench's
/// calls have theirs from what they are: "view.stream", "scene.of.D1", "colours.dark", "language.es",
/// "call.socket".
namespace enchufe::widgets::act {

inline constexpr std::string_view demo = "file.demo";
inline constexpr std::string_view nextStep = "scene.next";
inline constexpr std::string_view fromTheStart = "scene.restart";
inline constexpr std::string_view putBack = "scene.leave";
inline constexpr std::string_view savePlot = "file.save-plot";
inline constexpr std::string_view quit = "file.quit";
inline constexpr std::string_view newClient = "endpoint.client";
inline constexpr std::string_view newListener = "endpoint.listener";
inline constexpr std::string_view newDatagram = "endpoint.datagram";
inline constexpr std::string_view showBench = "endpoint.bench";
inline constexpr std::string_view writeMessage = "send.write";
inline constexpr std::string_view send = "send.now";
inline constexpr std::string_view sendFile = "send.file";
inline constexpr std::string_view repetition = "send.repetition";
inline constexpr std::string_view stopRepeating = "send.stop";
inline constexpr std::string_view savedMessages = "send.saved";
inline constexpr std::string_view receiveOnce = "socket.receive";
inline constexpr std::string_view pause = "socket.pause";
inline constexpr std::string_view accepting = "socket.accepting";
inline constexpr std::string_view acceptOnce = "socket.accept";
inline constexpr std::string_view halfClose = "socket.half-close";
inline constexpr std::string_view reset = "socket.reset";
inline constexpr std::string_view close = "socket.close";
inline constexpr std::string_view otherEnd = "view.other-end";
inline constexpr std::string_view otherDirection = "view.other-direction";
inline constexpr std::string_view ends = "view.ends";
inline constexpr std::string_view goToEndpoints = "view.go-to-endpoints";
inline constexpr std::string_view details = "view.details";
inline constexpr std::string_view plots = "view.plots";
inline constexpr std::string_view explanations = "view.explanations";
inline constexpr std::string_view projector = "view.projector";
inline constexpr std::string_view larger = "view.larger";
inline constexpr std::string_view smaller = "view.smaller";
inline constexpr std::string_view usualSize = "view.usual-size";
inline constexpr std::string_view palette = "help.palette";
inline constexpr std::string_view keys = "help.keys";
inline constexpr std::string_view addresses = "help.addresses";
inline constexpr std::string_view errors = "help.errors";
inline constexpr std::string_view about = "help.about";
inline constexpr std::string_view streamBytes = "stream.bytes";
inline constexpr std::string_view streamTime = "stream.time";
inline constexpr std::string_view streamFit = "stream.fit";
inline constexpr std::string_view streamOut = "stream.out";
inline constexpr std::string_view streamIn = "stream.in";
inline constexpr std::string_view streamFollow = "stream.follow";
inline constexpr std::string_view streamSave = "stream.save";
inline constexpr std::string_view callMenu = "bench.calls";
inline constexpr std::string_view replay = "bench.replay";
inline constexpr std::string_view saveCalls = "bench.save";
inline constexpr std::string_view loadCalls = "bench.load";
inline constexpr std::string_view startAnew = "bench.anew";
inline constexpr std::string_view closeInTree = "endpoints.close";
inline constexpr std::string_view leaveProjector = "projector.leave";
inline constexpr std::string_view putCardAway = "explanation.close";
inline constexpr std::string_view sendMessage = "message.send";
inline constexpr std::string_view earlierMessage = "message.earlier";
inline constexpr std::string_view laterMessage = "message.later";
inline constexpr std::string_view dropPaste = "message.drop";
inline constexpr std::string_view copyRows = "tables.copy";
inline constexpr std::string_view allRows = "tables.all";
inline constexpr std::string_view copyBytes = "bytes.copy";
inline constexpr std::string_view allBytes = "bytes.all";
inline constexpr std::string_view byteBefore = "bytes.before";
inline constexpr std::string_view byteAfter = "bytes.after";
inline constexpr std::string_view byteAbove = "bytes.above";
inline constexpr std::string_view byteBelow = "bytes.below";
inline constexpr std::string_view bytesPageUp = "bytes.page-up";
inline constexpr std::string_view bytesPageDown = "bytes.page-down";
inline constexpr std::string_view firstByte = "bytes.first";
inline constexpr std::string_view lastByte = "bytes.last";
inline constexpr std::string_view pictureBefore = "pictures.before";
inline constexpr std::string_view pictureAfter = "pictures.after";
inline constexpr std::string_view pictureAbove = "pictures.above";
inline constexpr std::string_view pictureBelow = "pictures.below";
inline constexpr std::string_view picturePageBack = "pictures.page-back";
inline constexpr std::string_view picturePageOn = "pictures.page-on";
inline constexpr std::string_view pictureFirst = "pictures.first";
inline constexpr std::string_view pictureLast = "pictures.last";
inline constexpr std::string_view chooseEnd = "ends.choose";
inline constexpr std::string_view repetitionDone = "repetition.done";
inline constexpr std::string_view paletteBefore = "palette.before";
inline constexpr std::string_view paletteAfter = "palette.after";
inline constexpr std::string_view palettePageUp = "palette.page-up";
inline constexpr std::string_view palettePageDown = "palette.page-down";
inline constexpr std::string_view paletteDo = "palette.do";
inline constexpr std::string_view paletteAway = "palette.away";

} // namespace enchufe::widgets::act
