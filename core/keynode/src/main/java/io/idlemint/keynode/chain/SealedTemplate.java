package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Signature;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.block.Coinbase;
import io.idlemint.jumpchain.block.Payouts;

/// A [BlockTemplate] with the payouts of one finder and the key node's signature over them. Only extranonce, time and
/// nonce are still open.
public record SealedTemplate(BlockTemplate template, Payouts payouts, Signature seal) {
    /// Stratum's coinbase part 1.
    ///
    /// @param extranonceSize bytes between the two parts
    public byte[] coinbase1(int extranonceSize) {
        return Coinbase.beforeExtranonce(template.height(), payouts, extranonceSize);
    }

    /// Stratum's coinbase part 2.
    public byte[] coinbase2() {
        return Coinbase.afterExtranonce(seal);
    }

    /// The block of a header that a miner has found, with the coinbase that the header commits to.
    public Block block(BlockHeader header, Coinbase coinbase) {
        return new Block(header, coinbase, template.journal());
    }
}
