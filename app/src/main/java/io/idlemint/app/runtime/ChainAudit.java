package io.idlemint.app.runtime;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.jumpchain.follow.ChainVerifier;
import io.idlemint.jumpchain.follow.Verification;
import io.idlemint.jumpchain.rule.BlockVerdict.Invalid;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.signing.Eip712;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/// What a follower finds who gets nothing but the blocks.
///
/// @param valid whether every block holds
/// @param height the last block that holds
/// @param minted what the blocks pay together
/// @param sentence the same in English
/// @param fault the first block that does not hold
public record ChainAudit(boolean valid, long height, Amount minted, String sentence, Optional<Invalid> fault) {
    /// Fetches the chain and verifies it from the genesis on.
    public static ChainAudit of(KeyNode keyNode) {
        Iterator<byte[]> records = keyNode.blocks(0);
        if (!records.hasNext()) {
            return new ChainAudit(false, 0, Amount.ZERO, "The key node has no chain.", Optional.empty());
        }
        ChainParameters parameters = ChainParameters.read(records.next());
        if (!parameters.domain().equals(keyNode.parameters().domain())) {
            return new ChainAudit(false, 0, Amount.ZERO, "The chain belongs to another ledger.", Optional.empty());
        }
        Verification found = new ChainVerifier(parameters, new Eip712(), InstantSource.system()).verify(records);
        return switch (found) {
            case Verification.Sound sound ->
                new ChainAudit(
                        true,
                        sound.reached().height(),
                        sound.minted(),
                        "Verified by this computer to block " + sound.reached().height() + ", " + sound.minted()
                                + " mined, " + sound.sealedEntries() + " journal entries sealed.",
                        Optional.empty());
            case Verification.Broken broken ->
                new ChainAudit(
                        false,
                        broken.reached().height(),
                        Amount.ZERO,
                        "Block " + broken.fault().height() + " breaks the rule "
                                + broken.fault().rule() + ": " + broken.fault().explanation(),
                        Optional.of(broken.fault()));
        };
    }
}
