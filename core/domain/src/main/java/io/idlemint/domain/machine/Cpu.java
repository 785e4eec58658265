package io.idlemint.domain.machine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The processor.
///
/// @param model the maker's name of it
/// @param architecture the instruction set as the JDK names it, for instance `amd64` or `aarch64`
/// @param physicalCores cores
/// @param logicalCores hardware threads, at least 1
/// @param vectorBits the width of the vectors that the JDK would use, in bits
/// @param maxFrequencyHertz the highest clock rate in hertz
public record Cpu(
        Optional<String> model,
        String architecture,
        OptionalInt physicalCores,
        int logicalCores,
        OptionalInt vectorBits,
        OptionalLong maxFrequencyHertz) {

    public Cpu {
        Facts.positive("cpu.logicalCores", logicalCores);
        Facts.positive("cpu.physicalCores", physicalCores);
        Facts.positive("cpu.vectorBits", vectorBits);
        Facts.positive("cpu.maxFrequencyHertz", maxFrequencyHertz);
    }
}
