package io.idlemint.storage.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.Resources;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.directory.IdentityStore.Stored;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryStoresTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final LedgerDomain LAB =
            LedgerDomain.lab(FakeSigner.named("key node").account());
    private static final FakeSigner ALICE = FakeSigner.named("alice");
    private static final FakeSigner BOB = FakeSigner.named("bob");
    private static final Bytes32 TLS = Bytes32.sha256("tls key");
    private static final Conditions CONDITIONS = new Conditions(List.of("compute"), List.of("/usr", "/lib"), false);

    private final IdentityStore identities = new IdentityStore();
    private final OfferStore offers = new OfferStore();
    private final LeaseFactStore facts = new LeaseFactStore();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("node.db"), Schema.KEY_NODE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHighestSerialWins() {
        assertEquals(Stored.CURRENT, put(identity(ALICE, 2)));
        assertEquals(Stored.CURRENT, put(identity(ALICE, 2)));
        assertEquals(Stored.SUPERSEDED, put(identity(ALICE, 1)));
        assertEquals(Stored.CURRENT, put(identity(ALICE, 3)));
        assertEquals(Optional.of(identity(ALICE, 3)), find());
    }

    @Test
    void anInstallationMayActForSeveralAccounts() {
        put(identity(ALICE, 7));
        assertEquals(Stored.CURRENT, put(identity(BOB, 1)));
        assertEquals(
                Set.of(identity(ALICE, 7), identity(BOB, 1)),
                Set.copyOf(database.read("find", tx -> identities.find(tx, TLS))));
    }

    @Test
    void aRevokedDelegationNeverComesBack() {
        put(identity(ALICE, 2));
        database.update("revoke", tx -> identities.revoke(tx, ALICE.account(), TLS, 2, NOON));
        assertEquals(Optional.empty(), find());
        assertEquals(Stored.REVOKED, put(identity(ALICE, 2)));
        database.update("revoke less", tx -> identities.revoke(tx, ALICE.account(), TLS, 1, NOON));
        assertEquals(Stored.REVOKED, put(identity(ALICE, 2)));
        assertEquals(Stored.CURRENT, put(identity(ALICE, 3)));
    }

    @Test
    void theNewestOfferOfADeviceIsListed() {
        StoredOffer first = offer(1, 100);
        StoredOffer second = offer(2, 200);
        assertTrue(put(first));
        assertTrue(put(second));
        assertFalse(put(first), "an older offer must not come back");
        assertFalse(put(offer(2, 999)), "another offer with the same serial must not replace it");
        assertEquals(List.of(second), valid(NOON));
        assertEquals(Optional.empty(), database.read("find", tx -> offers.find(tx, first.hash())));
        assertEquals(Optional.of(second), database.read("find", tx -> offers.find(tx, second.hash())));
    }

    @Test
    void aWithdrawnOfferIsGoneUntilItIsPublishedAgain() {
        StoredOffer offer = offer(2, 100);
        put(offer);
        assertTrue(withdraw(offer.hash()));
        assertEquals(List.of(), valid(NOON));
        assertFalse(put(offer(1, 100)));
        assertTrue(put(offer));
        assertEquals(List.of(offer), valid(NOON));
        int withdrawn = database.write("withdraw", tx -> offers.withdrawAll(tx, ALICE.account()));
        assertEquals(1, withdrawn);
    }

    @Test
    void anExpiredOfferIsNotListed() {
        put(offer(1, 100));
        assertEquals(List.of(), valid(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void anOfferNeedsItsOwnConditions() {
        Conditions other = new Conditions(List.of(), List.of(), true);
        StoredOffer offer = offer(1, 100);
        assertThrows(IllegalArgumentException.class, () -> new StoredOffer(offer.hash(), offer.signed(), other));
    }

    @Test
    void everyReasonCanBeRecordedAndIsCounted() {
        int broken = 0;
        for (EndReason reason : EndReason.values()) {
            broken += reason.brokenByProvider() ? 1 : 0;
            assertTrue(record(fact(reason, false)));
            assertFalse(record(fact(reason, false)), "a lease ends once");
        }
        assertTrue(record(fact(EndReason.PROVIDER_SILENT, true)));
        assertEquals(
                new LeaseFactStore.Counts(EndReason.values().length - broken, broken),
                database.read("counts", tx -> facts.counts(tx, ALICE.account())));
    }

    private static LeaseFact fact(EndReason reason, boolean selfTest) {
        return new LeaseFact(
                Bytes32.sha256(reason + " " + selfTest),
                ALICE.account(),
                BOB.account(),
                Bytes32.sha256("device"),
                reason,
                Party.PROVIDER,
                selfTest,
                Amount.ofNanos(5),
                NOON);
    }

    private static Signed<NodeIdentity> identity(FakeSigner account, long serial) {
        return account.sign(
                LAB,
                new NodeIdentity(
                        account.account(),
                        FakeSigner.named("operator").account(),
                        TLS,
                        NodeIdentity.ALL_SCOPES,
                        NOON.plusSeconds(3_600),
                        serial));
    }

    private static StoredOffer offer(long serial, long rate) {
        Offer offer = new Offer(
                ALICE.account(),
                Bytes32.sha256("device"),
                new Resources(DeviceKind.CPU, "A processor", 8, 1L << 30, 1L << 30, 0),
                Rate.ofNanosPerSecond(rate),
                Duration.ofSeconds(30),
                CONDITIONS.hash(),
                NOON.plusSeconds(3_600),
                serial);
        return new StoredOffer(
                new FakeSignatures().digest(LAB, offer),
                FakeSigner.named("operator").sign(LAB, offer),
                CONDITIONS);
    }

    private Stored put(Signed<NodeIdentity> identity) {
        return database.write("put", tx -> identities.put(tx, identity, NOON));
    }

    private Optional<Signed<NodeIdentity>> find() {
        return database.read("find", tx -> identities.find(tx, TLS, ALICE.account()));
    }

    private boolean put(StoredOffer offer) {
        return database.write("put", tx -> offers.put(tx, offer, NOON));
    }

    private boolean withdraw(Bytes32 hash) {
        return database.write("withdraw", tx -> offers.withdraw(tx, hash));
    }

    private List<StoredOffer> valid(Instant now) {
        return database.read("valid", tx -> offers.valid(tx, now));
    }

    private boolean record(LeaseFact fact) {
        return database.write("record", tx -> facts.record(tx, fact));
    }
}
