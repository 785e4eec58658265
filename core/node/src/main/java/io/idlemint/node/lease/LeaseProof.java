package io.idlemint.node.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything that both sides of a lease have signed, so that anybody can check what was agreed and what is owed.
/// Immutable.
///
/// @param identity the provider's account says that its operator key may sign
/// @param terms what the provider promised; their digest is the lease
/// @param open what the renter accepted, with the session key whose vouchers count
/// @param voucher the last one: what the renter owes in all
/// @param receipts the provider's confirmations, in order
public record LeaseProof(
        LedgerDomain domain,
        Signed<NodeIdentity> identity,
        Signed<Terms> terms,
        Signed<Open> open,
        Optional<Signed<Voucher>> voucher,
        List<Signed<Receipt>> receipts) {
    public LeaseProof {
        receipts = List.copyOf(receipts);
    }

    /// A signed message and what became of its check.
    ///
    /// @param signer who signed it; empty when nobody can have
    /// @param seq its number among its kind, where it has one
    /// @param amount what it is about in all, where it is about money
    /// @param digest what was signed
    /// @param right whether exactly who had to signed it, for exactly this lease
    public record Line(
            String type,
            Optional<Account> signer,
            OptionalLong seq,
            Optional<Amount> amount,
            Bytes32 digest,
            boolean right) {}

    /// Checks every message.
    public List<Line> check(SignatureCheck check) {
        Bytes32 lease = check.digest(domain, terms.message());
        Account operator = identity.message().operatorKey();
        Terms.Parties parties = terms.message().parties();
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                check,
                identity,
                parties.provider(),
                OptionalLong.empty(),
                Optional.empty(),
                identity.message().account().equals(parties.provider())));
        lines.add(line(check, terms, operator, OptionalLong.empty(), Optional.empty(), true));
        Open accepted = open.message();
        lines.add(line(
                check,
                open,
                parties.renter(),
                OptionalLong.empty(),
                Optional.of(accepted.deposit()),
                accepted.leaseId().equals(lease)));
        voucher.ifPresent(last -> lines.add(line(
                check,
                last,
                accepted.voucherKey(),
                OptionalLong.empty(),
                Optional.of(last.message().cumulative()),
                last.message().leaseId().equals(lease))));
        Amount before = Amount.ZERO;
        long number = 0;
        for (Signed<Receipt> receipt : receipts) {
            Receipt said = receipt.message();
            boolean follows = said.leaseId().equals(lease)
                    && said.seq() > number
                    && said.cumulative().covers(before);
            lines.add(line(
                    check, receipt, operator, OptionalLong.of(said.seq()), Optional.of(said.cumulative()), follows));
            before = said.cumulative();
            number = said.seq();
        }
        return lines;
    }

    private Line line(
            SignatureCheck check,
            Signed<? extends TypedMessage> signed,
            Account expected,
            OptionalLong seq,
            Optional<Amount> amount,
            boolean fits) {
        Optional<Account> signer = check.signer(domain, signed.message(), signed.signature());
        return new Line(
                signed.message().primaryType(),
                signer,
                seq,
                amount,
                check.digest(domain, signed.message()),
                fits && signer.filter(expected::equals).isPresent());
    }
}
