package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// This computer's devices and what each of them does for others. Safe for use by several threads.
public interface SharingDesk {
    Live<List<DeviceNow>> devices();

    /// Sets the price of new leases of a device; running leases keep theirs. Empty when done, else why not.
    Optional<Refusal> price(Bytes32 deviceHash, Rate rate);

    /// A device at this moment.
    ///
    /// @param name its model
    /// @param size how big it is
    /// @param notLeasable why it cannot be leased; empty when it is offered
    /// @param rate the price of new leases; empty when it is not offered
    record DeviceNow(
            Bytes32 deviceHash,
            DeviceKind kind,
            String name,
            Size size,
            ProviderStatus status,
            Optional<Refusal> notLeasable,
            Optional<Rate> rate) {
        /// Whether a lease of the processor gets a part of it.
        public boolean goesWithProcessor() {
            return notLeasable
                    .filter(refusal -> refusal.why() == Refusal.Why.DISK_WITH_PROCESSOR)
                    .isPresent();
        }
    }

    /// How big a device is.
    sealed interface Size {
        /// A processor and its memory.
        ///
        /// @param cores how many a lease gets
        /// @param memoryBytes how much memory a lease gets
        record Processor(int cores, long memoryBytes) implements Size {}

        /// A disk.
        ///
        /// @param bytes how much of it a lease gets
        record Storage(long bytes) implements Size {}

        /// A graphics card.
        ///
        /// @param memoryBytes empty when it is unknown
        record Graphics(Optional<String> vendor, OptionalLong memoryBytes) implements Size {}
    }
}
