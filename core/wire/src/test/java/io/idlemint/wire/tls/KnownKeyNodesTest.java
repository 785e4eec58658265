package io.idlemint.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.wire.tls.KnownKeyNodes.Meeting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeyNodesTest {
    private static final String LAB = "lab.example:7700";

    private final NodeKey one = NodeKey.generate();
    private final NodeKey two = NodeKey.generate();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("known-key-nodes");
    }

    @Test
    void firstContactIsRememberedOverARestart() {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        assertEquals(new Meeting.FirstContact(one.spki()), known.meet(LAB, one.spki()));
        assertEquals(new Meeting.Known(one.spki()), known.meet("LAB.example:7700", one.spki()));
        KnownKeyNodes again = KnownKeyNodes.open(file());
        assertEquals(Optional.of(one.spki()), again.expected(LAB));
        assertEquals(new Meeting.Known(one.spki()), again.meet(LAB, one.spki()));
    }

    @Test
    void aChangedKeyIsReportedWithBothAndChangesNothing() {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        known.meet(LAB, one.spki());
        assertEquals(new Meeting.Changed(one.spki(), two.spki()), known.meet(LAB, two.spki()));
        assertEquals(Optional.of(one.spki()), KnownKeyNodes.open(file()).expected(LAB));
    }

    @Test
    void aForgottenAddressIsMetAnew() {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        known.meet(LAB, one.spki());
        assertTrue(known.forget(LAB));
        assertFalse(known.forget(LAB));
        assertEquals(Optional.empty(), KnownKeyNodes.open(file()).expected(LAB));
        assertEquals(new Meeting.FirstContact(two.spki()), known.meet(LAB, two.spki()));
    }

    @Test
    void thePinTrustsTheFirstContactAndRefusesAnotherKeyLater() throws Exception {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        NodeKey own = NodeKey.generate();
        Handshake first = Handshake.between(
                PinnedTls.client(own, known.pin(LAB))::over, PinnedTls.server(one, PeerPin.anyThenReport())::over);
        assertTrue(first.fine(), first.toString());
        assertEquals(Optional.of(one.spki()), known.expected(LAB));

        Handshake second = Handshake.between(
                PinnedTls.client(own, known.pin(LAB))::over, PinnedTls.server(two, PeerPin.anyThenReport())::over);
        WrongPeerException wrong = WrongPeerException.in(second.client()).orElseThrow();
        assertEquals(Optional.of(one.spki()), wrong.expected());
        assertEquals(two.spki(), wrong.actual());
        assertTrue(wrong.toString().contains(one.spki().fingerprint()), wrong.toString());
        assertTrue(wrong.toString().contains(two.spki().fingerprint()), wrong.toString());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"),
                "SKIPPED: this file system has no POSIX permissions to check");
        KnownKeyNodes.open(file()).meet(LAB, one.spki());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aDamagedLineIsNamedAndTheFileUntouched() throws Exception {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        known.meet(LAB, one.spki());
        String damaged = Files.readString(file()) + "b.example:1 1234\n";
        Files.writeString(file(), damaged);
        DamagedFileException refused = assertThrows(DamagedFileException.class, () -> KnownKeyNodes.open(file()));
        assertTrue(refused.toString().contains("line 2"), refused.toString());
        assertEquals(damaged, Files.readString(file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words:1", "line\nbreak:1"})
    void addressesThatWouldBreakTheFileAreRefused(String address) {
        KnownKeyNodes known = KnownKeyNodes.open(file());
        assertThrows(IllegalArgumentException.class, () -> known.meet(address, one.spki()));
        assertFalse(Files.exists(file()));
    }
}
