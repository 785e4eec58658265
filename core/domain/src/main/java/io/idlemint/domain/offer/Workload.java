package io.idlemint.domain.offer;

import java.util.Arrays;
import java.util.Optional;

/// A class of work that a provider may accept. Its word stands in the conditions of offers and leases and never
/// changes.
///
/// The class is agreed on, not measured: a sandbox cannot tell what a program computes.
public enum Workload {
    /// Calculations of any kind that none of the others names.
    COMPUTE("compute"),
    /// Images and films from scenes.
    RENDER("render"),
    /// Programs compiled and tested.
    BUILD("build"),
    /// Models trained and asked.
    LEARNING("machine-learning"),
    /// Anything that shows adults only.
    ADULT("adult-content");

    private final String word;

    Workload(String word) {
        this.word = word;
    }

    /// How it is written in conditions.
    public String word() {
        return word;
    }

    /// The class that is written like this.
    public static Optional<Workload> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
