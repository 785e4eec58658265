package io.idlemint.signing.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.Rights;
import io.idlemint.signing.SampleMessages;
import io.idlemint.signing.Secp256k1Signer;
import io.idlemint.signing.SigningException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperatorKeyFileTest {
    private static final LedgerDomain LAB = LedgerDomain.lab(Account.parse("0x" + "ab".repeat(20)));
    private static final LedgerDomain CHAIN = new LedgerDomain(31337, LAB.verifyingContract());
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00.123456789Z");

    private final SecureRandom random = new SecureRandom();
    private final MessageSigner wallet = Secp256k1Signer.create(random);

    @TempDir
    private Path temp;

    private Path path = Path.of("");

    @BeforeEach
    void inAFolderOfItsOwn() {
        path = temp.resolve("keys/operator.json");
    }

    @Test
    void theKeyIsMadeOnceAndSigns() throws IOException {
        OperatorKeyFile made = open();
        OperatorKeyFile again = open();
        assertEquals(made.account(), again.account());
        Signed<?> signed = again.signer().sign(LAB, SampleMessages.voucher());
        assertTrue(new Eip712().signedBy(made.account(), LAB, signed));
        Rights.check("rw-------", path);
    }

    @Test
    void aDelegationIsSignedByTheAccountAndHoldsItsScopesAndSeconds() {
        Delegation delegation = issue(open().account(), LAB, EnumSet.of(Scope.RENT, Scope.MINE), 1);
        assertTrue(new Eip712().signedBy(wallet.account(), LAB, delegation.identity()));
        assertEquals(
                Set.of(Scope.RENT, Scope.MINE), delegation.identity().message().scopeSet());
        assertEquals(
                Instant.parse("2027-01-01T00:00:00Z"),
                delegation.identity().message().validUntil());
        assertThrows(IllegalArgumentException.class, () -> issue(open().account(), LAB, Set.of(), 1));
    }

    @Test
    void delegationsSurviveAndTheNewestOfEachAccountAndLedgerCounts() {
        OperatorKeyFile key = open();
        assertEquals(1, key.nextSerial(LAB, wallet.account()));
        Delegation first = issue(key.account(), LAB, EnumSet.allOf(Scope.class), 1);
        Delegation chain = issue(key.account(), CHAIN, EnumSet.of(Scope.MINE), 7);
        key.store(first);
        key.store(chain);
        assertEquals(List.of(first, chain), open().delegations());
        Delegation second = issue(key.account(), LAB, EnumSet.of(Scope.MINE), 2);
        assertEquals(2, open().nextSerial(LAB, wallet.account()));
        key.store(second);
        assertEquals(Optional.of(second), open().delegation(LAB, wallet.account()));
        assertEquals(Optional.of(chain), open().delegation(CHAIN, wallet.account()));
        assertEquals(Optional.empty(), open().delegation(LAB, key.account()));
        assertEquals(2, open().delegations().size());
    }

    @Test
    void whatIsNoDelegationForThisKeyIsRefused() throws IOException {
        OperatorKeyFile key = open();
        Delegation good = issue(key.account(), LAB, EnumSet.allOf(Scope.class), 5);
        key.store(good);
        byte[] before = Files.readAllBytes(path);
        assertRefused(key, issue(wallet.account(), LAB, EnumSet.allOf(Scope.class), 6), "operatorKey");
        assertRefused(key, issue(key.account(), LAB, EnumSet.allOf(Scope.class), 5), "serial 5");
        assertRefused(key, issue(key.account(), LAB, EnumSet.allOf(Scope.class), 4), "serial 4");
        Delegation otherLedger = new Delegation(CHAIN, good.identity());
        assertRefused(key, otherLedger, "not signed by " + wallet.account());
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void thereIsALimitToTheDelegations() {
        OperatorKeyFile key = open();
        for (long chain = 1; chain <= OperatorKeyFile.MAX_DELEGATIONS; chain++) {
            key.store(issue(key.account(), new LedgerDomain(chain, Account.ZERO), EnumSet.of(Scope.MINE), 1));
        }
        assertRefused(key, issue(key.account(), LAB, EnumSet.of(Scope.MINE), 1), "64 accounts and ledgers");
        assertEquals(OperatorKeyFile.MAX_DELEGATIONS, open().delegations().size());
    }

    @Test
    void aFileCutOrFlippedAnywhereIsDamagedNamesItselfAndShowsNoKey() throws IOException {
        OperatorKeyFile key = open();
        key.store(issue(key.account(), LAB, EnumSet.allOf(Scope.class), 1));
        byte[] good = Files.readAllBytes(path);
        String secret =
                new String(good, StandardCharsets.UTF_8).replaceAll("(?s).*\"secret\" : \"([0-9a-f]{64})\".*", "$1");
        assertEquals(64, secret.length());
        int damaged = 0;
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) (1 << i % 7);
            damaged += damaged(Arrays.copyOf(good, i), key.account(), secret);
            damaged += damaged(flipped, key.account(), secret);
        }
        assertTrue(damaged > 2 * good.length * 9 / 10, "only white space may change unnoticed: " + damaged);
    }

    @Test
    void aKeyOfAnotherFormatIsSaidToBeOne() throws IOException {
        open();
        Files.writeString(path, Files.readString(path).replace("\"format\" : 1", "\"format\" : 2"));
        var refused = assertThrows(SigningException.class, this::open);
        assertTrue(String.valueOf(refused.getMessage()).contains("has format 2"));
    }

    @Test
    void aKeyThatOthersCanReadIsNotUsed() throws IOException {
        Rights.need(temp);
        open();
        Rights.set(path, "rw-r-----");
        assertThrows(SigningException.class, this::open);
    }

    /// 1 when the content is refused, 0 when it is still the same key.
    private int damaged(byte[] content, Account account, String secret) throws IOException {
        Files.write(path, content);
        try {
            assertEquals(account, open().account());
            return 0;
        } catch (SigningException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains(path.toString()), message);
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains(secret.substring(0, 8)), "shows the key");
            }
            return 1;
        }
    }

    private OperatorKeyFile open() {
        return OperatorKeyFile.openOrCreate(path, random);
    }

    private Delegation issue(Account operator, LedgerDomain ledger, Set<Scope> scopes, long serial) {
        return Delegation.issue(wallet, ledger, operator, Bytes32.sha256("tls key"), scopes, UNTIL, serial);
    }

    private static void assertRefused(OperatorKeyFile key, Delegation delegation, String part) {
        var refused = assertThrows(IllegalArgumentException.class, () -> key.store(delegation));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("delegation: ") && message.contains(part), message);
    }
}
