package io.idlemint.keynode.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.fixtures.FakeSignatures;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SignedLease;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.storage.ledger.Audit;
import io.idlemint.storage.ledger.Conservation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand random requests, honest and not, with blocks and orphans between them: no money is made or lost.
class RandomLedgerTest {
    private static final int STEPS = 10_000;
    private static final int AUDIT_EVERY = 250;
    private static final int PEOPLE = 6;

    private enum Act {
        MINE,
        MATURE,
        ORPHAN,
        OPEN,
        TOP_UP,
        CLOSE,
        RELEASE,
        START_CLOSE,
        FINALISE,
        SWEEP,
        TRANSFER,
        CLOCK
    }

    private final List<SignedLease> leases = new ArrayList<>();
    private final List<Bytes32> immature = new ArrayList<>();
    private final List<Bytes32> orphans = new ArrayList<>();
    private final Map<Act, Integer> succeeded = new EnumMap<>(Act.class);

    @Test
    void tenThousandRandomRequestsKeepTheSum(@TempDir Path folder) {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (LedgerLab lab = new LedgerLab(folder, new FakeSignatures())) {
            for (int step = 0; step < STEPS; step++) {
                Act act = Act.values()[random.nextInt(Act.values().length)];
                if (act(lab, act, random)) {
                    succeeded.merge(act, 1, Integer::sum);
                }
                if (step % AUDIT_EVERY == 0) {
                    requireSound(lab, seed, step);
                }
            }
            requireSound(lab, seed, STEPS);
            assertEquals(
                    List.of(), lab.database.read("audit", new Audit()::forgedEntries), "seed " + seed + ": forged");
            for (Act act : Act.values()) {
                assertTrue(succeeded.getOrDefault(act, 0) > 0, "seed " + seed + ": never succeeded: " + act);
            }
            settleAll(lab, seed);
        }
    }

    private static void requireSound(LedgerLab lab, long seed, int step) {
        Conservation found = lab.ledger.conservation();
        assertTrue(found.holds(), () -> "seed " + seed + ", step " + step + ": " + found);
    }

    /// Whoever vanishes, everything comes to an end by time alone.
    private void settleAll(LedgerLab lab, long seed) {
        lab.clock.advance(Duration.ofDays(2));
        while (!lab.ledger.finaliseOverdue().isEmpty()) {
            requireSound(lab, seed, STEPS);
        }
        for (int person = 0; person < PEOPLE; person++) {
            assertEquals(
                    Amount.ZERO,
                    lab.ledger
                            .balance(FakeSigner.named("person " + person).account())
                            .inEscrow(),
                    "seed " + seed + ": something stays frozen");
        }
    }

    private boolean act(LedgerLab lab, Act act, RandomGenerator random) {
        return switch (act) {
            case MINE -> {
                Bytes32 block = random.nextInt(4) == 0 && !orphans.isEmpty()
                        ? again(lab, orphans.removeLast())
                        : lab.mine(person(random).account(), Amount.ofNanos(random.nextLong(1, 2_000_000_000L)));
                immature.add(block);
                yield true;
            }
            case MATURE -> {
                if (immature.isEmpty()) {
                    yield false;
                }
                Bytes32 block = immature.remove(random.nextInt(immature.size()));
                lab.database.update("mature", tx -> lab.rewards.matured(tx, block));
                yield true;
            }
            case ORPHAN -> {
                if (immature.isEmpty()) {
                    yield false;
                }
                Bytes32 block = immature.remove(random.nextInt(immature.size()));
                lab.database.update("orphan", tx -> lab.rewards.orphaned(tx, block));
                orphans.add(block);
                yield true;
            }
            case CLOCK -> {
                lab.clock.advance(Duration.ofSeconds(random.nextInt(-600, 1200)));
                yield true;
            }
            case SWEEP -> !lab.ledger.finaliseOverdue().isEmpty();
            default -> request(lab, act, random) instanceof SettlementResult.Done<?>;
        };
    }

    private static Bytes32 again(LedgerLab lab, Bytes32 block) {
        // The branch of an orphan became the heaviest again: it pays what it paid before.
        lab.database.update("mine again", tx -> lab.rewards.mined(tx, block, Payouts.NONE));
        return block;
    }

    private SettlementResult<?> request(LedgerLab lab, Act act, RandomGenerator random) {
        Amount amount = Amount.ofNanos(random.nextLong(1_200_000_000L));
        if (act == Act.TRANSFER) {
            FakeSigner from = person(random);
            long nonce = lab.ledger.balance(from.account()).nextNonce() + (random.nextInt(5) == 0 ? 1 : 0);
            return lab.ledger.transfer(
                    from.account(),
                    from.sign(LedgerLab.DOMAIN, new Transfer(person(random).account(), amount, nonce, Bytes32.ZERO)));
        }
        if (act == Act.OPEN || leases.isEmpty()) {
            SignedLease fresh = lease(lab, random);
            SettlementResult<?> result = lab.ledger.open(fresh.terms(), fresh.identity(), fresh.open(amount));
            if (result instanceof SettlementResult.Done<?>) {
                leases.add(fresh);
            }
            return result;
        }
        SignedLease lease = leases.get(Math.max(0, leases.size() - 1 - random.nextInt(20)));
        return switch (act) {
            case TOP_UP ->
                lab.ledger.topUp(lease.topUp(
                        amount, lab.ledger.escrow(lease.id()).orElseThrow().expiresAt()));
            case CLOSE -> lab.ledger.close(lease.voucher(amount));
            case RELEASE -> lab.ledger.release(lease.release(amount));
            case START_CLOSE -> lab.ledger.startClose(lease.startClose());
            default -> lab.ledger.finalise(lease.id());
        };
    }

    private SignedLease lease(LedgerLab lab, RandomGenerator random) {
        int provider = random.nextInt(PEOPLE);
        return SignedLease.between(
                        LedgerLab.DOMAIN,
                        "person " + provider,
                        "person " + (provider + random.nextInt(1, PEOPLE)) % PEOPLE,
                        lab.clock.instant().plusSeconds(3600),
                        random.nextLong() >>> 1)
                .withDevice("device " + random.nextInt(40));
    }

    private static FakeSigner person(RandomGenerator random) {
        return FakeSigner.named("person " + random.nextInt(PEOPLE));
    }
}
