package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A job in one control group of version 2 that was made by hand.
///
/// @param group the group
/// @param patience how long to wait for its removal
record UnifiedConfinement(ControlGroup group, Duration patience) implements Confinement {
    @Override
    public List<String> launchPrefix() {
        return List.of();
    }

    @Override
    public List<Path> entrances() {
        return List.of(group.entrance());
    }

    @Override
    public List<String> guestPrefix() {
        return List.of();
    }

    @Override
    public void launched(long pid) {
        // The shell enters by itself.
    }

    @Override
    public boolean freeze() {
        return group.freeze();
    }

    @Override
    public void thaw() {
        group.thaw();
    }

    @Override
    public JobUsage usage() {
        return usage(group);
    }

    @Override
    public boolean ranOutOfMemory() {
        return ranOutOfMemory(group);
    }

    @Override
    public boolean killAll(Duration limit) {
        return group.killAll(limit);
    }

    @Override
    public void close() {
        group.remove(patience);
    }

    static JobUsage usage(ControlGroup group) {
        OptionalLong micros = group.number("cpu.stat", "usage_usec");
        return new JobUsage(
                micros.isPresent() ? Optional.of(Duration.ofNanos(micros.getAsLong() * 1000)) : Optional.empty(),
                group.number("memory.current"),
                OptionalLong.empty());
    }

    static boolean ranOutOfMemory(ControlGroup group) {
        return group.number("memory.events", "oom_kill").orElse(0) > 0;
    }
}
