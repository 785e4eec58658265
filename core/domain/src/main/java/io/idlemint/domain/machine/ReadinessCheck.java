package io.idlemint.domain.machine;

import java.util.Optional;

/// One row of the readiness list.
///
/// @param name what was looked at, in one or two words
/// @param status how it stands
/// @param sentence what was found, one sentence
/// @param remedy what can be done about it, one sentence; every problem has one
/// @param found the same for other languages; empty for a check that speaks English only
public record ReadinessCheck(
        String name, Status status, String sentence, Optional<String> remedy, Optional<Found> found) {
    public ReadinessCheck {
        if (name.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException("readinessCheck.name and readinessCheck.sentence must not be blank");
        }
        if (status == Status.PROBLEM && remedy.isEmpty()) {
            throw new IllegalArgumentException("readinessCheck.remedy must be given for a problem: " + name);
        }
    }

    /// How a row stands.
    public enum Status {
        /// Nothing to do.
        OK,
        /// It works, with a drawback that the sentence names.
        ATTENTION,
        /// It does not work.
        PROBLEM
    }

    public static ReadinessCheck ok(String name, String sentence) {
        return new ReadinessCheck(name, Status.OK, sentence, Optional.empty(), Optional.empty());
    }

    public static ReadinessCheck attention(String name, String sentence, String remedy) {
        return new ReadinessCheck(name, Status.ATTENTION, sentence, Optional.of(remedy), Optional.empty());
    }

    public static ReadinessCheck problem(String name, String sentence, String remedy) {
        return new ReadinessCheck(name, Status.PROBLEM, sentence, Optional.of(remedy), Optional.empty());
    }

    /// As this, and for other languages.
    public ReadinessCheck found(Found.What what, Object... facts) {
        return new ReadinessCheck(name, status, sentence, remedy, Optional.of(Found.of(what, facts)));
    }
}
