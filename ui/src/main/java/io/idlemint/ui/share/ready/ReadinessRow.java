package io.idlemint.ui.share.ready;

import io.idlemint.domain.machine.ReadinessCheck.Status;
import java.util.Optional;

/// A row of the readiness list.
///
/// @param title what is the case, in one line
/// @param help what it means and what can be done; empty when all is well
/// @param found what the check itself said, for experts
/// @param command to be typed into a terminal
record ReadinessRow(String name, Status status, String title, String help, String found, Optional<String> command) {}
