package io.idlemint.jumpchain.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.block.BlockSeal;
import io.idlemint.jumpchain.block.Coinbase;
import io.idlemint.jumpchain.block.Extranonce;
import io.idlemint.jumpchain.block.MerkleTree;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.jumpchain.fixture.LabChain;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.jumpchain.rule.Emission;
import io.idlemint.jumpchain.rule.Rule;
import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A chain of real blocks, with a fault of each kind planted where only that rule can find it.
final class ChainVerifierTest {
    private static final int LENGTH = 6;
    private static final Account MINER = FakeSigner.named("miner").account();
    private static final Bytes32 ENTRY = Bytes32.sha256("entry");

    // The second era, so that payouts of the first are wrong.
    private final LabChain lab = new LabChain(new Emission(Amount.ofMint(8), 2, Amount.ofMint(1000)));
    private final List<Block> chain = lab.chain(LENGTH);
    private final ChainPoint parent = pointAt(LENGTH - 1);
    private final Instant now = Instant.ofEpochSecond(parent.time() + 60);

    @Test
    void aSoundChainIsVerifiedFromItsGenesis() {
        var sound = assertInstanceOf(Verification.Sound.class, verify(chain));

        assertEquals(LENGTH, sound.reached().height());
        assertEquals(chain.getLast().header().id(), sound.reached().id());
        assertEquals(Amount.ofMint(8 + 8 + 4 + 4 + 2 + 2), sound.minted());
        assertEquals(4, sound.sealedEntries());
    }

    @Test
    void nothingButTheGenesisIsSoundToo() {
        var sound = assertInstanceOf(Verification.Sound.class, verify(List.of()));

        assertEquals(lab.genesis(), sound.reached());
        assertEquals(Amount.ZERO, sound.minted());
    }

    @Test
    void damagedBytes() {
        List<byte[]> raw = new ArrayList<>(raw(chain));
        raw.set(2, new byte[] {1, 2, 3});
        var broken = assertInstanceOf(Verification.Broken.class, verifyRaw(raw));

        assertEquals(Rule.ENCODING, broken.fault().rule());
        assertEquals(3, broken.fault().height());
        assertEquals(2, broken.reached().height());
    }

    @Test
    void anotherPredecessor() {
        assertFault(Rule.PREVIOUS, sealed(parent.previous(), LENGTH, reward(), List.of(), parent.time() + 60));
        assertFault(Rule.PREVIOUS, new LabChain().block(lab.genesis(), MINER, parent.time() + 60));
    }

    @Test
    void anotherHeight() {
        assertFault(Rule.HEIGHT, sealed(parent.id(), LENGTH + 1, reward(), List.of(), parent.time() + 60));
    }

    @Test
    void anotherVersion() {
        Block sound = chain.getLast();
        BlockHeader h = sound.header();
        BlockHeader five = new BlockHeader(5, h.previous(), h.merkleRoot(), h.time(), h.bits(), h.nonce());
        assertFault(Rule.VERSION, new Block(five, sound.coinbase(), sound.journal()));
    }

    @Test
    void anEasierTarget() {
        int easier = CompactTarget.compact(BigInteger.ONE.shiftLeft(254));
        Block sound = chain.getLast();
        assertFault(
                Rule.TARGET,
                LabChain.mined(parent.id(), sound.coinbase(), sound.journal(), parent.time() + 60, easier));
    }

    @Test
    void aHarderTargetIsWrongAsWell() {
        int harder = CompactTarget.compact(BigInteger.ONE.shiftLeft(250));
        Block sound = chain.getLast();
        assertFault(
                Rule.TARGET,
                LabChain.mined(parent.id(), sound.coinbase(), sound.journal(), parent.time() + 60, harder));
    }

    @Test
    void missingWork() {
        Block sound = chain.getLast();
        BlockHeader h = sound.header();
        int nonce = h.nonce();
        BlockHeader idle = h;
        while (lab.rules.judge(parent, new Block(idle, sound.coinbase(), sound.journal()), now.getEpochSecond())
                instanceof BlockVerdict.Valid) {
            idle = new BlockHeader(h.version(), h.previous(), h.merkleRoot(), h.time(), h.bits(), ++nonce);
        }
        assertFault(Rule.PROOF, new Block(idle, sound.coinbase(), sound.journal()));
    }

    @Test
    void aTimeNotAboveTheMedian() {
        assertFault(Rule.TIME_PAST, lab.block(parent, reward(), parent.medianTime(), List.of()));
        assertEquals(
                LENGTH,
                verify(replaced(lab.block(parent, reward(), parent.medianTime() + 1, List.of())))
                        .reached()
                        .height());
    }

    @Test
    void aTimeOverTwoMinutesAhead() {
        long limit = now.getEpochSecond() + 120;
        assertFault(Rule.TIME_FUTURE, lab.block(parent, reward(), limit + 1, List.of()));
        assertEquals(
                LENGTH,
                verify(replaced(lab.block(parent, reward(), limit, List.of())))
                        .reached()
                        .height());
    }

    @Test
    void wrongPayouts() {
        long time = parent.time() + 60;
        assertFault(Rule.PAYOUTS, lab.block(parent, Payouts.to(MINER, Amount.ofMint(4)), time, List.of()));
        assertFault(Rule.PAYOUTS, lab.block(parent, Payouts.NONE, time, List.of()));
        Amount less = Amount.ofNanos(reward().total().nanos() - 1);
        assertFault(Rule.PAYOUTS, lab.block(parent, Payouts.to(MINER, less), time, List.of()));
        Payouts overflow = Payouts.of(
                Map.of(MINER, Amount.ofNanos(Amount.CAP_NANOS), LabChain.KEY_NODE, Amount.ofNanos(Amount.CAP_NANOS)));
        assertFault(Rule.PAYOUTS, lab.block(parent, overflow, time, List.of()));
    }

    @Test
    void aRepeatedJournalEntry() {
        assertFault(Rule.JOURNAL, lab.block(parent, reward(), parent.time() + 60, List.of(ENTRY, ENTRY)));
    }

    /// The ambiguity of odd rows: another journal with the same root, under a sound header.
    @Test
    void theRepeatedLastLeafOfAnOddRow() {
        Bytes32 second = Bytes32.sha256("second");
        Block sound = lab.block(parent, reward(), parent.time() + 60, List.of(ENTRY, second));
        Block stretched = new Block(sound.header(), sound.coinbase(), List.of(ENTRY, second, second));

        assertEquals(MerkleTree.root(sound.leaves()), MerkleTree.root(stretched.leaves()));
        assertFault(Rule.JOURNAL, stretched);
    }

    @Test
    void aJournalThatTheHeaderDoesNotName() {
        Block sound = chain.getLast();
        assertFault(Rule.MERKLE, new Block(sound.header(), sound.coinbase(), List.of(ENTRY)));
        Coinbase c = sound.coinbase();
        Coinbase other = new Coinbase(c.height(), c.payouts(), Extranonce.of(new byte[] {9}), c.seal());
        assertFault(Rule.MERKLE, new Block(sound.header(), other, sound.journal()));
    }

    @Test
    void aSignatureOfSomebodyElseOrForSomethingElse() {
        long time = parent.time() + 60;
        BlockSeal right = BlockSeal.of(parent.id(), LENGTH, reward(), List.of());
        assertFault(Rule.SEAL, withSeal(right, MINER, List.of(), time));
        assertFault(Rule.SEAL, withSeal(right, LabChain.KEY_NODE, List.of(ENTRY), time));
        assertFault(
                Rule.SEAL,
                withSeal(
                        BlockSeal.of(parent.id(), LENGTH, Payouts.to(LabChain.KEY_NODE, reward().total()), List.of()),
                        LabChain.KEY_NODE,
                        List.of(),
                        time));
        assertFault(
                Rule.SEAL,
                withSeal(BlockSeal.of(parent.id(), 1, reward(), List.of()), LabChain.KEY_NODE, List.of(), time));
        assertFault(
                Rule.SEAL,
                withSeal(
                        BlockSeal.of(parent.previous(), LENGTH, reward(), List.of()),
                        LabChain.KEY_NODE,
                        List.of(),
                        time));
    }

    @Test
    void aChainOfAnotherLabIsNotThisOne() {
        LabChain other = new LabChain();
        var broken = assertInstanceOf(Verification.Broken.class, verify(other.chain(1)));

        assertEquals(Rule.PREVIOUS, broken.fault().rule());
        assertEquals(1, broken.fault().height());
    }

    @Test
    void everySealedEntryCanBeProvedByAHeaderAlone() {
        Block block = chain.get(2);
        for (int i = 0; i < block.journal().size(); i++) {
            assertTrue(block.pathOfEntry(i)
                    .proves(block.journal().get(i), block.header().merkleRoot()));
        }
    }

    private Payouts reward() {
        return Payouts.to(MINER, lab.parameters.emission().subsidy(LENGTH));
    }

    private Block withSeal(BlockSeal seal, Account signer, List<Bytes32> journal, long time) {
        Coinbase coinbase = new Coinbase(
                LENGTH,
                reward(),
                Extranonce.EMPTY,
                new FakeSigner(signer).sign(lab.parameters.domain(), seal).signature());
        return LabChain.mined(parent.id(), coinbase, journal, time, parent.nextBits());
    }

    private Block sealed(Bytes32 previous, long height, Payouts payouts, List<Bytes32> journal, long time) {
        Coinbase coinbase = new Coinbase(
                height,
                payouts,
                Extranonce.EMPTY,
                new FakeSigner(LabChain.KEY_NODE)
                        .sign(lab.parameters.domain(), BlockSeal.of(previous, height, payouts, journal))
                        .signature());
        return LabChain.mined(previous, coinbase, journal, time, parent.nextBits());
    }

    private void assertFault(Rule rule, Block last) {
        var broken = assertInstanceOf(Verification.Broken.class, verify(replaced(last)));
        assertEquals(rule, broken.fault().rule(), broken.fault().explanation());
        assertTrue(broken.fault().explanation().contains(broken.fault().asked()), () -> "" + broken.fault());
        assertEquals(rule == Rule.JOURNAL, broken.fault().asked().isEmpty(), "what it must be is told");
        assertEquals(LENGTH, broken.fault().height());
        assertEquals(LENGTH - 1, broken.reached().height());
    }

    private List<Block> replaced(Block last) {
        List<Block> blocks = new ArrayList<>(chain.subList(0, LENGTH - 1));
        blocks.add(last);
        return blocks;
    }

    private ChainPoint pointAt(int height) {
        ChainPoint at = lab.genesis();
        for (Block block : chain.subList(0, height)) {
            at = lab.after(at, block);
        }
        return at;
    }

    private Verification verify(List<Block> blocks) {
        return verifyRaw(raw(blocks));
    }

    private Verification verifyRaw(List<byte[]> raw) {
        return new ChainVerifier(lab.parameters, lab.signatures, InstantSource.fixed(now)).verify(raw.iterator());
    }

    private static List<byte[]> raw(List<Block> blocks) {
        return blocks.stream().map(BlockCodec::encode).toList();
    }
}
