package io.idlemint.storage.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` while the ledger writes: what was answered is there, what was not is there whole or not at all.
final class KillTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whatWasAnsweredSurvivesBeingKilled() throws Exception {
        for (int answers : List.of(1, 300)) {
            List<String> answered = killedAfter(answers);
            assertTrue(answered.size() >= answers, "the process ended by itself after " + answered);
            check(answered);
        }
    }

    private List<String> killedAfter(int answers) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayingProcess.class.getName(),
                        folder.resolve("keynode.db").toString())
                .redirectError(folder.resolve("child.log").toFile())
                .start();
        List<String> answered = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("[0-9]+ [0-9a-f]{64}")) {
                    answered.add(line);
                }
                if (answered.size() == answers) {
                    // By its handle, which leaves readable what it wrote before.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertTrue(child.waitFor(30, TimeUnit.SECONDS), "the process outlived its kill");
        return answered;
    }

    private void check(List<String> answered) {
        LedgerStore ledger = new LedgerStore();
        Audit audit = new Audit();
        try (Database database = Database.open(folder.resolve("keynode.db"), Schema.KEY_NODE)) {
            Conservation found = database.read("audit", audit::conservation);
            assertTrue(found.holds(), found.toString());
            assertEquals(List.of(), database.read("audit", audit::forgedEntries));
            long last = database.read("last", ledger::lastSeq);
            assertEquals(Amount.ofNanos(last), database.read("till", tx -> ledger.balance(tx, PayingProcess.TILL)));
            for (String line : answered) {
                long seq = Long.parseLong(line.substring(0, line.indexOf(' ')));
                JournalEntry entry = database.read("look up", tx -> ledger.entry(tx, seq))
                        .orElseThrow(() -> new AssertionError("answered, but gone: " + line));
                assertEquals(line, seq + " " + entry.hash());
            }
        }
    }
}
