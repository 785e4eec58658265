package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.CutLine;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState.Settled;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.WalletDesk.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both wallets are locked while a lease runs: what is under way goes on to its settled end, and what needs the
/// account's key is refused with nothing half done.
class LockedWalletTest {
    @Test
    void whatRunsGoesOnToItsEndAndTheRestIsRefused(@TempDir Path root) {
        try (Lab lab = new Lab(root).start()) {
            Installation provider = lab.provider("provider");
            Installation renter = lab.renter("renter");
            Lab.needsSandbox(provider);
            Await.until("mining", () -> activity(provider) == Activity.MINING);
            RentOrder order = Lab.order(renter, root);
            Bytes32 id = Lab.rent(renter, order, new RecordingEar());
            Lab.awaitSeconds(renter, id, 1);
            renter.wallet().lock();
            provider.wallet().lock();
            long signed = Lab.rented(renter, id).orElseThrow().vouchers();

            withoutTheKeyNothingIsHalfDone(renter, provider, order, id);

            assertEquals(
                    Optional.empty(),
                    renter.leases().extend(id, Duration.ofMinutes(1)),
                    "more time needs no signature");
            Await.until(
                    "two more vouchers",
                    () -> Lab.rented(renter, id).orElseThrow().vouchers() >= signed + 2);
            assertFalse(renter.leases()
                    .receipt(id, Party.RENTER)
                    .orElseThrow()
                    .lines()
                    .isEmpty());
            renter.leases().end(id);
            Settled settled = Lab.awaitSettled(renter, id);
            assertEquals(EndReason.RENTER_ENDED, settled.reason());
            assertTrue(settled.payout().paid().compareTo(Amount.ZERO) > 0, settled::toString);
            assertEquals(Amount.ZERO, Lab.balance(renter).inEscrow(), "the rest came back");
            Await.until("mining to go on", () -> activity(provider) == Activity.MINING);
            Lab.offer(provider, provider);
            assertEquals(Refusal.Why.WALLET_LOCKED, refused(provider.market().rentOwn(Duration.ofMinutes(2))));
            assertTrue(lab.keyNode().conservation().holds());
        }
    }

    @Test
    void aLeaseWhoseProviderLeavesIsSettled(@TempDir Path root) {
        try (Lab lab = new Lab(root).start()) {
            Installation renter = lab.renter("renter");
            Installation provider = lab.provider("provider");
            Lab.needsSandbox(provider);
            Bytes32 id = Lab.rent(renter, Lab.order(renter, root), new RecordingEar());
            Lab.awaitSeconds(renter, id, 1);
            renter.wallet().lock();
            lab.leave(provider);
            Settled settled = Lab.awaitSettled(renter, id);
            assertEquals(EndReason.PROVIDER_ENDED, settled.reason());
            assertEquals(Amount.ZERO, Lab.balance(renter).inEscrow());
        }
    }

    /// Somebody locks the wallet while the key node is being asked, before anything is signed.
    @Test
    void whatIsUnderWayWhenItIsLockedIsRefusedAndNothingIsFrozen(@TempDir Path root) throws Exception {
        try (Lab lab = new Lab(root).start();
                CutLine line = new CutLine(lab.address())) {
            Installation provider = lab.provider("provider");
            Lab.needsSandbox(provider);
            Installation renter = lab.join("renter", lab.joined().sharing(false).joining(line.address()));
            lab.credit(Lab.account(renter), Lab.PURSE);
            RentOrder order = Lab.order(renter, root);
            Balance before = Lab.balance(renter);
            line.freeze();
            Asked<Outcome<Long>> sent =
                    new Asked<>(() -> renter.wallet().send(Lab.account(provider), Amount.ofNanos(1), ""));
            Asked<RentResult> rented = new Asked<>(() -> renter.market().rent(order));
            sent.awaitWaiting();
            rented.awaitWaiting();
            renter.wallet().lock();
            line.mend();
            assertEquals(
                    Refusal.Why.WALLET_LOCKED,
                    assertInstanceOf(Outcome.Refused.class, sent.answer()).why().why());
            assertEquals(Refusal.Why.WALLET_LOCKED, refused(rented.answer()));
            assertEquals(before, Lab.balance(renter));
            assertTrue(lab.keyNode().conservation().holds());
        }
    }

    /// A question on a thread of its own.
    private static final class Asked<T> {
        private final FutureTask<T> task;
        private final Thread thread;

        Asked(Callable<T> question) {
            task = new FutureTask<>(question);
            thread = Thread.ofPlatform().start(task);
        }

        /// Until it waits for the key node.
        void awaitWaiting() {
            Await.until(
                    "the question",
                    () -> thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
        }

        T answer() throws Exception {
            return task.get(1, TimeUnit.MINUTES);
        }
    }

    private static void withoutTheKeyNothingIsHalfDone(
            Installation renter, Installation provider, RentOrder order, Bytes32 id) {
        Amount frozen = Lab.balance(renter).inEscrow();
        Amount available = Lab.balance(renter).available();
        assertEquals(
                Optional.of(Refusal.Why.WALLET_LOCKED), why(renter.leases().topUp(id, Lab.BUDGET.plus(Lab.BUDGET))));
        assertEquals(Refusal.Why.WALLET_LOCKED, refused(renter.market().rent(order)));
        Outcome<Long> sent = renter.wallet().send(Lab.account(provider), Amount.ofNanos(1), "");
        assertEquals(
                Refusal.Why.WALLET_LOCKED,
                assertInstanceOf(Outcome.Refused.class, sent).why().why());
        assertEquals(frozen, Lab.balance(renter).inEscrow());
        assertEquals(available, Lab.balance(renter).available());
    }

    private static Optional<Refusal.Why> why(Optional<Refusal> refusal) {
        return refusal.map(Refusal::why);
    }

    private static Refusal.Why refused(RentResult result) {
        return assertInstanceOf(RentResult.Refused.class, result).why().why();
    }

    private static Activity activity(Installation installation) {
        return installation.mining().now().get().activity();
    }
}
