package io.idlemint.jumpchain.rule;

import io.idlemint.domain.money.Amount;
import java.math.BigInteger;

/// How much new money each block makes.
///
/// @param first nano-MINT of each block of the first era
/// @param halvingBlocks blocks of an era; each era pays half of the one before, rounded down
/// @param cap all money that the chain can ever make
public record Emission(Amount first, long halvingBlocks, Amount cap) {
    /// 50 MINT, halved every 1,000,000 blocks: 100 M in all.
    public static final Emission STANDARD =
            new Emission(Amount.ofMint(50), 1_000_000, Amount.ofNanos(Amount.CAP_NANOS));

    public Emission {
        if (halvingBlocks < 1) {
            throw new IllegalArgumentException("halvingBlocks " + halvingBlocks + " must be at least 1");
        }
    }

    /// What the block of a height pays, to the nano-MINT; the last ones only what is left below the cap.
    ///
    /// @param height at least 1
    public Amount subsidy(long height) {
        if (height < 1) {
            throw new IllegalArgumentException("height " + height + " must be at least 1");
        }
        return mintedUpTo(height).minus(mintedUpTo(height - 1));
    }

    /// Everything that the blocks 1 to `height` pay together.
    public Amount mintedUpTo(long height) {
        BigInteger sum = BigInteger.ZERO;
        long left = height;
        for (long subsidy = first.nanos(); subsidy > 0 && left > 0; subsidy >>= 1) {
            long blocks = Math.min(left, halvingBlocks);
            sum = sum.add(BigInteger.valueOf(subsidy).multiply(BigInteger.valueOf(blocks)));
            left -= blocks;
        }
        return Amount.ofNanos(sum.min(BigInteger.valueOf(cap.nanos())).longValueExact());
    }
}
