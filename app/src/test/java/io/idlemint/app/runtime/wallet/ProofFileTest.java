package io.idlemint.app.runtime.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.node.lease.LeaseProof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProofFileTest {
    private static final LedgerDomain LEDGER =
            LedgerDomain.lab(Account.parse("0x6b41c07e9a5d20f3b8e1947ac6530d8be27f19d4"));
    private static final Instant UNTIL = Instant.parse("2026-11-21T14:32:00Z");

    private final SignedLease lease = SignedLease.between(LEDGER, "Porto", "Lyon", UNTIL, 7);
    private final SignedLease other = SignedLease.between(LEDGER, "Porto", "Lyon", UNTIL, 8);
    private final LeaseProof proof = new LeaseProof(
            LEDGER,
            lease.identity(),
            lease.terms(),
            lease.open(nanos(900_000)),
            Optional.of(lease.voucher(nanos(20_000))),
            List.of(lease.receipt(1, nanos(10_000)), lease.receipt(2, nanos(20_000))));

    @Test
    void aProofSurvivesItsDocumentAndIsRight() {
        LeaseProof read = ProofFile.read(ProofFile.write(proof));
        assertEquals(proof, read);
        List<LeaseProof.Line> lines = read.check(new FakeSignatures());
        assertEquals(
                List.of("NodeIdentity", "Terms", "Open", "Voucher", "Receipt", "Receipt"),
                lines.stream().map(LeaseProof.Line::type).toList());
        assertTrue(lines.stream().allMatch(LeaseProof.Line::right), lines.toString());
    }

    @Test
    void messagesOfAnotherLeaseAreWrong() {
        LeaseProof mixed = new LeaseProof(
                LEDGER,
                proof.identity(),
                proof.terms(),
                proof.open(),
                Optional.of(other.voucher(nanos(20_000))),
                List.of(lease.receipt(2, nanos(20_000)), lease.receipt(1, nanos(10_000)), other.receipt(3, nanos(1))));
        assertEquals(
                List.of(true, true, true, false, true, false, false),
                mixed.check(new FakeSignatures()).stream()
                        .map(LeaseProof.Line::right)
                        .toList());
    }

    @Test
    void anotherLedgerMakesEverythingWrong() {
        String elsewhere = ProofFile.write(proof).replace("6b41c07e9a5d20f3", "0000000000000000");
        assertTrue(
                ProofFile.read(elsewhere).check(new FakeSignatures()).stream().noneMatch(LeaseProof.Line::right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"format\": \"idlemint lease proof 1\"}", "no json"})
    void otherDocumentsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ProofFile.read(text));
    }

    private static Amount nanos(long nanos) {
        return Amount.ofNanos(nanos);
    }
}
