package io.idlemint.domain.machine;

import java.util.OptionalLong;

/// The main memory.
///
/// @param totalBytes all of it, in bytes
/// @param availableBytes what programs can still take without swapping, in bytes
public record Memory(OptionalLong totalBytes, OptionalLong availableBytes) {
    public Memory {
        Facts.positive("memory.totalBytes", totalBytes);
        Facts.notNegative("memory.availableBytes", availableBytes);
    }
}
