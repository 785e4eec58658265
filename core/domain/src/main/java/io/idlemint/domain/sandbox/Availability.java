package io.idlemint.domain.sandbox;

import java.util.Set;

/// Whether a sandbox can be had on this computer.
public sealed interface Availability {
    /// Jobs can run.
    ///
    /// @param strength whether all limits hold or only some
    /// @param holding the limits that the kernel holds for the job as a whole
    /// @param sentence which mechanism holds them and what is only watched, for people
    record Available(Strength strength, Set<Limit> holding, String sentence) implements Availability {
        public Available {
            holding = Set.copyOf(holding);
        }
    }

    /// Jobs cannot run.
    ///
    /// @param reason why, a sentence
    /// @param remedy what can be done about it, a sentence
    record Unavailable(Obstacle obstacle, String reason, String remedy) implements Availability {}

    /// What stands in the way: a closed list.
    enum Obstacle {
        SYSTEM,
        PROCESSOR,
        NOT_INSTALLED,
        TOO_OLD,
        NAMESPACES_FORBIDDEN,
        FOLDER,
        OTHER
    }

    /// How far the limits of a job can be relied on.
    enum Strength {
        /// CPU, memory and the number of processes are limited by the kernel for the job as a whole.
        FULL_LIMITS("full limits"),
        /// At least one of those is limited only per process, or only watched.
        WEAK_LIMITS("weak limits");

        private final String text;

        Strength(String text) {
            this.text = text;
        }

        /// The words that people see.
        public String text() {
            return text;
        }
    }
}
