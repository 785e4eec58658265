package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.CutLine;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.money.Amount;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A provider leaves, and its last word to the renter is lost: what it closed at the ledger says that it left, and it
/// does not count as silent.
class LastWordTest {
    @Test
    void theRentersLineIsFrozen(@TempDir Path root) {
        try (Lab lab = new Lab(root).start();
                CutLine line = new CutLine(lab.address())) {
            Installation provider = lab.provider("provider");
            Lab.needsSandbox(provider);
            Installation renter = lab.join("renter", lab.joined().sharing(false).joining(line.address()));
            lab.credit(Lab.account(renter), Lab.PURSE);
            Bytes32 id = rented(renter, root);
            line.freeze();
            lab.leave(provider);
            awaitSuspended(renter, id);
            line.mend();
            assertProviderEnded(lab, renter, id);
        }
    }

    /// The renter looks for the provider again before the ledger knows of the end.
    @Test
    void theProvidersLineIsCut(@TempDir Path root) throws InterruptedException {
        try (Lab lab = new Lab(root).start();
                CutLine line = new CutLine(lab.address())) {
            Installation provider = lab.join("provider", lab.joined().joining(line.address()));
            Lab.needsSandbox(provider);
            Installation renter = lab.renter("renter");
            Bytes32 id = rented(renter, root);
            line.cut();
            awaitSuspended(renter, id);
            Thread leaving = Thread.ofPlatform().start(() -> lab.leave(provider));
            Await.until(
                    "the provider to end it",
                    () -> provider.provided().stream().anyMatch(lease -> lease.state() instanceof LeaseState.Ending));
            line.mend();
            leaving.join();
            assertProviderEnded(lab, renter, id);
        }
    }

    private static Bytes32 rented(Installation renter, Path root) {
        Bytes32 id = Lab.rent(renter, Lab.order(renter, root), new RecordingEar());
        Lab.awaitSeconds(renter, id, 1);
        return id;
    }

    private static void awaitSuspended(Installation renter, Bytes32 id) {
        Await.until(
                "the loss to be noticed",
                () -> Lab.rented(renter, id).orElseThrow().state() instanceof LeaseState.Suspended);
    }

    private static void assertProviderEnded(Lab lab, Installation renter, Bytes32 id) {
        Settled settled = Lab.awaitSettled(renter, id);
        assertEquals(EndReason.PROVIDER_ENDED, settled.reason());
        assertEquals(Amount.ZERO, Lab.balance(renter).inEscrow());
        assertTrue(lab.keyNode().conservation().holds());
    }
}
