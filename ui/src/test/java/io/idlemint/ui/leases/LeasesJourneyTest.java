package io.idlemint.ui.leases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeLeases;
import io.idlemint.ui.fake.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class LeasesJourneyTest extends WindowTest {
    @Test
    void aPersonWatchesTopsUpAndEndsALease() {
        lab.leases.cell.set(List.of(Samples.starting()));
        click("#nav-leases");
        await(() -> showsText("Getting Ryzen 9 7950X ready"));
        lab.leases.change(
                Samples.starting().id(), lease -> FakeLeases.state(lease, new LeaseState.Ready(), lease.budget()));
        lab.leases.wrote("row 1\n");
        await(() -> output().equals("row 1\n"));
        lab.leases.wrote("row 1\nrow 2\n");
        await(() -> output().equals("row 1\nrow 2\n"));
        click("#lease-top-up");
        assertEquals("2.45", typed("#top-up-field"), "an hour more");
        type("#top-up-field", "1");
        click("#top-up-save");
        await(() -> showsText("New budget: a number of MINT from 2.10"));
        type("#top-up-field", "4");
        assertEquals("60", typed("#more-time-field"), "for the hour's budget");
        type("#more-time-field", "20");
        click("#top-up-save");
        await(() -> showsText("Budget 4.00 MINT in escrow"));
        assertEquals(List.of(Duration.ofMinutes(20)), lab.leases.extended);
        click("#lease-end");
        await(() -> showsText("4.0000 MINT come back."));
        click("#dialog-keep");
        assertTrue(lab.leases.cell.get().getFirst().state() instanceof LeaseState.Ready);
        click("#lease-end");
        click("#dialog-end");
        await(() -> showsText("You ended it. (LSE-101)"));
        await(() -> output().equals("row 1\nrow 2\n"));
    }

    @Test
    void aPersonSeesFilesUsageAndWhatIsSignedSoFar() {
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.leases.files.set(Samples.leaseFiles());
        lab.leases.usage.set(Samples.leaseUsage());
        lab.leases.receipts.add(Samples.receipt(true));
        click("#nav-leases");
        click("#work-files");
        await(() -> showsText("148\u00a0MB of 412\u00a0MB, 21.1\u00a0MB/s, 12\u00a0s left"));
        robot.clickOn(onScreen(
                () -> robot.lookup(".file-cancel").queryAll().iterator().next()));
        await(() -> lab.leases.asked.equals(List.of("cancel images.tar in")));
        click("#work-usage");
        await(() -> showsText("Work folder 91.1\u00a0MB"));
        click("#usage-table");
        await(() -> showsText("\u22122\u00a0s"));
        robot.push(KeyCode.ESCAPE);
        click("#lease-receipt-so-far");
        await(() -> showsText("All 2 messages are signed by who had to."));
    }

    @Test
    void enterInTheDangerDialogIsTheSafeChoice() {
        lab.leases.cell.set(List.of(Samples.rented()));
        click("#nav-leases");
        click("#lease-end");
        shown("#dialog-end");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#dialog-end").tryQuery().isEmpty());
        click("#lease-end");
        shown("#dialog-end");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#dialog-end").tryQuery().isEmpty());
        assertFalse(lab.leases.cell.get().getFirst().state().isOver());
    }

    @Test
    void theProviderTakesADeviceBack() {
        lab.leases.cell.set(List.of(Samples.provided()));
        click("#nav-leases");
        click("#lease-take-back");
        await(() -> showsText("Take Ryzen 7 7840HS back?"));
        click("#dialog-end");
        await(() -> lab.leases.cell.get().getFirst().state().isOver());
    }

    @Test
    void everyEndedLeaseHasARowOfTheSameHeight() {
        click("#nav-leases");
        await(() -> showsText("You rent nothing yet"));
        for (int i = 1; i <= 3; i++) {
            List<LeaseNow> before = lab.leases.cell.get();
            lab.leases.cell.set(Stream.concat(Stream.of(Samples.ended(i, EndReason.JOB_FINISHED)), before.stream())
                    .toList());
            String tab = "Ended (" + i + ")";
            await(() -> showsText(tab));
        }
        clickText("Ended (3)");
        await(() -> rowHeights().size() == 3);
        assertEquals(1, Set.copyOf(rowHeights()).size(), () -> "heights of rows: " + rowHeights());
        lab.leases.cell.set(
                Stream.concat(Stream.of(Samples.ended(4, EndReason.RENTER_ENDED)), lab.leases.cell.get().stream())
                        .toList());
        await(() -> showsText("Ended (4)"));
        assertEquals(1, Set.copyOf(rowHeights()).size(), () -> "heights of rows: " + rowHeights());
    }

    private List<Double> rowHeights() {
        return onScreen(() -> robot.lookup("#ended .table-row-cell").queryAll().stream()
                .filter(row -> row.isVisible() && !((TableRow<?>) row).isEmpty())
                .map(row -> row.getLayoutBounds().getHeight())
                .toList());
    }

    @Test
    void aLeaseThatEndedBehindTheOtherTabIsGone() {
        click("#nav-leases");
        await(() -> showsText("You rent nothing yet"));
        lab.leases.cell.set(List.of(Samples.provided()));
        await(() -> showsText("Rented from me (1)"));
        lab.leases.cell.set(List.of());
        clickText("Rented from me (0)");
        await(() -> showsText("Nobody rents from you now"));
        assertTrue(onScreen(() -> robot.lookup("#lease-take-back").tryQuery().isEmpty()));
    }

    @Test
    void withoutLeasesThereIsAWayOn() {
        click("#nav-leases");
        await(() -> showsText("You rent nothing yet"));
        clickText("Try it on my own PC, 2 min");
        await(() -> lab.market.selfTests.size() == 1);
        assertEquals(List.of(), lab.market.orders);
    }

    private String typed(String selector) {
        return onScreen(() -> robot.lookup(selector).queryTextInputControl().getText());
    }

    private String output() {
        return robot.lookup(".terminal").queryAllAs(TextArea.class).stream()
                .filter(area ->
                        area.getScene() != null && area.getBoundsInParent().getHeight() > 0)
                .map(TextArea::getText)
                .findFirst()
                .orElse("");
    }
}
