package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.fixtures.SettableTicker;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.block.BlockSeal;
import io.idlemint.jumpchain.block.Coinbase;
import io.idlemint.jumpchain.block.Extranonce;
import io.idlemint.jumpchain.block.MerkleTree;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.jumpchain.rule.Retarget;
import io.idlemint.keynode.ledger.LedgerRewards;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.ledger.Audit;
import io.idlemint.storage.ledger.Conservation;
import io.idlemint.storage.ledger.JournalStore;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.LedgerStore;
import io.idlemint.storage.ledger.LedgerTime;
import io.idlemint.storage.ledger.Movement;
import io.idlemint.storage.ledger.Posting;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A key node's chain on a real database file, with targets that sixteen tries meet, and what a test does to it.
public final class TestLab implements AutoCloseable {
    public static final FakeSigner KEY_NODE = FakeSigner.named("key node");
    public static final int EASY_BITS = CompactTarget.compact(BigInteger.ONE.shiftLeft(252));

    public final SettableClock clock = new SettableClock();
    public final SettableTicker ticker = new SettableTicker();
    public final FakeSignatures signatures = new FakeSignatures();
    public final ChainParameters parameters;
    private final Path file;
    private final LedgerStore ledger = new LedgerStore();
    private final JournalStore journal = new JournalStore();
    private Database database;
    private ChainKeeper keeper;

    public TestLab(Path folder, int maturity) {
        this(folder, maturity, EASY_BITS);
    }

    /// A lab whose blocks all start at, and never get easier than, a compact target.
    public TestLab(Path folder, int maturity, int bits) {
        this.file = folder.resolve("keynode.db");
        this.parameters = ChainParameters.lab(
                        KEY_NODE.account(), clock.instant().getEpochSecond())
                .withRetarget(new Retarget(60, 3600, 1, 600, bits, bits))
                .withMaturity(maturity);
        this.database = Database.open(file, Schema.KEY_NODE);
        this.keeper = openKeeper(parameters);
    }

    public Database database() {
        return database;
    }

    public ChainKeeper keeper() {
        return keeper;
    }

    public ChainKeeper openKeeper(ChainParameters ofNewLab) {
        return ChainKeeper.open(database, ofNewLab, signatures, new LedgerRewards(new LedgerTime(clock)), clock);
    }

    public void restart() {
        database.close();
        database = Database.open(file, Schema.KEY_NODE);
        keeper = openKeeper(parameters);
    }

    @Override
    public void close() {
        database.close();
    }

    public static Account account(String name) {
        return FakeSigner.named(name).account();
    }

    /// A valid block upon a place that pays one account.
    public Block block(ChainPoint parent, Account miner, long time, List<Bytes32> entries) {
        Payouts payouts = Payouts.to(miner, parameters.emission().subsidy(parent.height() + 1));
        BlockSeal seal = BlockSeal.of(parent.id(), parent.height() + 1, payouts, entries);
        Coinbase coinbase = new Coinbase(
                parent.height() + 1,
                payouts,
                Extranonce.EMPTY,
                KEY_NODE.sign(parameters.domain(), seal).signature());
        List<Bytes32> leaves = new ArrayList<>(List.of(coinbase.hash()));
        leaves.addAll(entries);
        return new Block(mined(parent, MerkleTree.root(leaves), time), coinbase, entries);
    }

    public ChainPoint after(ChainPoint parent, Block block) {
        return parent.extended(
                parameters.retarget(), block.header(), block.header().id());
    }

    /// Works until a header upon a place meets its target.
    public static BlockHeader mined(ChainPoint parent, Bytes32 merkleRoot, long time) {
        byte[] target = CompactTarget.toTarget(parent.nextBits());
        byte[] hash = new byte[32];
        BlockHeader open = new BlockHeader(BlockHeader.VERSION, parent.id(), merkleRoot, time, parent.nextBits(), 0);
        HeaderScan scan = new HeaderScan(open.encode());
        int nonce = 0;
        for (scan.hash(nonce, hash); !HeaderScan.meets(hash, target); scan.hash(nonce, hash)) {
            nonce++;
        }
        return new BlockHeader(BlockHeader.VERSION, parent.id(), merkleRoot, time, parent.nextBits(), nonce);
    }

    public Amount spendable(Account account) {
        return database.read("balance", tx -> ledger.balance(tx, LedgerAccount.user(account)));
    }

    public Amount immature(Account account) {
        return database.read("balance", tx -> ledger.balance(tx, LedgerAccount.immature(account)));
    }

    public Amount minted() {
        return database.read("minted", ledger::minted);
    }

    public Conservation audit() {
        return database.read("audit", new Audit()::conservation);
    }

    public List<Bytes32> unsealed() {
        return database.read("unsealed", tx -> journal.unsealed(tx, 1_000_000));
    }

    /// Pays from one account to another, if it has enough: a new journal entry.
    public Optional<Bytes32> pay(Account from, Account to, long nanos) {
        return database.write("pay", tx -> {
            if (from.equals(to) || ledger.balance(tx, LedgerAccount.user(from)).nanos() < nanos) {
                return Optional.empty();
            }
            Movement movement = new Movement(
                    Movement.Kind.TRANSFER,
                    clock.instant(),
                    Optional.empty(),
                    Bytes32.ZERO,
                    List.of(
                            Posting.hidden(LedgerAccount.user(from), -nanos),
                            Posting.hidden(LedgerAccount.user(to), nanos)));
            return Optional.of(ledger.post(tx, movement).hash());
        });
    }
}
