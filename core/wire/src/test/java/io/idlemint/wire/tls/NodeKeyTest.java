package io.idlemint.wire.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeKeyTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep/node.key");
    }

    @Test
    void isMadeOnceAndLoadedAgain() throws Exception {
        NodeKey made = NodeKey.loadOrCreate(file());
        byte[] stored = Files.readAllBytes(file());
        NodeKey again = NodeKey.loadOrCreate(file());
        assertEquals(made.spki(), again.spki());
        assertEquals(made.certificate(), again.certificate());
        assertArrayEquals(stored, Files.readAllBytes(file()));
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertEquals(List.of(file()), left.toList(), "nothing else is left in the folder");
        }
        assertTrue(Handshake.between(
                        PinnedTls.client(again, PeerPin.exactly(made.spki()))::over,
                        PinnedTls.server(made, PeerPin.exactly(made.spki()))::over)
                .fine());
    }

    @Test
    void theCertificateNamesTheNodeAndOutlivesIt() throws Exception {
        NodeKey key = NodeKey.generate();
        assertEquals(
                "CN=idlemint node", key.certificate().getSubjectX500Principal().getName());
        key.certificate().checkValidity();
        assertTrue(key.certificate().getNotAfter().toInstant().toString().startsWith("9999-12-31"));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        assumePosix();
        NodeKey.loadOrCreate(file());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        assumePosix();
        NodeKey.loadOrCreate(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        DamagedFileException refused = assertThrows(DamagedFileException.class, () -> NodeKey.loadOrCreate(file()));
        assertTrue(refused.toString().contains("rw-r-----"), refused.toString());
    }

    @Test
    void aMissingFileCannotBeLoaded() {
        assertThrows(UncheckedIOException.class, () -> NodeKey.load(file()));
    }

    @Test
    void everyDamageIsNoticedAndNothingIsWritten() throws Exception {
        NodeKey.loadOrCreate(file());
        String whole = Files.readString(file());
        String other = pemOf(folder.resolve("other.key"));
        String[] blocks = whole.split("(?=-----BEGIN CERT)", -1);
        assertEquals(2, blocks.length);
        assertDamaged("");
        assertDamaged("not a key at all\n");
        assertDamaged(whole.substring(0, whole.length() / 2));
        assertDamaged(blocks[0]);
        assertDamaged(blocks[1] + blocks[0]);
        assertDamaged(blocks[0] + other.split("(?=-----BEGIN CERT)", -1)[1]);
        assertDamaged(whole + "x".repeat(20_000));
    }

    /// Every character of the two base64 bodies, changed one at a time.
    @Test
    void everyChangedCharacterIsNoticed() throws Exception {
        NodeKey key = NodeKey.loadOrCreate(file());
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) (whole[at] == 'A' ? 'B' : 'A');
            Files.write(file(), changed);
            assertNoticed(at, key);
        }
    }

    /// A change may be harmless (the padding bits of base64), but then it must be the very same key and
    /// certificate.
    private void assertNoticed(int at, NodeKey key) {
        try {
            NodeKey found = NodeKey.load(file());
            assertEquals(key.certificate(), found.certificate(), "changed at " + at);
            assertEquals(key.privateKey(), found.privateKey(), "changed at " + at);
        } catch (DamagedFileException expected) {
            assertTrue(expected.toString().contains("node.key"), expected.toString());
        }
    }

    @Test
    void neverPrintsItsSecret() throws Exception {
        NodeKey key = NodeKey.loadOrCreate(file());
        assertTrue(key.toString().contains(key.spki().fingerprint()));
        String secret = Files.readAllLines(file()).get(1);
        assertFalse(key.toString().contains(secret));
        Files.writeString(file(), Files.readString(file()).replace("CERTIFICATE", "CERTIFICATE REQUEST"));
        DamagedFileException damaged = assertThrows(DamagedFileException.class, () -> NodeKey.load(file()));
        assertFalse(Handshake.text(damaged).contains(secret));
    }

    private static String pemOf(Path other) throws IOException {
        NodeKey.loadOrCreate(other);
        return Files.readString(other);
    }

    private void assertDamaged(String content) throws IOException {
        Files.writeString(file(), content, StandardCharsets.US_ASCII);
        DamagedFileException damaged =
                assertThrows(DamagedFileException.class, () -> NodeKey.loadOrCreate(file()), content);
        assertTrue(damaged.toString().contains("not a usable node key"), damaged.toString());
        assertEquals(content, Files.readString(file()), "the file is untouched");
    }

    private void assumePosix() throws IOException {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"),
                "SKIPPED: this file system has no POSIX permissions to check");
    }
}
