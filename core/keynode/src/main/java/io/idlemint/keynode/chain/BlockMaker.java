package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.time.Ticker;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.storage.Database;
import io.idlemint.storage.ledger.JournalStore;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Makes the templates of new blocks: a new one at once upon a new tip, and upon the same tip every half minute, or
/// some seconds after the journal has grown. Safe for use by several threads.
public final class BlockMaker {
    static final Duration RENEWAL = Duration.ofSeconds(30);
    public static final Duration JOURNAL_RENEWAL = Duration.ofSeconds(5);

    /// Work for earlier templates of the same height still counts.
    private static final int KEPT = 12;

    /// The window of work that a block pays: twice what a block takes on average.
    private static final BigInteger WINDOW_BLOCKS = BigInteger.TWO;

    private final Database database;
    private final ChainKeeper keeper;
    private final MessageSigner keyNode;
    private final WorkShares shares;
    private final Ticker ticker;
    private final JournalStore journal = new JournalStore();
    private final Deque<BlockTemplate> templates = new ArrayDeque<>();
    private long nextNumber;
    private long madeAtNanos;

    /// Makes the first template.
    ///
    /// @param keyNode the key that the chain's parameters name
    /// @param shares whom blocks pay
    public BlockMaker(Database database, ChainKeeper keeper, MessageSigner keyNode, WorkShares shares, Ticker ticker) {
        if (!keyNode.account().equals(keeper.parameters().keyNode())) {
            throw new IllegalArgumentException(
                    "the chain is sealed by " + keeper.parameters().keyNode() + ", not by " + keyNode.account());
        }
        this.database = database;
        this.keeper = keeper;
        this.keyNode = keyNode;
        this.shares = shares;
        this.ticker = ticker;
        // Seconds since 1970 in the upper bits: numbers grow over restarts, if not less than a second apart.
        this.nextNumber = keeper.now() << 20;
        renew(keeper.tip().get());
    }

    /// The newest template, always of the present tip.
    public synchronized BlockTemplate current() {
        followTip();
        return templates.getLast();
    }

    /// A template upon the present tip, by its number; empty when it is too old.
    public synchronized Optional<BlockTemplate> living(long number) {
        Bytes32 tip = keeper.tip().get().id();
        return templates.stream()
                .filter(template -> template.number() == number)
                .filter(template -> template.parent().id().equals(tip))
                .findFirst();
    }

    /// Makes a new template if it is time for one; says whether there is a new one. To be called upon a new tip and
    /// about every [#JOURNAL_RENEWAL].
    public synchronized boolean refresh() {
        if (followTip()) {
            return true;
        }
        BlockTemplate newest = templates.getLast();
        Duration age = ticker.since(madeAtNanos);
        boolean due = age.compareTo(RENEWAL) >= 0 || (age.compareTo(JOURNAL_RENEWAL) >= 0 && journalGrew(newest));
        if (due) {
            renew(newest.parent());
        }
        return due;
    }

    /// A template for a miner, signed.
    public SealedTemplate sealed(BlockTemplate template, Account finder) {
        return template.sealedFor(finder, keeper.parameters(), keyNode);
    }

    private void renew(ChainPoint tip) {
        long time = Math.max(keeper.now(), tip.medianTime() + 1);
        var content = new BlockTemplate.Content(
                unsealed(Block.JOURNAL_LIMIT),
                shares.newest(CompactTarget.work(tip.nextBits()).multiply(WINDOW_BLOCKS)),
                keeper.parameters().emission().subsidy(tip.height() + 1));
        templates.addLast(new BlockTemplate(nextNumber++, tip, time, templates.peekLast(), content));
        while (templates.size() > KEPT) {
            templates.removeFirst();
        }
        madeAtNanos = ticker.nanos();
    }

    private boolean followTip() {
        ChainPoint tip = keeper.tip().get();
        if (templates.getLast().parent().id().equals(tip.id())) {
            return false;
        }
        templates.clear();
        renew(tip);
        return true;
    }

    // Upon one tip the queue only grows.
    private boolean journalGrew(BlockTemplate newest) {
        int before = newest.journal().size();
        return before < Block.JOURNAL_LIMIT && unsealed(before + 1).size() > before;
    }

    private List<Bytes32> unsealed(int limit) {
        return database.read("read the unsealed journal", tx -> journal.unsealed(tx, limit));
    }
}
