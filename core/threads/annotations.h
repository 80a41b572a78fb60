// SPDX-License-Identifier: GPL-3.0-or-later
// What a mutex guards, in words that clang proves with -Wthread-safety and that say nothing to other
// compilers: https://releases.llvm.org/14.0.0/tools/clang/docs/ThreadSafetyAnalysis.html
#pragma once

#ifdef __clang__
#define ENCHUFE_THREAD_ATTRIBUTE(attribute) __attribute__((attribute))
#else
#define ENCHUFE_THREAD_ATTRIBUTE(attribute)
#endif

/// Of a class: it can be held.
#define ENCHUFE_CAPABILITY(name) ENCHUFE_THREAD_ATTRIBUTE(capability(name))
/// Of a class: its constructor takes something that its destructor gives back.
#define ENCHUFE_SCOPED_CAPABILITY ENCHUFE_THREAD_ATTRIBUTE(scoped_lockable)
/// Of a member: read and written only while that is held.
#define ENCHUFE_GUARDED_BY(mutex) ENCHUFE_THREAD_ATTRIBUTE(guarded_by(mutex))
/// Of a function: called only while that is held.
#define ENCHUFE_REQUIRES(...) ENCHUFE_THREAD_ATTRIBUTE(requires_capability(__VA_ARGS__))
#define ENCHUFE_ACQUIRE(...) ENCHUFE_THREAD_ATTRIBUTE(acquire_capability(__VA_ARGS__))
#define ENCHUFE_RELEASE(...) ENCHUFE_THREAD_ATTRIBUTE(release_capability(__VA_ARGS__))
/// Of a function: what it does with mutexes cannot be said in these words.
#define ENCHUFE_UNCHECKED ENCHUFE_THREAD_ATTRIBUTE(no_thread_safety_analysis)
