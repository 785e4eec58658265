package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wallet's commands on a running installation that was started without a wallet.
class WalletCommandTest {
    @TempDir
    private Path temp = Path.of("unset");

    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void passwords() throws IOException {
        write("password", "correct horse");
        write("wrong", "battery staple");
        write("short", "1234567");
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static InstallationSettings settings() {
        return InstallationSettings.ownLab().sharing(false).withoutWallet().withLightWallet();
    }

    private Ran run(Installation installation, String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(installation.folder().path(), Optional.of(installation))
                .run(temp, List.of(line.split(" ", -1)), new Console(out, err));
        return new Ran(
                exit,
                out.toString(StandardCharsets.UTF_8).strip(),
                err.toString(StandardCharsets.UTF_8).strip());
    }

    private static String done(Ran ran) {
        assertEquals(0, ran.exit(), ran.err());
        return ran.out();
    }

    private static void refused(Ran ran, String sentence) {
        assertEquals(CommandFailure.REFUSED, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.err().contains(sentence), ran.err());
    }

    @Test
    void aWalletIsMadeConfirmedAndRestoredElsewhere() throws IOException {
        String account;
        String words;
        try (DataFolder folder = DataFolder.take(temp.resolve("one")).orElseThrow();
                Installation installation = Installation.start(folder, settings())) {
            refused(run(installation, "wallet"), "There is no wallet yet");
            refused(run(installation, "wallet create --password-file short"), "at least 8 characters");
            words = done(run(installation, "wallet create --password-file password"));
            assertEquals(12, words.split(" ", -1).length, words);
            refused(run(installation, "wallet create --password-file password"), "never overwritten");
            account = done(run(installation, "wallet unlock --password-file password"));
            assertTrue(done(run(installation, "wallet --json")).contains("\"backedUp\" : false"));
            refused(run(installation, "wallet words --password-file wrong"), "does not open the wallet");
            assertEquals(words, done(run(installation, "wallet words --password-file password")));
            write("typed", words.substring(words.indexOf(' ')));
            refused(run(installation, "wallet confirm --words-file typed"), "there are 11");
            write("typed", words);
            done(run(installation, "wallet confirm --words-file typed"));
            assertTrue(done(run(installation, "wallet --json")).contains("\"backedUp\" : true"));
        }
        try (DataFolder folder = DataFolder.take(temp.resolve("two")).orElseThrow();
                Installation installation = Installation.start(folder, settings())) {
            write("swapped", words.replaceFirst("^(\\w+) (\\w+)", "$2 xyzzy"));
            refused(run(installation, "wallet restore --words-file swapped --password-file password"), "BIP-39");
            assertEquals(
                    account, done(run(installation, "wallet restore --words-file typed --password-file password")));
            assertTrue(done(run(installation, "wallet")).contains(account));
        }
    }
}
