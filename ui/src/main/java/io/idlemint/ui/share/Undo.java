package io.idlemint.ui.share;

import io.idlemint.ui.wording.Wording;
import java.time.Instant;
import java.util.function.Function;

/// A change that has taken effect and can be taken back.
///
/// @param what what was changed, as a sentence in a language
/// @param back takes it back
/// @param until when it stays for good
record Undo(Function<Wording, String> what, Runnable back, Instant until) {}
