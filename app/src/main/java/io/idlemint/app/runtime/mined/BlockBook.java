package io.idlemint.app.runtime.mined;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.block.Payout;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.node.mine.ChainDesk;
import io.idlemint.signing.Eip712;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads blocks from the key node and checks them here. Safe for use by several threads.
public final class BlockBook implements ChainDesk {
    private static final int MOST = 200;

    private final KeyNode keyNode;
    private final Supplier<Optional<Account>> account;
    private final FoundBlocks found;
    private final InstantSource clock;

    /// @param account the account of this installation, as soon as there is one
    public BlockBook(KeyNode keyNode, Supplier<Optional<Account>> account, FoundBlocks found, InstantSource clock) {
        this.keyNode = keyNode;
        this.account = account;
        this.found = found;
        this.clock = clock;
    }

    @Override
    public List<MinedBlock> blocks(long below, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is outside of 1 to " + MOST);
        }
        long newest = Math.min(keyNode.tip().height(), below - 1);
        long first = Math.max(1, newest - limit + 1);
        List<MinedBlock> blocks = new ArrayList<>();
        for (Block block : range(first, newest)) {
            blocks.add(mined(block));
        }
        return blocks.reversed();
    }

    @Override
    public BlockCheck check(long height) {
        Iterator<byte[]> records = keyNode.blocks(0);
        ChainParameters parameters = ChainParameters.read(records.next());
        long first = Math.max(1, height - ChainParameters.MEDIAN_SPAN - 1);
        // The block after it names its hash; that of the newest one is named by the key node.
        List<Block> blocks = range(first, height + 1);
        int place = (int) (height - first);
        if (height < 1 || place >= blocks.size()) {
            throw new IllegalArgumentException("there is no block " + height);
        }
        Bytes32 named = place + 1 < blocks.size()
                ? blocks.get(place + 1).header().previous()
                : keyNode.tip().hash();
        return new BlockExam(parameters, new Eip712(), clock.instant().getEpochSecond())
                .of(blocks.subList(0, place), blocks.get(place), named);
    }

    private List<Block> range(long first, long last) {
        List<Block> blocks = new ArrayList<>();
        Iterator<byte[]> records = first > last ? List.<byte[]>of().iterator() : keyNode.blocks(first);
        for (long height = first; height <= last && records.hasNext(); height++) {
            blocks.add(BlockCodec.decode(records.next()));
        }
        return blocks;
    }

    private MinedBlock mined(Block block) {
        Bytes32 hash = block.header().id();
        Optional<Account> me = account.get();
        List<Payout> payouts = block.coinbase().payouts().list();
        Amount own = payouts.stream()
                .filter(payout -> me.filter(payout.account()::equals).isPresent())
                .map(Payout::amount)
                .findFirst()
                .orElse(Amount.ZERO);
        return new MinedBlock(
                block.height(),
                hash,
                name(hash),
                Instant.ofEpochSecond(block.header().time()),
                JumpHash.algorithmName(block.header().encode()),
                block.coinbase().payouts().total(),
                own,
                payouts.size(),
                finder(hash, payouts, me));
    }

    private Finder finder(Bytes32 hash, List<Payout> payouts, Optional<Account> me) {
        Optional<String> device = found.finder(hash);
        if (device.isPresent()) {
            return new Finder.ThisComputer(device.get());
        }
        if (payouts.size() == 1) {
            Account only = payouts.getFirst().account();
            return new Finder.Only(only, me.filter(only::equals).isPresent());
        }
        return new Finder.OneOfThePaid();
    }

    /// A hash as people write it: the most significant byte first.
    static String name(Bytes32 hash) {
        byte[] bytes = hash.toArray();
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return Bytes32.of(reversed).hex();
    }
}
