package io.idlemint.app.runtime.mined;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.MerkleTree;
import io.idlemint.jumpchain.rule.BlockRules;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.node.mine.ChainDesk.BlockCheck;
import io.idlemint.node.mine.ChainDesk.Kind;
import io.idlemint.node.mine.ChainDesk.Step;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks one block, rule by rule, so that each can be shown; the verdict is that of the rules themselves.
///
/// @param now the clock, seconds since 1970
record BlockExam(ChainParameters parameters, SignatureCheck signatures, long now) {
    /// @param before the blocks before it, the oldest first: all, or at least twelve
    /// @param named the hash under which the chain knows the block
    BlockCheck of(List<Block> before, Block block, Bytes32 named) {
        ChainPoint parent = parent(before);
        Bytes32 hash = block.header().id();
        List<Step> steps = new ArrayList<>();
        steps.add(same(Kind.HASH, BlockBook.name(hash), BlockBook.name(named)));
        byte[] target = CompactTarget.toTarget(block.header().bits());
        steps.add(new Step(
                Kind.PROOF,
                HeaderScan.meets(hash.toArray(), target),
                BlockBook.name(hash),
                Optional.of(BlockBook.name(Bytes32.of(target)))));
        steps.add(same(Kind.TARGET, bits(block.header().bits()), bits(parent.nextBits())));
        steps.add(same(Kind.PREVIOUS, BlockBook.name(block.header().previous()), BlockBook.name(parent.id())));
        steps.add(time(block, parent));
        steps.add(reward(block));
        Bytes32 root = MerkleTree.root(block.leaves());
        steps.add(same(Kind.CONTENT, block.header().merkleRoot().hex(), root.hex()));
        steps.add(seal(block));
        boolean valid = new BlockRules(parameters, signatures).judge(parent, block, now) instanceof BlockVerdict.Valid
                && steps.stream().allMatch(Step::holds);
        return new BlockCheck(block.height(), valid, steps);
    }

    private Step time(Block block, ChainPoint parent) {
        long time = block.header().time();
        return new Step(
                Kind.TIME,
                time > parent.medianTime() && time <= now + parameters.longestFuture(),
                Instant.ofEpochSecond(time).toString(),
                Optional.of(Instant.ofEpochSecond(parent.medianTime()).toString()));
    }

    private Step reward(Block block) {
        Amount subsidy = parameters.emission().subsidy(block.height());
        Amount paid = block.coinbase().payouts().total();
        return new Step(
                Kind.REWARD,
                paid.equals(subsidy),
                paid.toString(),
                paid.equals(subsidy) ? Optional.empty() : Optional.of(subsidy.toString()));
    }

    private Step seal(Block block) {
        Optional<Account> signer = signatures.signer(
                parameters.domain(), block.seal(), block.coinbase().seal());
        String asked = parameters.keyNode().hex();
        return same(Kind.SEAL, signer.map(Account::hex).orElse(""), asked);
    }

    private static Step same(Kind kind, String found, String asked) {
        boolean holds = found.equals(asked);
        return new Step(kind, holds, found, holds ? Optional.empty() : Optional.of(asked));
    }

    private static String bits(int bits) {
        return String.format("%08x", bits);
    }

    /// The place before the block, from the headers alone: the work below does not matter for one block.
    private ChainPoint parent(List<Block> before) {
        ChainPoint point = ChainPoint.genesis(parameters);
        if (!before.isEmpty() && before.getFirst().height() > 1) {
            Block first = before.getFirst();
            Bytes32 previous = first.header().previous();
            point = new ChainPoint(
                    first.height() - 1,
                    previous,
                    previous,
                    first.header().bits(),
                    List.of(first.header().time()),
                    BigInteger.ZERO);
        }
        for (Block block : before) {
            point = point.extended(
                    parameters.retarget(), block.header(), block.header().id());
        }
        return point;
    }
}
