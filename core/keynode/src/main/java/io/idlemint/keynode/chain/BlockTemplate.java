package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.BlockSeal;
import io.idlemint.jumpchain.block.MerkleTree;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Everything of a block to be mined but what depends on who finds it: its place, its journal hashes and the window of
/// work that it pays, frozen when it was made. Safe for use by several threads.
public final class BlockTemplate {
    private final long number;
    private final ChainPoint parent;
    private final long time;
    private final boolean firstOfHeight;
    private final List<Bytes32> journal;
    private final Map<Account, BigInteger> work;
    private final Amount subsidy;
    private final List<Bytes32> branch;
    private final Bytes32 journalRoot;
    private final Map<Account, Seal> seals;

    /// @param number tells templates apart, also over a restart
    /// @param before the one upon the same parent that was made before; null if there was none: then work on all
    /// other templates is worthless
    BlockTemplate(long number, ChainPoint parent, long time, @Nullable BlockTemplate before, Content content) {
        this.number = number;
        this.parent = parent;
        this.time = time;
        this.firstOfHeight = before == null;
        // The time is not signed: what differs in nothing else is sealed already.
        this.seals = before != null && before.content().equals(content) ? before.seals : new ConcurrentHashMap<>();
        this.journal = content.journal();
        this.work = content.work();
        this.subsidy = content.subsidy();
        this.branch = coinbaseBranch(journal);
        this.journalRoot = BlockSeal.journalRoot(journal);
    }

    /// What a block would hold.
    record Content(List<Bytes32> journal, Map<Account, BigInteger> work, Amount subsidy) {
        Content {
            journal = List.copyOf(journal);
            work = Map.copyOf(work);
        }
    }

    /// What the key node signs for a finder.
    private record Seal(Payouts payouts, Signature signature) {}

    private Content content() {
        return new Content(journal, work, subsidy);
    }

    public long number() {
        return number;
    }

    public ChainPoint parent() {
        return parent;
    }

    public long height() {
        return parent.height() + 1;
    }

    /// The earliest time of the block's header, seconds since 1970.
    public long time() {
        return time;
    }

    /// Whether this is the first template upon its parent: work on earlier ones is worthless.
    public boolean firstOfHeight() {
        return firstOfHeight;
    }

    public List<Bytes32> journal() {
        return journal;
    }

    /// The coinbase's Merkle siblings, from the leaves up.
    public List<Bytes32> branch() {
        return branch;
    }

    /// This template for a miner: signed once for each account, also if only the time is new, then remembered.
    SealedTemplate sealedFor(Account finder, ChainParameters parameters, MessageSigner keyNode) {
        Seal made = seals.computeIfAbsent(finder, account -> {
            Payouts payouts = PayoutSplit.of(subsidy, work, account);
            BlockSeal seal = new BlockSeal(parent.id(), height(), payouts.hash(), journalRoot);
            return new Seal(payouts, keyNode.sign(parameters.domain(), seal).signature());
        });
        return new SealedTemplate(this, made.payouts(), made.signature());
    }

    private static List<Bytes32> coinbaseBranch(List<Bytes32> journal) {
        List<Bytes32> leaves = new ArrayList<>(journal.size() + 1);
        // The first leaf is the coinbase, which is not known yet and is no sibling of its own.
        leaves.add(Bytes32.ZERO);
        leaves.addAll(journal);
        return MerkleTree.path(leaves, 0).siblings();
    }
}
