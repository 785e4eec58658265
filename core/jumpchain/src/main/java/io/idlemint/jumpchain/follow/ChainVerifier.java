package io.idlemint.jumpchain.follow;

import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.rule.BlockRules;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.BlockVerdict.Invalid;
import io.idlemint.jumpchain.rule.BlockVerdict.Valid;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import java.time.InstantSource;
import java.util.Iterator;

/// Verifies a whole chain from its genesis with nothing but its parameters and the bytes of its blocks, in order: every
/// rule of every block. Safe for use by several threads.
public final class ChainVerifier {
    private final BlockRules rules;
    private final InstantSource clock;

    public ChainVerifier(ChainParameters parameters, SignatureCheck signatures, InstantSource clock) {
        this.rules = new BlockRules(parameters, signatures);
        this.clock = clock;
    }

    /// Reads the blocks one by one up to the first fault.
    ///
    /// @param blocks the bytes of the blocks 1, 2, 3 and so on
    public Verification verify(Iterator<byte[]> blocks) {
        ChainPoint reached = ChainPoint.genesis(rules.parameters());
        Amount minted = Amount.ZERO;
        long entries = 0;
        while (blocks.hasNext()) {
            Block block;
            try {
                block = BlockCodec.decode(blocks.next());
            } catch (MalformedMessageException malformed) {
                String problem = String.valueOf(malformed.getMessage());
                return new Verification.Broken(reached, Invalid.unreadable(reached.height() + 1, problem));
            }
            BlockVerdict verdict = rules.judge(reached, block, clock.instant().getEpochSecond());
            switch (verdict) {
                case Invalid fault -> {
                    return new Verification.Broken(reached, fault);
                }
                case Valid(ChainPoint point) -> reached = point;
            }
            minted = minted.plus(block.coinbase().payouts().total());
            entries += block.journal().size();
        }
        return new Verification.Sound(reached, minted, entries);
    }
}
