<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>LadderPicture</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RST: %1 bytes unread</source>
        <translation>
            <numerusform>RST: %1 byte unread</numerusform>
            <numerusform>RST: %1 bytes unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 bytes</source>
        <translation>
            <numerusform>%1 of %2 byte</numerusform>
            <numerusform>%1 of %2 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 urgent bytes</source>
        <translation>
            <numerusform>%1 urgent byte</numerusform>
            <numerusform>%1 urgent bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %2 urgent</source>
        <translation>
            <numerusform>%1 + %2 urgent</numerusform>
            <numerusform>%1 + %2 urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ECONNRESET: %1 bytes unread</source>
        <translation>
            <numerusform>ECONNRESET: %1 byte unread</numerusform>
            <numerusform>ECONNRESET: %1 bytes unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendFailures</name>
    <message numerus="yes">
        <source>%1 bytes were not taken: too much is waiting to be sent.</source>
        <translation>
            <numerusform>%1 byte was not taken: too much is waiting to be sent.</numerusform>
            <numerusform>%1 bytes were not taken: too much is waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes that waited to be sent were given up.</source>
        <translation>
            <numerusform>%1 byte that waited to be sent was given up.</numerusform>
            <numerusform>%1 bytes that waited to be sent were given up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EMSGSIZE: %1 bytes do not fit one datagram.</source>
        <translation>
            <numerusform>EMSGSIZE: %1 byte does not fit one datagram.</numerusform>
            <numerusform>EMSGSIZE: %1 bytes do not fit one datagram.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreamPicture</name>
    <message numerus="yes">
        <source>%1 calls</source>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %1 failed</source>
        <translation>
            <numerusform>, %1 failed</numerusform>
            <numerusform>, %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 whole</source>
        <translation>
            <numerusform>%1 whole</numerusform>
            <numerusform>%1 whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 right</source>
        <translation>
            <numerusform>%1 of %2 right</numerusform>
            <numerusform>%1 of %2 right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send(%1 bytes)</source>
        <translation>
            <numerusform>send(%1 byte)</numerusform>
            <numerusform>send(%1 bytes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes not taken</source>
        <translation>
            <numerusform>%1 byte not taken</numerusform>
            <numerusform>%1 bytes not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ incomplete: %1 bytes left over</source>
        <translation>
            <numerusform>✗ incomplete: %1 byte left over</numerusform>
            <numerusform>✗ incomplete: %1 bytes left over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 left over</source>
        <translation>
            <numerusform>✗ %1 left over</numerusform>
            <numerusform>✗ %1 left over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %1 of %2 bytes</source>
        <translation>
            <numerusform>waiting for %1 of %2 bytes</numerusform>
            <numerusform>waiting for %1 of %2 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing</source>
        <translation>
            <numerusform>%1 missing</numerusform>
            <numerusform>%1 missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes without an end yet</source>
        <translation>
            <numerusform>%1 byte without an end yet</numerusform>
            <numerusform>%1 bytes without an end yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 split</source>
        <translation>
            <numerusform>✗ %1 split</numerusform>
            <numerusform>✗ %1 split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %1 merged</source>
        <translation>
            <numerusform>, %1 merged</numerusform>
            <numerusform>, %1 merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped</source>
        <translation>
            <numerusform>%1 dropped</numerusform>
            <numerusform>%1 dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the next one waits: %1 bytes</source>
        <translation>
            <numerusform>the next one waits: %1 byte</numerusform>
            <numerusform>the next one waits: %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 cut off</source>
        <translation>
            <numerusform>%1, %2 cut off</numerusform>
            <numerusform>%1, %2 cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %1 damaged</source>
        <translation>
            <numerusform>, %1 damaged</numerusform>
            <numerusform>, %1 damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 bytes never received</source>
        <translation>
            <numerusform>✗ %1 byte never received</numerusform>
            <numerusform>✗ %1 bytes never received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::DetailsPanel</name>
    <message numerus="yes">
        <source>A message of %1 bytes</source>
        <translation>
            <numerusform>A message of %1 byte</numerusform>
            <numerusform>A message of %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reader takes these %1 bytes for a message, but its beginning was among those it had thrown away.</source>
        <translation>
            <numerusform>The reader takes this %1 byte for a message, but its beginning was among those it had thrown away.</numerusform>
            <numerusform>The reader takes these %1 bytes for a message, but its beginning was among those it had thrown away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one message</source>
        <translation>
            <numerusform>%1, one message</numerusform>
            <numerusform>%1, one message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointModel</name>
    <message numerus="yes">
        <source>%1 earlier connections, %2</source>
        <translation>
            <numerusform>%1 earlier connection, %2</numerusform>
            <numerusform>%1 earlier connections, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 earlier peers, %2</source>
        <translation>
            <numerusform>%1 earlier peer, %2</numerusform>
            <numerusform>%1 earlier peers, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointPanel</name>
    <message numerus="yes">
        <source>Endpoints · %1 earlier, %2</source>
        <translation>
            <numerusform>Endpoints · %1 earlier, %2</numerusform>
            <numerusform>Endpoints · %1 earlier, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramesModel</name>
    <message numerus="yes">
        <source>✗ %1 bytes, and a record has %2</source>
        <translation>
            <numerusform>✗ %1 byte, and a record has %2</numerusform>
            <numerusform>✗ %1 bytes, and a record has %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramesView</name>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 frame</numerusform>
            <numerusform>%1 frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes waiting</source>
        <translation>
            <numerusform>%1 byte waiting</numerusform>
            <numerusform>%1 bytes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older left out</source>
        <translation>
            <numerusform>%1 older left out</numerusform>
            <numerusform>%1 older left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramingForm</name>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 frame</numerusform>
            <numerusform>%1 frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in the first %1 bytes</source>
        <translation>
            <numerusform> in the first byte (%1)</numerusform>
            <numerusform> in the first %1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::KernelValuesModel</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::LadderView</name>
    <message numerus="yes">
        <source>%1 older calls left out</source>
        <translation>
            <numerusform>%1 older call left out</numerusform>
            <numerusform>%1 older calls left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::OptionsModel</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::RecordView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older left out</source>
        <translation>
            <numerusform>%1 older left out</numerusform>
            <numerusform>%1 older left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SendBar</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StreamCanvas</name>
    <message numerus="yes">
        <source>Thrown away by the reader: %1 bytes from %2</source>
        <translation>
            <numerusform>Thrown away by the reader: %1 byte from %2</numerusform>
            <numerusform>Thrown away by the reader: %1 bytes from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frame #%1: %2 bytes from %3; header %4, trailer %5; chunks: %6</source>
        <translation>
            <numerusform>Frame #%1: %2 byte from %3; header %4, trailer %5; chunks: %6</numerusform>
            <numerusform>Frame #%1: %2 bytes from %3; header %4, trailer %5; chunks: %6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged: %1 bytes from %2 taken for a message whose beginning was thrown away</source>
        <translation>
            <numerusform>Damaged: %1 byte from %2 taken for a message whose beginning was thrown away</numerusform>
            <numerusform>Damaged: %1 bytes from %2 taken for a message whose beginning was thrown away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StreamView</name>
    <message numerus="yes">
        <source>%1 older calls left out</source>
        <translation>
            <numerusform>%1 older call left out</numerusform>
            <numerusform>%1 older calls left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <source>records were not written</source>
        <translation>
            <numerusform>record was not written</numerusform>
            <numerusform>records were not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failures of that kind</source>
        <translation>
            <numerusform>failure of that kind</numerusform>
            <numerusform>failures of that kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were not taken by the reader of the output</source>
        <translation>
            <numerusform>was not taken by the reader of the output</numerusform>
            <numerusform>were not taken by the reader of the output</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>records were skipped</source>
        <translation>
            <numerusform>record was skipped</numerusform>
            <numerusform>records were skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>datagrams dropped by the kernel: the receive buffer was full</source>
        <translation>
            <numerusform>datagram dropped by the kernel: the receive buffer was full</numerusform>
            <numerusform>datagrams dropped by the kernel: the receive buffer was full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were not sent</source>
        <translation>
            <numerusform>was not sent</numerusform>
            <numerusform>were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>must be {} bytes and is {}</source>
        <translation>
            <numerusform>must be {} byte and is {}</numerusform>
            <numerusform>must be {} bytes and is {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes do not fit a header of {} digits</source>
        <translation>
            <numerusform>{} bytes do not fit a header of {} digit</numerusform>
            <numerusform>{} bytes do not fit a header of {} digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} does not fit a length of {} bytes</source>
        <translation>
            <numerusform>{} does not fit a length of {} byte</numerusform>
            <numerusform>{} does not fit a length of {} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no end of the message within the limit of {} bytes</source>
        <translation>
            <numerusform>no end of the message within the limit of {} byte</numerusform>
            <numerusform>no end of the message within the limit of {} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were unread, so the kernel sent RST instead of FIN: the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>{} byte was unread, so the kernel sent RST instead of FIN: the peer gets ECONNRESET.</numerusform>
            <numerusform>{} bytes were unread, so the kernel sent RST instead of FIN: the peer gets ECONNRESET.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were unread, so the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>{} byte was unread, so the peer gets ECONNRESET.</numerusform>
            <numerusform>{} bytes were unread, so the peer gets ECONNRESET.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The send buffer is full: none of the {} bytes were taken. They are still the program's to send.</source>
        <translation>
            <numerusform>The send buffer is full: {} byte was not taken. It is still the program's to send.</numerusform>
            <numerusform>The send buffer is full: none of the {} bytes were taken. They are still the program's to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message of {} bytes was handed to the kernel. It will arrive whole: SOCK_SEQPACKET keeps boundaries.</source>
        <translation>
            <numerusform>One message of {} byte was handed to the kernel. It will arrive whole: SOCK_SEQPACKET keeps boundaries.</numerusform>
            <numerusform>One message of {} bytes was handed to the kernel. It will arrive whole: SOCK_SEQPACKET keeps boundaries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of {} bytes was handed to the kernel. Nothing says whether it will arrive.</source>
        <translation>
            <numerusform>One datagram of {} byte was handed to the kernel. Nothing says whether it will arrive.</numerusform>
            <numerusform>One datagram of {} bytes was handed to the kernel. Nothing says whether it will arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes were taken, the last one as urgent (MSG_OOB): the receiver takes it apart from the stream, and it has no offset there.</source>
        <translation>
            <numerusform>{} byte was taken, as urgent (MSG_OOB): the receiver takes it apart from the stream, and it has no offset there.</numerusform>
            <numerusform>All {} bytes were taken, the last one as urgent (MSG_OOB): the receiver takes it apart from the stream, and it has no offset there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes were copied into the kernel's send buffer. That does not mean the peer has them.</source>
        <translation>
            <numerusform>{} byte was copied into the kernel's send buffer. That does not mean the peer has it.</numerusform>
            <numerusform>All {} bytes were copied into the kernel's send buffer. That does not mean the peer has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}() failed: none of the {} bytes were taken.</source>
        <translation>
            <numerusform>{}() failed: {} byte was not taken.</numerusform>
            <numerusform>{}() failed: none of the {} bytes were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram was larger than the buffer of {} bytes: the rest is lost.</source>
        <translation>
            <numerusform>The datagram was larger than the buffer of {} byte: the rest is lost.</numerusform>
            <numerusform>The datagram was larger than the buffer of {} bytes: the rest is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram had {} bytes but the buffer only {}: the rest is lost.</source>
        <translation>
            <numerusform>The datagram had {} byte but the buffer only {}: the rest is lost.</numerusform>
            <numerusform>The datagram had {} bytes but the buffer only {}: the rest is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were looked at with MSG_PEEK: they stay in the queue, and the next recv() gives them again.</source>
        <translation>
            <numerusform>{} byte was looked at with MSG_PEEK: it stays in the queue, and the next recv() gives it again.</numerusform>
            <numerusform>{} bytes were looked at with MSG_PEEK: they stay in the queue, and the next recv() gives them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.</source>
        <translation>
            <numerusform>{} byte was thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.</numerusform>
            <numerusform>{} bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A datagram filled the whole buffer of {} bytes. If it was larger, the rest is lost, and this call does not say so: with MSG_TRUNC it would.</source>
        <translation>
            <numerusform>A datagram filled the whole buffer of {} byte. If it was larger, the rest is lost, and this call does not say so: with MSG_TRUNC it would.</numerusform>
            <numerusform>A datagram filled the whole buffer of {} bytes. If it was larger, the rest is lost, and this call does not say so: with MSG_TRUNC it would.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of {} bytes: its boundaries are the sender's.</source>
        <translation>
            <numerusform>One datagram of {} byte: its boundaries are the sender's.</numerusform>
            <numerusform>One datagram of {} bytes: its boundaries are the sender's.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only {} of the {} bytes asked for had arrived. recv() returns what is there: its boundaries are neither the sender's send() calls nor the segments.</source>
        <translation>
            <numerusform>Only {} of the {} bytes asked for had arrived. recv() returns what is there: its boundaries are neither the sender's send() calls nor the segments.</numerusform>
            <numerusform>Only {} of the {} bytes asked for had arrived. recv() returns what is there: its boundaries are neither the sender's send() calls nor the segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() filled the whole buffer of {} bytes; more may be waiting.</source>
        <translation>
            <numerusform>recv() filled the whole buffer of {} byte; more may be waiting.</numerusform>
            <numerusform>recv() filled the whole buffer of {} bytes; more may be waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} were not queued: this socket has no destination, and none was given.</source>
        <translation>
            <numerusform>{} was not queued: this socket has no destination, and none was given.</numerusform>
            <numerusform>{} were not queued: this socket has no destination, and none was given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} were not sent: one datagram cannot hold so much.</source>
        <translation>
            <numerusform>{} was not sent: one datagram cannot hold so much.</numerusform>
            <numerusform>{} were not sent: one datagram cannot hold so much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} were not queued: the send queue is full, or sending is over.</source>
        <translation>
            <numerusform>{} was not queued: the send queue is full, or sending is over.</numerusform>
            <numerusform>{} were not queued: the send queue is full, or sending is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is to be sent {} times.</source>
        <translation>
            <numerusform>The same is to be sent {} time.</numerusform>
            <numerusform>The same is to be sent {} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} that were queued will not be sent: the connection ended first.</source>
        <translation>
            <numerusform>{} that was queued will not be sent: the connection ended first.</numerusform>
            <numerusform>{} that were queued will not be sent: the connection ended first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} wait in the program's own send queue.</source>
        <translation>
            <numerusform>{} waits in the program's own send queue.</numerusform>
            <numerusform>{} wait in the program's own send queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} datagrams were dropped by the kernel: the receive buffer was full.</source>
        <translation>
            <numerusform>{} datagram was dropped by the kernel: the receive buffer was full.</numerusform>
            <numerusform>{} datagrams were dropped by the kernel: the receive buffer was full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} repetitions were not made.</source>
        <translation>
            <numerusform>{} repetition was not made.</numerusform>
            <numerusform>{} repetitions were not made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} called close() without having received {0} bytes that were sent to it. That is why its kernel sent RST instead of FIN.</source>
        <translation>
            <numerusform>{1} called close() without having received {0} byte that was sent to it. That is why its kernel sent RST instead of FIN.</numerusform>
            <numerusform>{1} called close() without having received {0} bytes that were sent to it. That is why its kernel sent RST instead of FIN.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This end called close() without having received {} bytes that were sent to it.</source>
        <translation>
            <numerusform>This end called close() without having received {} byte that was sent to it.</numerusform>
            <numerusform>This end called close() without having received {} bytes that were sent to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} called close() without having received {0} bytes that were sent to it.</source>
        <translation>
            <numerusform>{1} called close() without having received {0} byte that was sent to it.</numerusform>
            <numerusform>{1} called close() without having received {0} bytes that were sent to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The send buffer is full, because the other end has not received what was sent before. None of the {} bytes was accepted: they are still the program's to send.</source>
        <translation>
            <numerusform>The send buffer is full, because the other end has not received what was sent before. The byte was not accepted: it is still the program's to send.</numerusform>
            <numerusform>The send buffer is full, because the other end has not received what was sent before. None of the {} bytes was accepted: they are still the program's to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} has not received {0} bytes that were sent before: they fill its receive buffer and the send buffer here.</source>
        <translation>
            <numerusform>{1} has not received {0} byte that was sent before: it fills its receive buffer and the send buffer here.</numerusform>
            <numerusform>{1} has not received {0} bytes that were sent before: they fill its receive buffer and the send buffer here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} has sent {0} bytes so far, and they have all been received before.</source>
        <translation>
            <numerusform>{1} has sent {0} byte so far, and it has been received before.</numerusform>
            <numerusform>{1} has sent {0} bytes so far, and they have all been received before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes that the other end has sent are still on their way.</source>
        <translation>
            <numerusform>{} byte that the other end has sent is still on its way.</numerusform>
            <numerusform>{} bytes that the other end has sent are still on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other end sent a datagram larger than the buffer of {} bytes that this call had: the rest is lost.</source>
        <translation>
            <numerusform>The other end sent a datagram larger than the buffer of {} byte that this call had: the rest is lost.</numerusform>
            <numerusform>The other end sent a datagram larger than the buffer of {} bytes that this call had: the rest is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other end sent one datagram of {} bytes. The buffer of this call had {}: the last {} are lost, and the next call will not give them.</source>
        <translation>
            <numerusform>The other end sent one datagram of {} byte. The buffer of this call had {}: the last {} are lost, and the next call will not give them.</numerusform>
            <numerusform>The other end sent one datagram of {} bytes. The buffer of this call had {}: the last {} are lost, and the next call will not give them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} clients are connected and wait in the queue, more than the backlog of {}: this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</source>
        <translation>
            <numerusform>{} client is connected and waits in the queue, more than the backlog of {}: this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</numerusform>
            <numerusform>{} clients are connected and wait in the queue, more than the backlog of {}: this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} clients are connected and wait in the queue, more than the {} to which the kernel has cut the backlog of {} (net.core.somaxconn): this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</source>
        <translation>
            <numerusform>{} client is connected and waits in the queue, more than the {} to which the kernel has cut the backlog of {} (net.core.somaxconn): this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</numerusform>
            <numerusform>{} clients are connected and wait in the queue, more than the {} to which the kernel has cut the backlog of {} (net.core.somaxconn): this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} connections wait in the queue for accept().</source>
        <translation>
            <numerusform>{} connection waits in the queue for accept().</numerusform>
            <numerusform>{} connections wait in the queue for accept().</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kernel's view of the connection: {}, round trip {}, congestion window {} segments, in flight {}.</source>
        <translation>
            <numerusform>The kernel's view of the connection: {}, round trip {}, congestion window {} segment, in flight {}.</numerusform>
            <numerusform>The kernel's view of the connection: {}, round trip {}, congestion window {} segments, in flight {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recv-Q: {} bytes have arrived and wait to be received.</source>
        <translation>
            <numerusform>Recv-Q: {} byte has arrived and waits to be received.</numerusform>
            <numerusform>Recv-Q: {} bytes have arrived and wait to be received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next datagram has {} bytes. How many wait behind it, FIONREAD does not tell.</source>
        <translation>
            <numerusform>The next datagram has {} byte. How many wait behind it, FIONREAD does not tell.</numerusform>
            <numerusform>The next datagram has {} bytes. How many wait behind it, FIONREAD does not tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: {} bytes are in the kernel and not yet acknowledged by the peer.</source>
        <translation>
            <numerusform>Send-Q: {} byte is in the kernel and not yet acknowledged by the peer.</numerusform>
            <numerusform>Send-Q: {} bytes are in the kernel and not yet acknowledged by the peer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what the peer has not received yet takes {} bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: what the peer has not received yet takes {} byte of memory, with the kernel's overhead.</numerusform>
            <numerusform>Send-Q: what the peer has not received yet takes {} bytes of memory, with the kernel's overhead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what has not left this machine yet takes {} bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: what has not left this machine yet takes {} byte of memory, with the kernel's overhead.</numerusform>
            <numerusform>Send-Q: what has not left this machine yet takes {} bytes of memory, with the kernel's overhead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kernel has dropped {} datagrams because the receive buffer was full.</source>
        <translation>
            <numerusform>The kernel has dropped {} datagram because the receive buffer was full.</numerusform>
            <numerusform>The kernel has dropped {} datagrams because the receive buffer was full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} sockets were ready; which ones is not kept.</source>
        <translation>
            <numerusform>{} socket was ready; which one is not kept.</numerusform>
            <numerusform>{} sockets were ready; which ones is not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resolver found {} addresses.</source>
        <translation>
            <numerusform>The resolver found {} address.</numerusform>
            <numerusform>The resolver found {} addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The socket listens. Up to {} connections may wait for accept(); it will never send or receive itself.</source>
        <translation>
            <numerusform>The socket listens. Up to {} connection may wait for accept(); it will never send or receive itself.</numerusform>
            <numerusform>The socket listens. Up to {} connections may wait for accept(); it will never send or receive itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(cut off: the datagram had {} bytes)</source>
        <translation>
            <numerusform>(cut off: the datagram had {} byte)</numerusform>
            <numerusform>(cut off: the datagram had {} bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndCard</name>
    <message numerus="yes">
        <source>%1 peers</source>
        <translation>
            <numerusform>%1 peer</numerusform>
            <numerusform>%1 peers</numerusform>
        </translation>
    </message>
</context>
</TS>
