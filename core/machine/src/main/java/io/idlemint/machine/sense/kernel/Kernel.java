package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.machine.Power;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// What an operating system's kernel tells of processes, processor, memory, power, network and heat. What it
/// does not tell is empty. One thread looks; another one may look slowly meanwhile.
public interface Kernel extends AutoCloseable {
    /// The processes that run.
    Optional<ProcessTable.Look> processes();

    /// What others use of the whole processor, in percent since the last call; empty at the first one.
    ///
    /// @param own this process and all that it started
    OptionalInt othersPercent(Set<Long> own);

    /// The memory that can be had without swapping.
    OptionalLong freeMemoryBytes();

    /// Degrees Celsius of the processor.
    OptionalInt processorCelsius();

    /// What takes its time to read: a battery, a chip on a slow wire, a service that may hang.
    Slow slow();

    @Override
    void close();

    /// What is looked at more rarely.
    ///
    /// @param metered whether the way to the internet is paid by use
    /// @param saving whether the owner told the system to save power
    /// @param linkMegabits megabits per second towards the internet
    /// @param diskBusyPercent how much of the time the data folder's disk worked
    /// @param fanRpm turns per minute of the fastest fan that is no card's
    /// @param processorWatts what the processor drew in the mean since the last look
    record Slow(
            Power power,
            Optional<Boolean> metered,
            Optional<Boolean> saving,
            OptionalInt linkMegabits,
            OptionalInt diskBusyPercent,
            OptionalInt fanRpm,
            OptionalInt processorWatts) {
        /// Nothing is known.
        public static final Slow UNKNOWN = new Slow(
                new Power(Power.Source.UNKNOWN, OptionalInt.empty()),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
