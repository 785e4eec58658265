package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Looking for hardware and renting it. Calls block and are not for the thread that paints.
public interface MarketDesk {
    List<ListedOffer> search(OfferQuery query);

    /// Whether an offer is this installation's own.
    boolean isOwn(ListedOffer offer);

    /// Freezes the budget and opens the lease; returns when the key node has answered.
    RentResult rent(RentOrder order);

    /// The self-test: a throw-away account rents this computer for free, runs a short computation in the sandbox and
    /// checks its result. Nothing is paid, and neither reliability nor score counts it.
    RentResult rentOwn(Duration duration);

    /// What a renter orders.
    ///
    /// @param command the program and its arguments; empty for an instance that waits for commands
    /// @param put files to copy in before the command starts; their file names are kept
    /// @param get names in the work folder to copy out after it ended
    /// @param into where the copied-out files go
    /// @param endWhenDone whether the lease ends when the command has ended and the files are here
    record RentOrder(
            Bytes32 offerHash,
            Amount budget,
            Duration duration,
            List<String> command,
            List<Path> put,
            List<String> get,
            Path into,
            boolean endWhenDone) {}

    /// What came of an order.
    sealed interface RentResult {
        /// The budget is in escrow and the lease begins.
        record Opened(Bytes32 leaseId) implements RentResult {}

        /// Nothing was frozen.
        ///
        /// @param why more about the reason
        record Refused(EndReason reason, Refusal why) implements RentResult {}
    }
}
