package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.rule.BlockRules;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.keynode.chain.Acceptance.Adopted;
import io.idlemint.keynode.chain.Acceptance.OnSideBranch;
import io.idlemint.storage.Database;
import io.idlemint.storage.Tx;
import io.idlemint.storage.chain.BlockStore;
import io.idlemint.storage.chain.StoredBlock;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the chain of one lab: judges blocks, its own and received ones, stores the valid ones, and keeps the heaviest
/// branch active. A change of the tip and everything that it does to money and journal are one transaction; what was
/// answered is durable, and after a crash the chain is where the last transaction left it.
///
/// Safe for use by several threads; blocks are taken one at a time.
public final class ChainKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ChainKeeper.class);

    private final Database database;
    private final BlockRules rules;
    private final BlockStore blocks = new BlockStore();
    private final ChainPlaces places;
    private final BranchSwitch branches;
    private final InstantSource clock;
    private final ReentrantLock taking = new ReentrantLock();
    private final LiveCell<ChainPoint> tip;

    private ChainKeeper(
            Database database,
            ChainParameters parameters,
            SignatureCheck signatures,
            BlockRewards rewards,
            InstantSource clock) {
        this.database = database;
        this.rules = new BlockRules(parameters, signatures);
        this.places = new ChainPlaces(parameters, blocks);
        this.branches = new BranchSwitch(parameters, blocks, places, rewards);
        this.clock = clock;
        this.tip = new LiveCell<>(database.write("settle on the heaviest branch", branches::settle));
    }

    /// Opens the chain that the database holds, or begins a new one.
    ///
    /// @param ofNewLab the parameters of a chain that has to be begun; of an existing one only the key node
    ///     must agree
    /// @throws IllegalArgumentException if the database holds the chain of another key node
    public static ChainKeeper open(
            Database database,
            ChainParameters ofNewLab,
            SignatureCheck signatures,
            BlockRewards rewards,
            InstantSource clock) {
        BlockStore blocks = new BlockStore();
        ChainParameters parameters = database.write(
                "open the chain",
                tx -> blocks.activeAt(tx, 0)
                        .flatMap(genesis -> blocks.bytes(tx, genesis.hash()))
                        .map(ChainParameters::read)
                        .orElseGet(() -> begin(tx, blocks, ofNewLab, clock)));
        if (!parameters.keyNode().equals(ofNewLab.keyNode())) {
            throw new IllegalArgumentException("the chain in this folder belongs to the key node "
                    + parameters.keyNode() + ", not to " + ofNewLab.keyNode());
        }
        return new ChainKeeper(database, parameters, signatures, rewards, clock);
    }

    public ChainParameters parameters() {
        return rules.parameters();
    }

    /// The newest place of the active chain, announced after it is durable.
    public Live<ChainPoint> tip() {
        return tip;
    }

    /// The chain's time, seconds since 1970: the clock, but never before the tip. So a clock that is set back does not
    /// stop the chain; its times then grow slowly until the clock has caught up.
    public long now() {
        return Math.max(clock.instant().getEpochSecond(), tip.get().time());
    }

    /// Takes a block from outside.
    public Acceptance accept(byte[] raw) {
        Block block;
        try {
            block = BlockCodec.decode(raw);
        } catch (MalformedMessageException malformed) {
            return new Acceptance.Refused(
                    BlockVerdict.Invalid.unreadable(tip.get().height() + 1, String.valueOf(malformed.getMessage())));
        }
        return accept(block);
    }

    /// Takes a block and returns when its fate is durable.
    ///
    /// @throws io.idlemint.storage.StorageException if it could not be stored; then nothing happened
    public Acceptance accept(Block block) {
        taking.lock();
        try {
            Bytes32 previous = block.header().previous();
            Optional<ChainPoint> parent = database.read("find block " + previous, tx -> places.find(tx, previous));
            if (parent.isEmpty()) {
                return new Acceptance.Detached(previous);
            }
            return switch (rules.judge(parent.get(), block, now())) {
                case BlockVerdict.Invalid fault -> new Acceptance.Refused(fault);
                case BlockVerdict.Valid(ChainPoint point) -> store(block, point);
            };
        } finally {
            taking.unlock();
        }
    }

    private Acceptance store(Block block, ChainPoint point) {
        ChainPoint before = tip.get();
        StoredBlock stored =
                new StoredBlock(point.id(), point.previous(), point.height(), point.work(), false, clock.instant());
        Acceptance acceptance = database.write("store block " + point.id(), tx -> {
            if (!blocks.insert(tx, stored, BlockCodec.encode(block))) {
                return new Acceptance.Known(point.id());
            }
            return branches.consider(tx, before, point);
        });
        switch (acceptance) {
            case Adopted(ChainPoint adopted, int orphaned) -> {
                places.remember(adopted);
                LOG.info("block {} at height {}, {} orphaned", adopted.id().brief(), adopted.height(), orphaned);
                tip.set(adopted);
            }
            case OnSideBranch(ChainPoint aside) -> places.remember(aside);
            case Acceptance.Known known -> LOG.debug("block {} came again", known.id());
            case Acceptance.Detached detached ->
                throw new IllegalStateException("judged without a parent: " + detached);
            case Acceptance.Refused refused -> throw new IllegalStateException("refused after judging: " + refused);
        }
        return acceptance;
    }

    private static ChainParameters begin(Tx tx, BlockStore blocks, ChainParameters parameters, InstantSource clock) {
        Bytes32 id = parameters.genesisId();
        StoredBlock genesis = new StoredBlock(id, id, 0, BigInteger.ZERO, true, clock.instant());
        blocks.insert(tx, genesis, MessageBytes.encode(parameters));
        return parameters;
    }
}
