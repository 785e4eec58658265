package io.idlemint.app.runtime.update;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.desk.UpdateDesk.Handover;
import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates against a server on this machine, honest and not.
class UpdateControlTest {
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration VALID = Duration.ofDays(30);

    @TempDir
    private Path temp = Path.of("unset");

    private LocalReleases releases;
    private Instant now = LocalReleases.NOW.plusSeconds(60);
    private final List<String> handed = new ArrayList<>();
    private UpdateControl updates;

    @BeforeEach
    void start() throws IOException {
        releases = new LocalReleases(Files.createDirectories(temp.resolve("server")));
        updates = open("0.1.0");
    }

    private UpdateControl open(String version) throws IOException {
        return open(version, SILENCE);
    }

    private UpdateControl open(String version, Duration silence) throws IOException {
        return new UpdateControl(
                Files.createDirectories(temp.resolve("data")),
                new Installed(version, "linux", "amd64", Optional.of("deb")),
                () -> now,
                (kind, file) -> {
                    handed.add(kind + " " + file.getFileName());
                    return new Handover.Opened(file);
                },
                silence);
    }

    @AfterEach
    void stop() {
        updates.close();
        releases.close();
    }

    private void named() {
        assertEquals(Optional.empty(), updates.source(releases.address().toString(), LocalReleases.text(releases.key)));
    }

    private UpdateNow checked() {
        updates.check();
        return updates.now().get();
    }

    private Optional<Why> refusal() {
        return checked().problem().map(Problem::why);
    }

    @Test
    void nothingIsAskedForBeforeASourceIsNamed() {
        assertEquals(Stage.OFF, updates.now().get().stage());
        assertEquals(Optional.of(Why.NO_SOURCE), refusal());
        updates.look();
        assertEquals(Stage.OFF, updates.now().get().stage());
    }

    @Test
    void aReleaseIsFoundFetchedVerifiedAndHandedOn() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        UpdateNow found = checked();
        assertEquals(Stage.FOUND, found.stage());
        assertEquals("0.2.0", found.found().orElseThrow().version());
        assertEquals("Faster.", found.found().orElseThrow().notes().get("en"));
        updates.download();
        assertEquals(Stage.READY, updates.now().get().stage(), updates.now().get()::toString);
        Path whole = temp.resolve("data/updates/idlemint_0.2.0-1_amd64.deb");
        assertArrayEquals(releases.content, Files.readAllBytes(whole));
        assertInstanceOf(Handover.Opened.class, updates.install());
        assertEquals(List.of("deb idlemint_0.2.0-1_amd64.deb"), handed);
        Files.writeString(whole, "changed meanwhile");
        var refused = assertInstanceOf(Handover.Refused.class, updates.install());
        assertEquals(Why.PACKAGE_FORGED, refused.problem().why());
        assertFalse(Files.exists(whole));
    }

    @Test
    void theSameAndOlderVersionsAreNoNews() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.1.0", VALID, Optional.empty());
        assertEquals(Stage.UP_TO_DATE, checked().stage());
        releases.announce(releases.key, 2, "0.0.9", VALID, Optional.empty());
        assertEquals(Stage.UP_TO_DATE, checked().stage());
        updates.close();
        updates = open("0.1.0-SNAPSHOT");
        releases.announce(releases.key, 3, "0.1.0", VALID, Optional.empty());
        assertEquals(Stage.FOUND, checked().stage());
    }

    @Test
    void whatIsForgedExpiredOlderEarlyTwiceOrBrokenIsRefused() throws IOException {
        named();
        releases.announce(releases.second, 5, "0.2.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_FORGED), refusal());
        releases.announce(releases.key, 5, "0.2.0", VALID, Optional.empty());
        byte[] good = releases.manifest;
        releases.manifest = Arrays.copyOf(good, good.length / 2);
        assertEquals(Optional.of(Why.MANIFEST_MALFORMED), refusal());
        releases.manifest = "<html>sign in</html>".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of(Why.MANIFEST_MALFORMED), refusal());
        releases.manifest = new byte[300_000];
        assertEquals(Optional.of(Why.MANIFEST_LARGE), refusal());
        now = LocalReleases.NOW.plus(VALID);
        releases.manifest = good;
        assertEquals(Optional.of(Why.MANIFEST_EXPIRED), refusal());
        now = LocalReleases.NOW.minus(Duration.ofDays(3));
        assertEquals(Optional.of(Why.MANIFEST_EARLY), refusal());
        now = LocalReleases.NOW;
        assertEquals(Stage.FOUND, checked().stage());
        releases.announce(releases.key, 4, "0.3.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_OLDER), refusal());
        releases.announce(releases.key, 5, "0.3.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_TWICE), refusal());
        updates.close();
        updates = open("0.1.0");
        releases.announce(releases.key, 4, "0.3.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_OLDER), refusal(), "the highest number outlives a restart");
        named();
        assertEquals(Optional.of(Why.MANIFEST_OLDER), refusal(), "naming the same source again forgets nothing");
    }

    @Test
    void everyFlippedBitOfAnAnnouncementIsRefused() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        SealedManifest good = SealedManifest.read(releases.manifest);
        Trust trust = Trust.in(ReleaseKey.of(LocalReleases.text(releases.key)));
        for (int at = 0; at < good.manifest().length; at++) {
            byte[] bad = good.manifest().clone();
            bad[at] ^= (byte) (1 << (at % 8));
            SealedManifest sealed = new SealedManifest(bad, good.signature());
            assertFalse(sealed.by(trust.key()), "byte " + at);
        }
        assertTrue(good.by(trust.key()));
    }

    @Test
    void theNextKeyMayTakeOverAndTheOldOneIsOutThen() throws IOException {
        named();
        releases.announce(releases.second, 2, "0.2.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_FORGED), refusal(), "nobody named this key yet");
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.of(releases.second));
        assertEquals(Stage.FOUND, checked().stage());
        updates.close();
        updates = open("0.1.0");
        releases.announce(releases.second, 2, "0.2.0", VALID, Optional.empty());
        assertEquals(Stage.FOUND, checked().stage());
        releases.announce(releases.key, 3, "0.4.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.MANIFEST_FORGED), refusal());
        named();
        assertEquals(Optional.of(Why.MANIFEST_FORGED), refusal(), "naming the old key again does not bring it back");
    }

    @Test
    void aCutDownloadGoesOnWhereItEnded() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        checked();
        releases.cutAfter = 100_000;
        updates.download();
        assertEquals(Stage.FOUND, updates.now().get().stage());
        assertTrue(updates.now().get().problem().isPresent());
        long have = updates.now().get().gotBytes();
        assertTrue(have > 0 && have <= 100_000, "has " + have);
        releases.cutAfter = Integer.MAX_VALUE;
        updates.close();
        updates = open("0.1.0");
        checked();
        assertEquals(have, updates.now().get().gotBytes(), "what has come outlives a restart");
        updates.download();
        assertEquals(Stage.READY, updates.now().get().stage(), updates.now().get()::toString);
        assertEquals("bytes=" + have + "-", releases.ranges.getLast());
    }

    @Test
    void aServerWithoutRangesStartsAnew() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        checked();
        releases.cutAfter = 50_000;
        updates.download();
        releases.cutAfter = Integer.MAX_VALUE;
        releases.ignoresRanges = true;
        updates.download();
        assertEquals(Stage.READY, updates.now().get().stage(), updates.now().get()::toString);
    }

    @Test
    void aPackageThatIsAnotherLongerOrShorterIsRefused() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        checked();
        releases.served = releases.content.clone();
        releases.served[17] ^= 1;
        assertEquals(Why.PACKAGE_FORGED, downloadRefused());
        releases.served = Arrays.copyOf(releases.content, releases.content.length + 1);
        assertEquals(Why.PACKAGE_LONG, downloadRefused());
        releases.served = Arrays.copyOf(releases.content, releases.content.length - 1);
        assertEquals(Why.PACKAGE_SHORT, downloadRefused());
        try (Stream<Path> left = Files.list(temp.resolve("data/updates"))) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".deb")));
        }
        releases.served = releases.content;
        updates.download();
        assertEquals(Stage.READY, updates.now().get().stage(), updates.now().get()::toString);
    }

    private Why downloadRefused() {
        updates.download();
        assertEquals(Stage.FOUND, updates.now().get().stage());
        return updates.now().get().problem().orElseThrow().why();
    }

    @Test
    void badSourcesAndSilentServersAreNamed() {
        String key = LocalReleases.text(releases.key);
        assertEquals(
                Optional.of(Why.ADDRESS_BAD),
                updates.source("file:///etc/passwd", key).map(Problem::why));
        assertEquals(
                Optional.of(Why.KEY_BAD),
                updates.source(releases.address().toString(), "AAAA").map(Problem::why));
        assertEquals(Stage.OFF, updates.now().get().stage());
        named();
        releases.close();
        assertEquals(Optional.of(Why.UNREACHABLE), refusal());
    }

    @Test
    void anAnnouncementThatNeverComesEnds() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        releases.staysSilent = true;
        assertEquals(Optional.of(Why.UNREACHABLE), refusal());
        assertEquals(Stage.IDLE, updates.now().get().stage());
    }

    @Test
    void whoEndsTheApplicationDoesNotWaitForASilentServer() throws IOException, InterruptedException {
        updates.close();
        updates = open("0.1.0", Duration.ofMinutes(5));
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        releases.staysSilent = true;
        Thread looks = Thread.ofVirtual().start(updates::check);
        assertTrue(releases.asked.await(60, TimeUnit.SECONDS));
        updates.close();
        assertTrue(looks.join(Duration.ofSeconds(60)), "it still waits");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndTriedAgain() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        checked();
        Path folder = temp.resolve("data/updates");
        Files.writeString(folder, "in the way");
        assertEquals(Why.FILE_FAILED, downloadRefused());
        Files.delete(folder);
        updates.download();
        assertEquals(Stage.READY, updates.now().get().stage(), updates.now().get()::toString);
        Files.createDirectories(temp.resolve("data/updates.json.new/in the way"));
        updates.daily(true);
        assertFalse(updates.now().get().daily());
        assertEquals(Optional.of(Why.FILE_FAILED), updates.now().get().problem().map(Problem::why));
        assertEquals(Stage.READY, updates.now().get().stage());
    }

    @Test
    void whatWasKnownAndCannotBeReadIsKeptAsideAndTold() throws IOException {
        for (String broken : List.of("{\"address\": ", "", "{\"address\": \"file:///etc/passwd\"}")) {
            updates.close();
            Path file = Files.createDirectories(temp.resolve("data")).resolve("updates.json");
            Files.writeString(file, broken);
            updates = open("0.1.0");
            assertEquals(Stage.OFF, updates.now().get().stage(), broken);
            Problem told = updates.now().get().problem().orElseThrow();
            assertEquals(Why.MEMORY_BROKEN, told.why(), broken);
            assertEquals(
                    broken, Files.readString(Path.of(told.facts().getFirst().toString())));
            assertFalse(Files.exists(file), broken);
            named();
            assertEquals(Optional.empty(), updates.now().get().problem());
        }
    }

    @Test
    void aPackageWithoutAnAddressOfTheWebIsRefused() throws IOException {
        named();
        long sequence = 1;
        for (String address : List.of("a package.deb", "file:///etc/passwd", "http:///nowhere")) {
            var one = new Manifest.Entry("linux", "amd64", "deb", "a.deb", address, 1, "0".repeat(64));
            Manifest manifest =
                    new Manifest(sequence++, "0.2.0", now, now.plus(VALID), Map.of(), List.of(one), Optional.empty());
            releases.manifest =
                    SealedManifest.seal(manifest, releases.key.getPrivate()).bytes();
            assertEquals(Optional.of(Why.MANIFEST_MALFORMED), refusal(), address);
            assertEquals(Stage.IDLE, updates.now().get().stage());
        }
    }

    @Test
    void aCopyFromItsBuildAndAnotherSystemAreTold() throws IOException {
        named();
        updates.close();
        updates = new UpdateControl(
                temp.resolve("data"),
                new Installed("0.1.0", "linux", "amd64", Optional.empty()),
                () -> now,
                (kind, file) -> new Handover.Opened(file),
                SILENCE);
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        assertEquals(Optional.of(Why.NOT_INSTALLED), refusal());
        updates.close();
        updates = new UpdateControl(
                temp.resolve("data"),
                new Installed("0.1.0", "linux", "aarch64", Optional.of("deb")),
                () -> now,
                (kind, file) -> new Handover.Opened(file),
                SILENCE);
        assertEquals(Optional.of(Why.NO_PACKAGE), refusal());
    }

    @Test
    void lookingEveryDayLooksOnceADay() throws IOException {
        named();
        releases.announce(releases.key, 1, "0.2.0", VALID, Optional.empty());
        updates.look();
        assertEquals(Stage.IDLE, updates.now().get().stage(), "not wanted yet");
        updates.daily(true);
        updates.look();
        assertEquals(Optional.of(now), updates.now().get().checked());
        Instant first = now;
        now = first.plus(Duration.ofHours(23));
        updates.look();
        assertEquals(Optional.of(first), updates.now().get().checked());
        now = first.plus(Duration.ofHours(24));
        updates.look();
        assertEquals(Optional.of(now), updates.now().get().checked());
    }
}
