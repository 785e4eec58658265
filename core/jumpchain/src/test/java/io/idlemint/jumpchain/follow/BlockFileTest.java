package io.idlemint.jumpchain.follow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.jumpchain.block.Block;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.fixture.LabChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlockFileTest {
    private final LabChain lab = new LabChain();
    private final List<byte[]> blocks =
            lab.chain(5).stream().map(BlockCodec::encode).toList();

    @TempDir
    Path folder;

    @Test
    void blocksAreThereAfterReopening() {
        Path path = written(5);
        try (BlockFile file = BlockFile.open(path)) {
            assertEquals(lab.parameters, file.parameters());
            assertEquals(5, file.height());
            for (int height = 1; height <= 5; height++) {
                assertArrayEquals(blocks.get(height - 1), file.block(height));
            }
        }
    }

    @Test
    void aFollowerVerifiesItsOwnFile() {
        try (BlockFile file = BlockFile.open(written(5), lab.parameters)) {
            Instant now = Instant.ofEpochSecond(LabChain.GENESIS_TIME + 600);
            var verifier = new ChainVerifier(lab.parameters, lab.signatures, InstantSource.fixed(now));
            var sound = assertInstanceOf(Verification.Sound.class, verifier.verify(file.blocks()));
            assertEquals(5, sound.reached().height());
        }
    }

    @Test
    void aTornTailIsCutOffWhereverTheCrashCame() throws IOException {
        Path path = written(5);
        byte[] whole = Files.readAllBytes(path);
        int lastRecord = 8 + blocks.get(4).length;
        for (int kept = whole.length - lastRecord; kept < whole.length; kept++) {
            Files.write(path, Arrays.copyOf(whole, kept));
            try (BlockFile file = BlockFile.open(path, lab.parameters)) {
                assertEquals(4, file.height(), "bytes kept: " + kept);
                file.append(blocks.get(4));
            }
            assertArrayEquals(whole, Files.readAllBytes(path));
        }
    }

    @Test
    void aCrashAtTheVeryBeginningStartsAfresh() throws IOException {
        Path path = written(0);
        byte[] whole = Files.readAllBytes(path);
        for (int kept = 0; kept < whole.length; kept++) {
            Files.write(path, Arrays.copyOf(whole, kept));
            BlockFile.open(path, lab.parameters).close();
            assertArrayEquals(whole, Files.readAllBytes(path));
        }
    }

    @Test
    void aLastRecordOfWrongBytesIsCutOff() throws IOException {
        Path path = written(5);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 1] ^= 1;
        Files.write(path, bytes);
        try (BlockFile file = BlockFile.open(path, lab.parameters)) {
            assertEquals(4, file.height());
        }
    }

    @Test
    void damageInTheMiddleIsNotTakenForACrash() throws IOException {
        Path path = written(5);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - blocks.get(4).length - 20] ^= 1;
        Files.write(path, bytes);

        assertThrows(UncheckedIOException.class, () -> BlockFile.open(path, lab.parameters));
        assertArrayEquals(bytes, Files.readAllBytes(path));
    }

    @Test
    void aLosingBranchIsCutOff() {
        Path path = written(5);
        Block other = lab.block(
                lab.after(lab.genesis(), BlockCodec.decode(blocks.getFirst())),
                LabChain.KEY_NODE,
                LabChain.GENESIS_TIME + 200);
        try (BlockFile file = BlockFile.open(path, lab.parameters)) {
            file.cutTo(1);
            file.append(BlockCodec.encode(other));
            assertEquals(2, file.height());
            assertThrows(IllegalArgumentException.class, () -> file.cutTo(3));
            assertThrows(IllegalArgumentException.class, () -> file.block(3));
        }
        try (BlockFile file = BlockFile.open(path, lab.parameters)) {
            assertEquals(2, file.height());
            assertArrayEquals(BlockCodec.encode(other), file.block(2));
        }
    }

    @Test
    void anotherChainsFileIsRefusedAndUntouched() throws IOException {
        Path path = written(2);
        byte[] before = Files.readAllBytes(path);

        assertThrows(IllegalArgumentException.class, () -> BlockFile.open(path, lab.parameters.withMaturity(3)));
        assertArrayEquals(before, Files.readAllBytes(path));
        Path text = Files.writeString(folder.resolve("letter"), "Dear reader, ".repeat(100));
        assertThrows(RuntimeException.class, () -> BlockFile.open(text, lab.parameters));
        assertEquals("Dear reader, ".repeat(100), Files.readString(text));
    }

    @Test
    void wrongSizesAreRefused() {
        try (BlockFile file = BlockFile.open(written(0), lab.parameters)) {
            assertThrows(IllegalArgumentException.class, () -> file.append(new byte[0]));
            assertThrows(IllegalArgumentException.class, () -> file.append(new byte[BlockCodec.LARGEST_BLOCK + 1]));
            assertEquals(0, file.height());
        }
    }

    private Path written(int count) {
        Path path = folder.resolve("chain");
        try (BlockFile file = BlockFile.open(path, lab.parameters)) {
            blocks.subList(0, count).forEach(file::append);
        }
        return path;
    }
}
