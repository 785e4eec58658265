package io.idlemint.keynode.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.jumpchain.rule.Reorganisation;
import io.idlemint.storage.ledger.LedgerStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random blocks upon random places, payments, restarts and repeated, late and forged blocks, against a model that
/// knows nothing of databases.
final class RandomBranchesTest {
    private static final int OPERATIONS = 600;
    private static final int MATURITY = 4;
    private static final List<Account> MINERS =
            List.of(TestLab.account("a"), TestLab.account("b"), TestLab.account("c"));

    @TempDir
    Path folder;

    private final Map<Bytes32, ChainPoint> known = new HashMap<>();
    private final Map<Bytes32, Block> blocks = new HashMap<>();
    private final List<ChainPoint> places = new ArrayList<>();
    private final List<Block> late = new ArrayList<>();
    private long maturedUpTo;
    private int reorganisations;

    /// More than ten thousand operations together.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void moneyAndJournalFollowTheHeaviestBranch(long seed) {
        run(seed);
    }

    @Tag("faults")
    @ParameterizedTest
    @ValueSource(longs = {18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void andSoTheyDoForManyMoreSeeds(long seed) {
        run(seed);
    }

    private void run(long seed) {
        Random random = new Random(seed);
        try (TestLab lab = new TestLab(folder, MATURITY)) {
            ChainPoint tip = learn(lab.keeper().tip().get());
            for (int i = 0; i < OPERATIONS; i++) {
                String context = "seed " + seed + ", operation " + i;
                switch (random.nextInt(24)) {
                    case 0 -> lab.restart();
                    case 1, 2, 3, 4 ->
                        lab.pay(any(MINERS, random), any(MINERS, random), 1 + random.nextInt(1_000_000_000));
                    case 5, 6 -> forged(lab, tip, random, context);
                    case 7, 8 -> repeated(lab, random, context);
                    default -> tip = mined(lab, tip, random, context);
                }
                assertEquals(tip, lab.keeper().tip().get(), context);
                if (i % 50 == 0) {
                    assertInvariants(lab, tip, context);
                }
            }
            assertInvariants(lab, tip, "seed " + seed + ", end");
            assertTrue(reorganisations > 12, "only " + reorganisations + " reorganisations");
        }
    }

    /// A block upon one of the newest places, which may arrive late.
    private ChainPoint mined(TestLab lab, ChainPoint tip, Random random, String context) {
        ChainPoint parent = switch (random.nextInt(4)) {
            case 0 -> tip;
            case 1 -> recent(random);
            default -> places.getLast();
        };
        long time = parent.medianTime() + 1 + random.nextInt(120);
        lab.clock.set(Instant.ofEpochSecond(Math.max(lab.clock.instant().getEpochSecond(), time)));
        List<Bytes32> entries = new ArrayList<>();
        for (Bytes32 entry : lab.unsealed()) {
            if (random.nextBoolean()) {
                entries.add(entry);
            }
        }
        Block block = lab.block(parent, any(MINERS, random), time, entries);
        if (random.nextInt(5) == 0) {
            late.add(block);
            return tip;
        }
        ChainPoint now = arrive(lab, tip, block, context);
        Iterator<Block> waiting = late.iterator();
        while (waiting.hasNext()) {
            if (random.nextBoolean()) {
                now = arrive(lab, now, waiting.next(), context);
                waiting.remove();
            } else {
                waiting.next();
            }
        }
        return now;
    }

    private ChainPoint arrive(TestLab lab, ChainPoint tip, Block block, String context) {
        ChainPoint parent = Objects.requireNonNull(known.get(block.header().previous()));
        ChainPoint point = learn(lab.after(parent, block));
        blocks.put(point.id(), block);
        Acceptance acceptance = lab.keeper().accept(block);
        boolean wins = point.outweighs(tip);
        if (wins) {
            Reorganisation way = way(tip, point);
            long fork = tip.height() - way.orphaned().size();
            wins = fork >= maturedUpTo;
            if (wins && !way.orphaned().isEmpty()) {
                reorganisations++;
            }
        }
        if (!wins) {
            assertEquals(new Acceptance.OnSideBranch(point), acceptance, context);
            return tip;
        }
        assertTrue(acceptance instanceof Acceptance.Adopted, context + ": " + acceptance);
        maturedUpTo = Math.max(maturedUpTo, point.height() - MATURITY);
        return point;
    }

    private void forged(TestLab lab, ChainPoint tip, Random random, String context) {
        Block sound = lab.block(tip, any(MINERS, random), tip.medianTime() + 1, List.of());
        byte[] bytes = BlockCodec.encode(sound);
        bytes[80 + random.nextInt(bytes.length - 80)] ^= (byte) (1 << random.nextInt(8));
        assertTrue(lab.keeper().accept(bytes) instanceof Acceptance.Refused, context);
    }

    private void repeated(TestLab lab, Random random, String context) {
        if (!blocks.isEmpty()) {
            Block block = any(List.copyOf(blocks.values()), random);
            assertEquals(new Acceptance.Known(block.header().id()), lab.keeper().accept(block), context);
        }
    }

    private void assertInvariants(TestLab lab, ChainPoint tip, String context) {
        assertTrue(lab.audit().holds(), context);
        assertEquals(lab.parameters.emission().mintedUpTo(tip.height()), lab.minted(), context);
        Amount immature = Amount.ZERO;
        Amount all = Amount.ZERO;
        for (Account miner : MINERS) {
            immature = immature.plus(lab.immature(miner));
            all = all.plus(lab.immature(miner)).plus(lab.spendable(miner));
        }
        assertEquals(lab.minted(), all, context);
        assertEquals(Amount.ofMint(50 * (tip.height() - maturedUpTo)), immature, context);
        Set<Bytes32> sealed = new HashSet<>();
        for (ChainPoint at = tip; at.height() > 0; at = Objects.requireNonNull(known.get(at.previous()))) {
            sealed.addAll(Objects.requireNonNull(blocks.get(at.id())).journal());
        }
        for (Bytes32 waiting : lab.unsealed()) {
            assertTrue(!sealed.contains(waiting), context + ": a sealed entry waits again");
        }
        long entries = lab.database().read("count", new LedgerStore()::lastSeq);
        assertEquals(entries, sealed.size() + lab.unsealed().size(), context);
    }

    private Reorganisation way(ChainPoint from, ChainPoint to) {
        return Reorganisation.between(from, to, id -> Objects.requireNonNull(known.get(id)));
    }

    private ChainPoint recent(Random random) {
        return places.get(places.size() - 1 - random.nextInt(Math.min(6, places.size())));
    }

    private ChainPoint learn(ChainPoint point) {
        known.put(point.id(), point);
        places.add(point);
        return point;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
