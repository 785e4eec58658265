package io.idlemint.domain.machine;

import java.util.OptionalLong;

/// A network interface.
///
/// @param name the system's name of it
/// @param bitsPerSecond its link speed in bits per second
/// @param up whether it is up
public record NetworkLink(String name, OptionalLong bitsPerSecond, boolean up) {
    public NetworkLink {
        Facts.positive("networkLink.bitsPerSecond", bitsPerSecond);
    }
}
