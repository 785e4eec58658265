package io.idlemint.miner.engines.choice;

/// What a measurement depends on: when any of it changes, it is made again.
///
/// @param cpu         the processor's model
/// @param vectorBits  the width of the vectors
/// @param jvm         the virtual machine's version
/// @param application this program's version
public record Fingerprint(String cpu, int vectorBits, String jvm, String application) {
    /// All of it in one line of text.
    String line() {
        return (cpu + " | " + vectorBits + " bits | Java " + jvm + " | " + application).replaceAll("\\s+", " ");
    }
}
