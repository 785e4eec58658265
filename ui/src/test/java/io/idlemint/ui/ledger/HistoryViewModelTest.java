package io.idlemint.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.ledger.HistoryFilter.What;
import io.idlemint.ui.screen.ScreenContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HistoryViewModelTest {
    private final Lab lab = new Lab();
    private final ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
    private final HistoryViewModel model = new HistoryViewModel(lab.wallet, lab.notebook, context);
    private final List<String> answers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING,'','','',60 59 58 57 56 55 54 53",
        "MINING,'','','',58 53",
        "LEASES_PAID,'','','',59 56",
        "ESCROW,'','','',60 55",
        "SENT,'','','',54",
        "RECEIVED,'','','',''",
        "REWARDS,'','','',57",
        "EVERYTHING,5DE4A9,'','',59 56 54",
        "EVERYTHING,friend,'','',59 56 54",
        "EVERYTHING,nobody,'','',''",
        "EVERYTHING,'',2026-11-21,'',60 59 58 57",
        "EVERYTHING,'','',2026-11-20,56 55 54 53",
        "LEASES_PAID,porto,2026-11-20,2026-11-20,56"
    })
    void filters(String what, String with, String from, String to, String seqs) {
        lab.notebook.name(Samples.PORTO, "My friend in Porto");
        model.filter(What.valueOf(what), with, day(from), day(to));
        assertEquals(
                seqs,
                String.join(
                        " ",
                        model.entries().stream()
                                .map(entry -> Long.toString(entry.seq()))
                                .toList()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Test
    void aLedgerThatNeverAnsweredIsNotAnEmptyOne() {
        assertTrue(model.known().get());
        lab.wallet.cell.update(now -> new WalletNow(
                now.account(), true, true, Optional.empty(), Optional.empty(), now.earnedToday(), List.of()));
        assertFalse(model.known().get());
    }

    @Test
    void olderMatchesFollowUntilTheEnd() {
        addOlder(500);
        assertTrue(model.more().get());
        model.showOlder();
        assertEquals(208, model.entries().size());
        model.showOlder();
        model.showOlder();
        assertEquals(508, model.entries().size());
        assertFalse(model.more().get());
        assertEquals("508 entries shown", model.found().get());
    }

    @Test
    void aRareKindIsLookedForFurtherBack() {
        addOlder(700);
        lab.wallet.older.set(650, entry(lab.wallet.older.get(650).seq(), Kind.HOLDER_REWARD));
        model.filter(What.REWARDS, "", Optional.empty(), Optional.empty());
        assertEquals(2, model.entries().size());
        assertFalse(model.more().get());
    }

    @Test
    void newEntriesComeFirstAndAGapBeginsAnew() {
        addOlder(20);
        model.showOlder();
        assertEquals(28, model.entries().size());
        show(61, 60);
        assertEquals(29, model.entries().size());
        assertEquals(61, model.entries().getFirst().seq());
        show(90, 89);
        assertEquals(
                List.of(90L, 89L),
                model.entries().stream().map(LedgerEntry::seq).toList());
    }

    @Test
    void everythingThatFitsIsWritten(@TempDir Path folder) throws IOException {
        addOlder(300);
        lab.notebook.name(Samples.PORTO, "Porto, \"ours\"");
        Path file = folder.resolve("history.csv");
        model.filter(What.SENT, "", Optional.empty(), Optional.empty());
        model.export(file, answers::add);
        assertEquals(List.of("One entry written to " + file + "."), answers);
        assertEquals(
                List.of(
                        "\ufeffnumber,time,kind,mint,with,name,reference",
                        "54,2026-11-20T16:40:00Z,TRANSFER,-5," + Samples.PORTO.hex() + ",\"Porto, \"\"ours\"\"\","),
                Files.readAllLines(file));
        model.clear();
        model.export(file, answers::add);
        assertEquals(309, Files.readAllLines(file).size());
        model.export(folder.resolve("no/such/folder.csv"), answers::add);
        assertTrue(answers.getLast().contains("cannot be written"), answers.getLast());
    }

    private void show(long... seqs) {
        List<LedgerEntry> newest = new ArrayList<>();
        for (long seq : seqs) {
            newest.add(entry(seq, Kind.MINED));
        }
        lab.wallet.cell.update(now -> new WalletNow(
                now.account(), now.unlocked(), now.backedUp(), now.balance(), now.asOf(), now.earnedToday(), newest));
    }

    private void addOlder(int count) {
        for (int i = 1; i <= count; i++) {
            lab.wallet.older.add(entry(53L - i, Kind.MINED));
        }
    }

    private static LedgerEntry entry(long seq, Kind kind) {
        return new LedgerEntry(
                seq,
                Samples.NOW.plusSeconds(seq * 60 - 4_000),
                kind,
                true,
                Samples.mint("0.5"),
                Optional.empty(),
                Optional.empty());
    }
}
