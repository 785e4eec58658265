package io.idlemint.domain.machine;

import java.util.OptionalLong;

/// A mounted local file system.
///
/// @param mount where it is mounted
/// @param type the kind of disk below it
/// @param totalBytes its size in bytes
/// @param freeBytes what this user can still write, in bytes
public record Disk(String mount, Type type, OptionalLong totalBytes, OptionalLong freeBytes) {
    public Disk {
        Facts.positive("disk.totalBytes", totalBytes);
        Facts.notNegative("disk.freeBytes", freeBytes);
    }

    /// The kind of a disk.
    public enum Type {
        /// Rotating.
        HDD,
        /// Flash.
        SSD,
        /// The system does not say.
        UNKNOWN
    }
}
