package io.idlemint.domain.machine;

import java.util.Optional;

/// The operating system.
///
/// @param family for instance `Debian GNU/Linux`, `macOS`, `Windows`
/// @param version the version that people know
/// @param kernel the kernel's or build's version
public record OperatingSystem(String family, Optional<String> version, Optional<String> kernel) {}
