package io.idlemint.storage.participant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.SessionSecret;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaseBooksTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final LedgerDomain LAB =
            LedgerDomain.lab(FakeSigner.named("key node").account());
    private static final Amount DEPOSIT = Amount.ofNanos(1_000);
    private static final byte[] SECRET = Bytes32.sha256("session").toArray();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("own.db"), Schema.PARTICIPANT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aProvidedLeaseIsWrittenDownOnce() {
        ProviderLease lease = provided(1);
        assertTrue(provider().create(lease));
        assertFalse(provider().create(lease));
        reopen();
        assertEquals(Optional.of(lease), provider().find(lease.id()));
        assertEquals(Optional.empty(), provider().find(Bytes32.ZERO));
    }

    @Test
    void aVoucherAndItsReceiptAreStoredTogether() {
        SignedLease signed = signed(1);
        provider().create(provided(1));
        for (int i = 1; i <= 3; i++) {
            Amount owed = Amount.ofNanos(100L * i);
            provider().voucher(signed.id(), signed.voucher(owed), signed.receipt(i, owed));
        }
        reopen();
        ProviderLease stored = provider().find(signed.id()).orElseThrow();
        assertEquals(Optional.of(signed.voucher(Amount.ofNanos(300))), stored.best());
        assertEquals(3, stored.receipts());
        assertEquals(Amount.ofNanos(300), stored.signed());
        // A receipt's number is used once: a second one would prove fraud, so neither is stored.
        assertThrows(
                StorageException.class,
                () -> provider()
                        .voucher(
                                signed.id(),
                                signed.voucher(Amount.ofNanos(400)),
                                signed.receipt(3, Amount.ofNanos(400))));
        assertEquals(stored, provider().find(signed.id()).orElseThrow());
    }

    @Test
    void aRentedLeaseKeepsItsKeyAndItsEvidence() {
        SignedLease signed = signed(1);
        RenterLease lease = rented(1);
        renter().create(lease);
        reopen();
        assertEquals(Optional.of(lease), renter().find(lease.id()));

        renter().voucher(lease.id(), signed.voucher(Amount.ofNanos(200)));
        renter().receipt(lease.id(), signed.receipt(1, Amount.ofNanos(100)));
        renter().receipt(lease.id(), signed.receipt(2, Amount.ofNanos(200)));
        renter().receipt(lease.id(), signed.receipt(2, Amount.ofNanos(200)));
        renter().release(lease.id(), signed.release(Amount.ofNanos(200)));
        renter().topUp(lease.id(), signed.topUp(Amount.ofNanos(2_000), NOON));
        reopen();
        RenterLease stored = renter().find(lease.id()).orElseThrow();
        assertEquals(Amount.ofNanos(200), stored.signed());
        assertEquals(Optional.of(signed.release(Amount.ofNanos(200))), stored.release());
        assertEquals(
                List.of(signed.receipt(1, Amount.ofNanos(100)), signed.receipt(2, Amount.ofNanos(200))),
                renter().receipts(lease.id()));
    }

    @Test
    void theSessionKeyIsInNoErrorMessage() {
        renter().create(rented(1));
        StorageException twice = assertThrows(StorageException.class, () -> renter().create(rented(1)));
        for (Throwable cause = twice; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains(HexFormat.of().formatHex(SECRET)), cause.toString());
            assertFalse(cause.toString().contains("secret:"), cause.toString());
        }
        assertFalse(rented(1).toString().contains(HexFormat.of().formatHex(SECRET)));
    }

    private static List<LeaseState> states() {
        LeaseState.Payout payout = new LeaseState.Payout(Amount.ofNanos(90), Amount.ofNanos(10), Amount.ofNanos(900));
        List<LeaseState> states = new ArrayList<>(List.of(
                new LeaseState.Requested(),
                new LeaseState.Funded(),
                new LeaseState.Starting(),
                new LeaseState.Ready(),
                new LeaseState.Suspended()));
        for (EndReason reason : EndReason.values()) {
            states.add(new LeaseState.Refused(reason));
            for (Party by : Party.values()) {
                states.add(new LeaseState.Ending(reason, by));
                states.add(new LeaseState.Settled(reason, by, payout));
                states.add(new LeaseState.Failed(reason, by));
            }
        }
        return states;
    }

    @Test
    void everyStateIsReadBack() {
        provider().create(provided(1));
        renter().create(rented(1));
        Bytes32 id = signed(1).id();
        for (LeaseState state : states()) {
            provider().state(id, state);
            renter().state(id, state);
            assertEquals(state, provider().find(id).orElseThrow().state());
            assertEquals(state, renter().find(id).orElseThrow().state());
            boolean unfinished = !state.isOver();
            assertEquals(unfinished, provider().unfinished().size() == 1, state.toString());
            assertEquals(unfinished, renter().unfinished().size() == 1, state.toString());
        }
    }

    @Test
    void listsAreInTheOrderOfTheirTimes() {
        for (int i = 1; i <= 3; i++) {
            provider().create(provided(i));
            renter().create(rented(i));
        }
        assertEquals(List.of(provided(1), provided(2), provided(3)), provider().unfinished());
        assertEquals(List.of(rented(3), rented(2)), renter().newest(2));
        assertEquals(List.of(provided(3)), provider().newest(1));
        assertEquals(List.of(rented(1), rented(2), rented(3)), renter().unfinished());
    }

    private void reopen() {
        database.close();
        open();
    }

    private ProviderStore provider() {
        return new ProviderStore(database);
    }

    private RenterStore renter() {
        return new RenterStore(database);
    }

    private static SignedLease signed(int number) {
        return SignedLease.between(LAB, "alice", "bob", NOON.plusSeconds(60), number);
    }

    private static ProviderLease provided(int number) {
        SignedLease signed = signed(number);
        return new ProviderLease(
                signed.id(),
                signed.terms(),
                signed.identity(),
                signed.open(DEPOSIT),
                new LeaseState.Funded(),
                Optional.empty(),
                0,
                NOON.plusSeconds(number));
    }

    private static RenterLease rented(int number) {
        SignedLease signed = signed(number);
        return new RenterLease(
                signed.id(),
                signed.terms(),
                signed.identity(),
                signed.open(DEPOSIT),
                SessionSecret.of(SECRET),
                "A processor",
                new LeaseState.Requested(),
                Optional.empty(),
                Optional.empty(),
                NOON.plusSeconds(number));
    }
}
