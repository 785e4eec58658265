package io.idlemint.keynode.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.follow.ChainVerifier;
import io.idlemint.jumpchain.follow.Verification;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.jumpchain.rule.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainKeeperTest {
    private static final Amount REWARD = Amount.ofMint(50);
    private static final Account ALICE = TestLab.account("alice");
    private static final Account BOB = TestLab.account("bob");

    @TempDir
    Path folder;

    private TestLab lab;

    @BeforeEach
    void open() {
        lab = new TestLab(folder, 3);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void rewardsMatureWhenEnoughBlocksStandUponThem() {
        for (int height = 1; height <= 3; height++) {
            extend(ALICE);
            assertEquals(Amount.ZERO, lab.spendable(ALICE));
            assertEquals(REWARD.times(height), lab.immature(ALICE));
        }
        extend(BOB);
        assertEquals(REWARD, lab.spendable(ALICE));
        assertEquals(REWARD.times(2), lab.immature(ALICE));
        assertEquals(REWARD, lab.immature(BOB));
        assertEquals(REWARD.times(4), lab.minted());
        assertTrue(lab.audit().holds());
    }

    @Test
    void aHeavierBranchTakesBackImmatureMoneyAndRequeuesTheJournal() {
        ChainPoint fork = extend(ALICE);
        List<Bytes32> waiting = lab.unsealed();
        assertEquals(1, waiting.size());
        adopt(lab.block(fork, ALICE, fork.time() + 60, waiting));
        assertFalse(lab.unsealed().contains(waiting.getFirst()));

        Block side = lab.block(fork, BOB, fork.time() + 61, List.of());
        assertInstanceOf(Acceptance.OnSideBranch.class, lab.keeper().accept(side));
        assertEquals(REWARD.times(2), lab.immature(ALICE));
        Block heavier = lab.block(lab.after(fork, side), BOB, fork.time() + 120, List.of());
        var adopted = assertInstanceOf(Acceptance.Adopted.class, lab.keeper().accept(heavier));

        assertEquals(1, adopted.orphaned());
        assertEquals(heavier.header().id(), lab.keeper().tip().get().id());
        assertEquals(REWARD, lab.immature(ALICE));
        assertEquals(REWARD.times(2), lab.immature(BOB));
        assertEquals(waiting.getFirst(), lab.unsealed().getFirst());
        assertEquals(REWARD.times(3), lab.minted());
        assertTrue(lab.audit().holds());
    }

    @Test
    void aBranchThatWasLeftCanComeBack() {
        ChainPoint fork = extend(ALICE);
        Block a = lab.block(fork, ALICE, fork.time() + 60, List.of());
        adopt(a);
        Block b1 = lab.block(fork, BOB, fork.time() + 60, List.of());
        lab.keeper().accept(b1);
        adopt(lab.block(lab.after(fork, b1), BOB, fork.time() + 120, List.of()));
        Block a2 = lab.block(lab.after(fork, a), ALICE, fork.time() + 120, List.of());
        assertInstanceOf(Acceptance.OnSideBranch.class, lab.keeper().accept(a2));
        Block a3 = lab.block(lab.after(lab.after(fork, a), a2), ALICE, fork.time() + 180, List.of());
        var back = assertInstanceOf(Acceptance.Adopted.class, lab.keeper().accept(a3));

        assertEquals(2, back.orphaned());
        assertEquals(REWARD.times(3).plus(REWARD), lab.immature(ALICE).plus(lab.spendable(ALICE)));
        assertEquals(Amount.ZERO, lab.immature(BOB));
        assertTrue(lab.audit().holds());
    }

    @Test
    void moneyThatHasMaturedIsNeverTakenBack() {
        ChainPoint fork = lab.keeper().tip().get();
        for (int i = 0; i < 4; i++) {
            extend(ALICE);
        }
        ChainPoint at = fork;
        for (int i = 0; i < 6; i++) {
            Block block = lab.block(at, BOB, at.time() + 60, List.of());
            assertInstanceOf(Acceptance.OnSideBranch.class, lab.keeper().accept(block));
            at = lab.after(at, block);
        }
        assertEquals(4, lab.keeper().tip().get().height());
        assertEquals(REWARD, lab.spendable(ALICE));
        lab.restart();
        assertEquals(4, lab.keeper().tip().get().height());
        assertTrue(lab.audit().holds());
    }

    @Test
    void whatIsNoGoodChangesNothing() {
        ChainPoint tip = extend(ALICE);
        Block sound = lab.block(tip, ALICE, tip.time() + 60, List.of());
        ChainPoint unknown = lab.after(tip, sound);

        var refused = assertInstanceOf(
                Acceptance.Refused.class, lab.keeper().accept(lab.block(tip, ALICE, tip.time() + 1_000, List.of())));
        assertEquals(Rule.TIME_FUTURE, refused.fault().rule());
        assertInstanceOf(Acceptance.Refused.class, lab.keeper().accept(new byte[] {1}));
        assertEquals(
                new Acceptance.Detached(unknown.id()),
                lab.keeper().accept(lab.block(unknown, ALICE, unknown.time() + 60, List.of())));
        assertEquals(tip, lab.keeper().tip().get());
        adopt(sound);
        assertInstanceOf(Acceptance.Known.class, lab.keeper().accept(BlockCodec.encode(sound)));
        assertEquals(2, lab.keeper().tip().get().height());
        assertEquals(REWARD.times(2), lab.minted());
    }

    @Test
    void aRestartFindsTheSamePlaceFromTheBytesAlone() {
        for (int i = 0; i < 15; i++) {
            extend(ALICE);
            ChainPoint before = lab.keeper().tip().get();
            lab.restart();
            assertEquals(before, lab.keeper().tip().get());
        }
    }

    @Test
    void aStoredChainKeepsItsOwnParameters() {
        extend(ALICE);
        ChainParameters later = ChainParameters.lab(
                TestLab.KEY_NODE.account(), lab.clock.instant().getEpochSecond() + 77);

        assertEquals(lab.parameters, lab.openKeeper(later).parameters());
        ChainParameters foreign = ChainParameters.lab(ALICE, 1);
        assertThrows(IllegalArgumentException.class, () -> lab.openKeeper(foreign));
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheChain() {
        ChainPoint before = extend(ALICE);
        lab.clock.advance(Duration.ofHours(-1));
        for (int i = 0; i < 20; i++) {
            ChainPoint tip = lab.keeper().tip().get();
            adopt(lab.block(tip, ALICE, Math.max(lab.keeper().now(), tip.medianTime() + 1), List.of()));
        }
        assertEquals(21, lab.keeper().tip().get().height());
        assertTrue(lab.keeper().tip().get().time() <= before.time() + 21);
    }

    @Test
    void aFollowerVerifiesWhatTheReaderHandsOut() {
        for (int i = 0; i < 130; i++) {
            ChainPoint tip = lab.keeper().tip().get();
            lab.clock.advance(Duration.ofSeconds(60));
            adopt(lab.block(tip, ALICE, tip.time() + 60, lab.unsealed()));
        }
        ChainReader reader = new ChainReader(lab.database(), lab.keeper());
        Iterator<byte[]> records = reader.blocks(0);
        ChainParameters told = ChainParameters.read(records.next());
        var sound = assertInstanceOf(
                Verification.Sound.class, new ChainVerifier(told, lab.signatures, lab.clock).verify(records));

        assertEquals(lab.parameters, told);
        assertEquals(lab.keeper().tip().get(), sound.reached());
        assertEquals(lab.minted(), sound.minted());
        assertTrue(sound.sealedEntries() > 129);
        assertEquals(130, reader.tip().height());
        assertTrue(reader.tip().sealedSeq() > 0);
        List<byte[]> tail = new ArrayList<>();
        reader.blocks(129).forEachRemaining(tail::add);
        assertEquals(2, tail.size());
        assertArrayEquals(tail.getLast(), BlockCodec.encode(BlockCodec.decode(tail.getLast())));
        assertFalse(reader.blocks(131).hasNext());
        assertThrows(IllegalArgumentException.class, () -> reader.blocks(-1));
    }

    private ChainPoint extend(Account miner) {
        ChainPoint tip = lab.keeper().tip().get();
        lab.clock.advance(Duration.ofSeconds(60));
        return adopt(lab.block(tip, miner, tip.time() + 60, List.of()));
    }

    private ChainPoint adopt(Block block) {
        return assertInstanceOf(Acceptance.Adopted.class, lab.keeper().accept(block))
                .tip();
    }
}
