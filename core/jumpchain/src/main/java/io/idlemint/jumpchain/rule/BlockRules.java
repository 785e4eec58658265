package io.idlemint.jumpchain.rule;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.block.MerkleTree;
import io.idlemint.jumpchain.rule.BlockVerdict.Invalid;
import io.idlemint.jumpchain.rule.BlockVerdict.Valid;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.miner.jumphash.HeaderScan;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Judges a block by everything before it. The cheap rules come first, so that a flood of wrong blocks costs little:
/// the signature is looked at only under a proof of work. Safe for use by several threads.
public final class BlockRules {
    private final ChainParameters parameters;
    private final SignatureCheck signatures;

    public BlockRules(ChainParameters parameters, SignatureCheck signatures) {
        this.parameters = parameters;
        this.signatures = signatures;
    }

    public ChainParameters parameters() {
        return parameters;
    }

    /// Reads and judges a block.
    ///
    /// @param parent the place that the block stands upon
    /// @param now the clock, seconds since 1970
    public BlockVerdict judge(ChainPoint parent, byte[] raw, long now) {
        try {
            return judge(parent, BlockCodec.decode(raw), now);
        } catch (MalformedMessageException malformed) {
            return Invalid.unreadable(parent.height() + 1, String.valueOf(malformed.getMessage()));
        }
    }

    /// Judges a block.
    public BlockVerdict judge(ChainPoint parent, Block block, long now) {
        Optional<Invalid> misplaced = place(parent, block);
        if (misplaced.isPresent()) {
            return misplaced.get();
        }
        Bytes32 id = block.header().id();
        return work(parent, block.header(), id)
                .or(() -> time(parent, block.header(), now))
                .or(() -> money(parent, block))
                .or(() -> content(parent, block))
                .<BlockVerdict>map(broken -> broken)
                .orElseGet(() -> new Valid(parent.extended(parameters.retarget(), block.header(), id)));
    }

    private Optional<Invalid> place(ChainPoint parent, Block block) {
        if (!block.header().previous().equals(parent.id())) {
            return broken(parent, Rule.PREVIOUS, block.header().previous(), parent.id());
        }
        if (block.height() != parent.height() + 1) {
            return broken(parent, Rule.HEIGHT, block.height(), parent.height() + 1);
        }
        if (block.header().version() != BlockHeader.VERSION) {
            return broken(parent, Rule.VERSION, block.header().version(), BlockHeader.VERSION);
        }
        return Optional.empty();
    }

    private Optional<Invalid> work(ChainPoint parent, BlockHeader header, Bytes32 id) {
        if (header.bits() != parent.nextBits()) {
            return broken(parent, Rule.TARGET, bits(header.bits()), bits(parent.nextBits()));
        }
        if (!HeaderScan.meets(id.toArray(), CompactTarget.toTarget(header.bits()))) {
            return broken(parent, Rule.PROOF, id, bits(header.bits()));
        }
        return Optional.empty();
    }

    private Optional<Invalid> time(ChainPoint parent, BlockHeader header, long now) {
        if (header.time() <= parent.medianTime()) {
            return broken(parent, Rule.TIME_PAST, moment(header.time()), moment(parent.medianTime()));
        }
        if (header.time() > now + parameters.longestFuture()) {
            return broken(parent, Rule.TIME_FUTURE, moment(header.time()), moment(now + parameters.longestFuture()));
        }
        return Optional.empty();
    }

    private Optional<Invalid> money(ChainPoint parent, Block block) {
        Amount subsidy = parameters.emission().subsidy(block.height());
        Optional<Amount> total = total(block);
        if (total.filter(subsidy::equals).isEmpty()) {
            return broken(parent, Rule.PAYOUTS, total.map(Amount::toString).orElse(""), subsidy);
        }
        return Optional.empty();
    }

    private Optional<Invalid> content(ChainPoint parent, Block block) {
        List<Bytes32> leaves = block.leaves();
        if (new HashSet<>(leaves).size() != leaves.size()) {
            return broken(parent, Rule.JOURNAL, "", "");
        }
        Bytes32 root = MerkleTree.root(leaves);
        if (!root.equals(block.header().merkleRoot())) {
            return broken(parent, Rule.MERKLE, block.header().merkleRoot(), root);
        }
        Optional<Account> signer = signatures.signer(
                parameters.domain(), block.seal(), block.coinbase().seal());
        if (signer.filter(parameters.keyNode()::equals).isEmpty()) {
            return broken(parent, Rule.SEAL, signer.map(Account::hex).orElse(""), parameters.keyNode());
        }
        return Optional.empty();
    }

    private static Optional<Amount> total(Block block) {
        try {
            return Optional.of(block.coinbase().payouts().total());
        } catch (ArithmeticException overCap) {
            return Optional.empty();
        }
    }

    private static String bits(int bits) {
        return String.format("%08x", bits);
    }

    private static String moment(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    private static Optional<Invalid> broken(ChainPoint parent, Rule rule, Object found, Object asked) {
        return Optional.of(new Invalid(parent.height() + 1, rule, found.toString(), asked.toString()));
    }
}
