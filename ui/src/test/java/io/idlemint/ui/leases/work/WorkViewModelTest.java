package io.idlemint.ui.leases.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.FileMove.State;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.UsageHistory;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.leases.work.FileRow.Action;
import io.idlemint.ui.screen.ScreenContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkViewModelTest {
    private final Lab lab = new Lab();
    private final WorkViewModel model =
            new WorkViewModel(lab.leases, new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    private static LeaseFiles files(boolean open, FileMove... moves) {
        return new LeaseFiles(
                List.of(moves), Optional.of(List.of(new WorkFolder.Entry("deep/last.pt", 412_000_000))), true, open);
    }

    private static FileMove move(State state, long moved, long total, int seconds) {
        return new FileMove(
                "in.bin",
                true,
                moved,
                total < 0 ? OptionalLong.empty() : OptionalLong.of(total),
                Duration.ofSeconds(seconds),
                state,
                state == State.FAILED ? Optional.of(Setback.of(Code.DISK_LIMIT, 64_000_000)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,0,100,0,Waits for its turn,-1,CANCEL",
        "MOVING,2500000,10000000,1,2.5 MB of 10 MB,0.25,CANCEL",
        "MOVING,2500000,10000000,5,'2.5 MB of 10 MB, 500 kB/s, 15 s left',0.25,CANCEL",
        "MOVING,2500000,-1,5,2.5 MB so far,-1,CANCEL",
        "DONE,100,100,1,Copied in,-1,NONE",
        "CANCELLED,50,100,1,Cancelled,-1,NONE",
        "FAILED,50,100,1,Not moved: The instance’s disk takes 64 MB at most.,-1,NONE"
    })
    void aMoveInWords(State state, long moved, long total, int seconds, String text, double progress, Action action) {
        lab.leases.files.set(files(true, move(state, moved, total, seconds)));
        model.look(Optional.of(Samples.rented()));
        FileRow row = model.files().getFirst();
        assertEquals(text, row.state().replace('\u00a0', ' '));
        assertEquals(progress, row.progress());
        assertEquals(action, row.action());
    }

    @Test
    void filesOfTheFolderAreSavedOnlyWhileNoJobRuns() {
        lab.leases.files.set(files(false));
        model.look(Optional.of(Samples.rented()));
        assertFalse(model.open().get());
        assertEquals("Files move only while no job runs.", model.note().get());
        assertEquals(Action.NONE, model.files().getFirst().action());
        lab.leases.files.set(files(true));
        assertTrue(model.open().get());
        FileRow row = model.files().getFirst();
        assertEquals(Action.SAVE, row.action());
        assertEquals("On the instance", row.state());
        assertEquals("last.pt", row.lastName());
        model.save(row, Path.of("/home/me/last.pt"));
        model.upload(List.of(Path.of("/home/me/a"), Path.of("/home/me/b")));
        model.cancel(row);
        assertEquals(
                List.of("download deep/last.pt to last.pt", "upload a", "upload b", "cancel deep/last.pt out"),
                lab.leases.asked);
    }

    @Test
    void whatIsRefusedIsSaid() {
        lab.leases.refusal = Optional.of(Refusal.of(Refusal.Why.INPUT_UNREADABLE, "/home/me/a"));
        model.look(Optional.of(Samples.rented()));
        model.upload(List.of(Path.of("/home/me/a")));
        assertTrue(model.note().get().contains("/home/me/a"), model.note().get());
    }

    @Test
    void outputAndFilesAreTheRentersAlone() {
        lab.leases.wrote("secret");
        lab.leases.files.set(files(true));
        lab.leases.usage.set(usage(1000));
        model.look(Optional.of(Samples.provided()));
        assertEquals("", model.output().get());
        assertEquals(List.of(), model.files());
        assertEquals(1, model.usage().get().rows().size());
        model.look(Optional.empty());
        assertEquals(UsageText.NOTHING, model.usage().get());
    }

    private static UsageHistory usage(long... milliCores) {
        return new UsageHistory(
                Arrays.stream(milliCores)
                        .mapToObj(value -> new UsageHistory.Step(value, 64_000_000, 4_096))
                        .toList(),
                8_000,
                0);
    }

    @Test
    void theFilesOfALeaseGoWithIt() {
        lab.leases.files.set(files(true, move(State.DONE, 100, 100, 1)));
        model.look(Optional.of(Samples.rented()));
        assertEquals("They are deleted when the lease ends.", model.note().get());
        assertEquals(Action.SAVE, model.files().getLast().action());
        model.look(Optional.of(Samples.ended(1, EndReason.BUDGET_USED)));
        assertTrue(model.over().get());
        assertEquals(
                "The lease is over: what was not saved is deleted with the instance.",
                model.note().get());
        assertEquals("Deleted with the instance", model.files().getLast().state());
        assertEquals(Action.NONE, model.files().getLast().action());
    }

    @Test
    void usageInWords() {
        lab.leases.usage.set(usage(500, 3_900, 2_000));
        model.look(Optional.of(Samples.rented()));
        UsageText text = model.usage().get();
        assertEquals(
                "Processor in the last 6 s: 2 cores now, 3.9 cores at most.",
                text.processor().summary().replace('\u00a0', ' '));
        assertEquals(8_000, text.processor().top(), "the most that the job may use is the upper edge");
        assertEquals("Work folder 4.1 kB", text.disk().replace('\u00a0', ' '));
        assertEquals("Now", text.rows().getFirst().time());
        assertEquals("2 cores", text.rows().getFirst().processor());
    }

    @Test
    void whatIsNotMeasuredGetsNoChart() {
        lab.leases.usage.set(new UsageHistory(
                List.of(new UsageHistory.Step(UsageHistory.UNKNOWN, 64_000_000, UsageHistory.UNKNOWN)), 0, 0));
        model.look(Optional.of(Samples.rented()));
        UsageText text = model.usage().get();
        assertEquals(List.of(), text.processor().layers());
        assertEquals(1, text.memory().layers().size());
        assertEquals("", text.disk());
        assertEquals("Not measured", text.rows().getFirst().processor());
    }
}
