package io.idlemint.jumpchain.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.jumpchain.fixture.LabChain;
import io.idlemint.jumpchain.rule.BlockVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlockCodecTest {
    private final LabChain lab = new LabChain();

    @Test
    void aBlockComesBackAsItWas() {
        for (Block block : lab.chain(4)) {
            assertEquals(block, BlockCodec.decode(BlockCodec.encode(block)));
        }
    }

    @Test
    void theHalvesAroundTheExtranonceAreTheCoinbase() {
        Coinbase coinbase = lab.chain(1).getFirst().coinbase();
        byte[] before = Coinbase.beforeExtranonce(coinbase.height(), coinbase.payouts(), 6);
        byte[] after = Coinbase.afterExtranonce(coinbase.seal());
        byte[] whole = Arrays.copyOf(before, before.length + 6 + after.length);
        System.arraycopy(after, 0, whole, before.length + 6, after.length);

        Coinbase read = BlockCodec.decodeCoinbase(whole);

        assertEquals(
                new Coinbase(coinbase.height(), coinbase.payouts(), Extranonce.of(new byte[6]), coinbase.seal()), read);
    }

    @Test
    void theLargestBlockFits() {
        List<Bytes32> journal = new ArrayList<>();
        for (int i = 0; i < Block.JOURNAL_LIMIT; i++) {
            journal.add(Bytes32.of(Arrays.copyOf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}, 32)));
        }
        List<Payout> payouts = new ArrayList<>();
        for (int i = 0; i < Payouts.LIMIT; i++) {
            byte[] account = new byte[20];
            account[0] = (byte) i;
            payouts.add(new Payout(Account.of(account), Amount.ofNanos(1)));
        }
        Block small = lab.chain(1).getFirst();
        Coinbase coinbase = new Coinbase(
                1,
                new Payouts(payouts),
                Extranonce.of(new byte[32]),
                small.coinbase().seal());
        byte[] bytes = BlockCodec.encode(new Block(small.header(), coinbase, journal));

        assertEquals(BlockCodec.LARGEST_BLOCK, bytes.length);
        assertArrayEquals(bytes, BlockCodec.encode(BlockCodec.decode(bytes)));
    }

    @Test
    void changedBytesAreRefusedOrMeanSomethingElseThatIsRefused() {
        Block block = lab.block(
                lab.genesis(),
                Payouts.of(Map.of(
                        FakeSigner.named("a").account(),
                        Amount.ofMint(20),
                        FakeSigner.named("b").account(),
                        Amount.ofMint(30))),
                LabChain.GENESIS_TIME + 60,
                List.of(Bytes32.sha256("one"), Bytes32.sha256("two")));
        byte[] sound = BlockCodec.encode(block);
        assertInstanceOf(
                BlockVerdict.Valid.class,
                lab.rules.judge(lab.genesis(), sound, block.header().time()));
        long seed = 20_260_729;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = mutated(sound, random);
            if (Arrays.equals(changed, sound)) {
                continue;
            }
            String context = "seed " + seed + ", round " + round;
            assertCanonical(changed, context);
            BlockVerdict verdict =
                    lab.rules.judge(lab.genesis(), changed, block.header().time());
            // Another nonce or time may happen to meet the easy target; nothing else of the block can change.
            if (verdict instanceof BlockVerdict.Valid) {
                Block read = BlockCodec.decode(changed);
                assertEquals(block.coinbase(), read.coinbase(), context);
                assertEquals(block.journal(), read.journal(), context);
                assertEquals(block.header().previous(), read.header().previous(), context);
                assertEquals(block.header().merkleRoot(), read.header().merkleRoot(), context);
                assertEquals(block.header().bits(), read.header().bits(), context);
            }
        }
    }

    @Test
    void errorsNameTheFieldAndTheLimit() {
        byte[] sound = BlockCodec.encode(lab.chain(3).getLast());
        int coinbase = BlockHeader.SIZE;

        assertRefused("header is cut short: 80 bytes", Arrays.copyOf(sound, 79));
        assertRefused("coinbase.format is 2, must be 1", with(sound, coinbase, 2));
        assertRefused("coinbase.height", with(sound, coinbase + 8, 0x80));
        assertRefused("coinbase.payouts has 65281 accounts, the limit is 200", with(sound, coinbase + 10, 0xff));
        assertRefused("outside of 1 to 100000000000000000", with(sound, coinbase + 38, 0x7f));
        assertRefused("coinbase.extranonce is 33 bytes, the limit is 32", with(sound, coinbase + 39, 33));
        assertRefused("coinbase.seal has a v", with(sound, coinbase + 40 + 4 + 64, 26));
        assertRefused("journal has 4278190082 hashes, the limit is 65536", with(sound, coinbase + 44 + 65 + 3, 0xff));
        assertRefused("length has 1 bytes too many", Arrays.copyOf(sound, sound.length + 1));
        assertRefused("the limit is " + BlockCodec.LARGEST_BLOCK, new byte[BlockCodec.LARGEST_BLOCK + 1]);
    }

    @Test
    void payoutsAreInOneOrderOnly() {
        Payout a = new Payout(Account.parse("0x" + "11".repeat(20)), Amount.ofNanos(1));
        Payout b = new Payout(Account.parse("0x" + "ee".repeat(20)), Amount.ofNanos(2));

        assertEquals(
                List.of(a, b),
                Payouts.of(Map.of(b.account(), b.amount(), a.account(), a.amount()))
                        .list());
        assertThrows(IllegalArgumentException.class, () -> new Payouts(List.of(b, a)));
        assertThrows(IllegalArgumentException.class, () -> new Payouts(List.of(a, a)));
        assertThrows(IllegalArgumentException.class, () -> new Payout(a.account(), Amount.ZERO));
        assertEquals(Payouts.NONE, Payouts.of(Map.of(a.account(), Amount.ZERO)));
    }

    private static void assertCanonical(byte[] bytes, String context) {
        Block read;
        try {
            read = BlockCodec.decode(bytes);
        } catch (MalformedMessageException refused) {
            return;
        }
        assertArrayEquals(bytes, BlockCodec.encode(read), context);
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] changed = sound.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            case 1 -> changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(40));
            case 2 -> {
                int from = random.nextInt(changed.length);
                int to = random.nextInt(changed.length);
                int length = random.nextInt(Math.min(changed.length - from, changed.length - to) + 1);
                System.arraycopy(sound, from, changed, to, length);
            }
            default -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return changed;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(String part, byte[] bytes) {
        var refused = assertThrows(MalformedMessageException.class, () -> BlockCodec.decode(bytes));
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused::getMessage);
    }
}
