package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import java.util.List;
import java.util.Optional;

/// This computer's devices and what each of them does for others. Safe for use by several threads.
public interface SharingDesk {
    Live<List<DeviceNow>> devices();

    /// Sets the price of new leases of a device; running leases keep theirs. Empty when done, else why not.
    Optional<String> price(Bytes32 deviceHash, Rate rate);

    /// A device at this moment.
    ///
    /// @param name its model
    /// @param detail one line on its size, such as cores and memory
    /// @param notLeasable why it cannot be leased; empty when it is offered
    /// @param rate the price of new leases; empty when it is not offered
    record DeviceNow(
            Bytes32 deviceHash,
            DeviceKind kind,
            String name,
            String detail,
            ProviderStatus status,
            Optional<String> notLeasable,
            Optional<Rate> rate) {}
}
