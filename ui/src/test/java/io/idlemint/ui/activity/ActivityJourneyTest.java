package io.idlemint.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.activity.Activity.Kind;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.ReleaseFile;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.NoteKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class ActivityJourneyTest extends WindowTest {
    @Override
    protected void prepare() {
        lab.activity.add(Kind.STARTED, Map.of());
        lab.leases.cell.set(List.of(Samples.starting(), Samples.provided()));
    }

    private boolean isThere(String selector) {
        return onScreen(() -> robot.lookup(selector).tryQuery().isPresent());
    }

    /// Of several changes the window may show the newest only.
    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int entries() {
        return onScreen(() -> robot.lookup("#activity-list")
                .queryAs(ListView.class)
                .getItems()
                .size());
    }

    @Test
    void theBellCountsWhatIsNewAndTheDrawerTellsIt() {
        assertFalse(shownCount(), "what was there at the start is read");
        lab.activity.add(Kind.KEY_NODE_CONNECTED, Map.of("name", "lab-01"));
        lab.activity.add(Kind.GOVERNOR_DECIDED, Map.of("device", "CPU", "level", "OFF", "reason", "TOO_HOT"));
        await(this::shownCount);
        assertEquals("1", text("#bell-count"), "the governor's decisions come too often to be counted");
        click("#bell");
        await(() -> entries() == 2);
        assertFalse(shownCount(), "what the drawer shows is read");
        click("#activity-news");
        await(() -> entries() == 3);
        await(() -> showsText("It is too hot"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !isThere("#activity-list"));
    }

    private boolean shownCount() {
        return onScreen(() -> robot.lookup("#bell-count").query().isVisible());
    }

    @Test
    void aToastLeadsToItsLeaseAndIsGoneThen() {
        lab.leases.cell.set(List.of(Samples.rented(), Samples.provided()));
        settle();
        assertFalse(isThere("#toast-lease"), "a lease that ran already is no news");
        lab.leases.cell.set(List.of(Samples.ended(1, EndReason.BUDGET_USED)));
        shown("#toast-lease");
        click("#toast-lease .im-button");
        await(() -> text("#screen-title").equals("Leases"));
        await(() -> !isThere("#toast-lease"));
    }

    @Test
    void aNewerToastOfAKindTakesThePlaceOfTheOlder() {
        lab.network.cell.set(Samples.lostNetwork());
        shown("#toast-connection");
        lab.network.cell.set(Samples.network());
        settle();
        lab.network.cell.set(Samples.lostNetwork());
        lab.governor.decide(Level.OFF, Reason.TOO_HOT);
        shown("#toast-heat");
        assertEquals(
                1, onScreen(() -> robot.lookup("#toast-connection").queryAll().size()));
        click("#toast-connection .toast-close");
        await(() -> !isThere("#toast-connection"));
        assertTrue(isThere("#toast-heat"));
        click("#toast-heat .im-button");
        shown("#activity-list");
    }

    /// Neither in a low window: what does not fit beside them waits.
    @Test
    void toastsCoverNothing() {
        lab.market.failure = Optional.of(new LedgerUnreachableException("silent", new IllegalStateException()));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        shown(".state-pane-error .button");
        robot.interact(() -> robot.window(0).setHeight(640));
        for (double width : List.of(980.0, 700.0)) {
            robot.interact(() -> robot.window(0).setWidth(width));
            lab.network.cell.set(Samples.network());
            lab.governor.decide(Level.BALANCED, Reason.PRESENT);
            settle();
            lab.network.cell.set(Samples.lostNetwork());
            lab.governor.decide(Level.OFF, Reason.TOO_HOT);
            shown("#toast-heat");
            await(() -> robot.lookup(".toast").queryAll().stream()
                            .filter(Node::isVisible)
                            .count()
                    == (width > 800 ? 2 : 1));
            for (String part : List.of(".screen-scroll", ".status-bar", ".nav-rail", ".top-bar")) {
                assertEquals(List.of(), covered(part), part + " of a window of " + width);
            }
            click("#toast-heat .toast-close");
            await(() -> robot.lookup("#toast-connection")
                    .tryQuery()
                    .filter(Node::isVisible)
                    .isPresent());
            click("#toast-connection .toast-close");
            await(() -> !isThere("#toast-connection"));
        }
    }

    /// The notes that lie over a part of the window.
    private List<String> covered(String part) {
        return onScreen(() -> {
            Bounds here = bounds(robot.lookup(part).query());
            return robot.lookup(".toast").queryAll().stream()
                    .filter(Node::isVisible)
                    .filter(toast -> bounds(toast).intersects(here))
                    .map(Node::getId)
                    .toList();
        });
    }

    /// Within the line that two neighbours share.
    private static Bounds bounds(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        return new BoundingBox(all.getMinX() + 1, all.getMinY() + 1, all.getWidth() - 2, all.getHeight() - 2);
    }

    @Test
    void aNewVersionIsToldOnceAndLeadsToWhatIsNew() {
        found("1.1.0");
        shown("#toast-version");
        assertTrue(showsText("Version 1.1.0 is available"));
        click("#toast-version .im-button");
        await(() -> text("#screen-title").equals("Settings"));
        shown("#versions-check");
        found("1.1.0");
        settle();
        assertFalse(isThere("#toast-version"), "it was told of already");
        found("1.2.0");
        shown("#toast-version");
    }

    private void found(String version) {
        var file = new ReleaseFile("deb", "a.deb", "https://example.org/a.deb", 80_000_000L, "00");
        var release =
                new Release(version, Samples.NOW, Samples.NOW.plus(Duration.ofDays(30)), Map.of("en", "Faster."), file);
        lab.updates.cell.update(now -> new UpdateNow(
                Stage.FOUND, now.source(), true, Optional.of(Samples.NOW), Optional.of(release), 0, Optional.empty()));
    }

    @Test
    void anOrderThatIsNotTakenIsTold() {
        lab.governor.broken =
                Optional.of(new UncheckedIOException("word.json", new IOException("No space left on device")));
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        shown("#toast-refused");
        assertTrue(showsText("A file cannot be written: the disk is full."));
        assertTrue(showsText("Make room on the disk"));
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        settle();
        assertEquals(1, onScreen(() -> robot.lookup("#toast-refused").queryAll().size()));
        click("#toast-refused .toast-close");
        await(() -> !isThere("#toast-refused"));
    }

    @Test
    void whatStaysUntilItIsReadStaysInAnotherLanguage() {
        lab.network.cell.set(Samples.lostNetwork());
        lab.governor.decide(Level.OFF, Reason.TOO_HOT);
        lab.governor.broken =
                Optional.of(new UncheckedIOException("word.json", new IOException("No space left on device")));
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        shown("#toast-heat");
        shown("#toast-connection");
        shown("#toast-refused");
        language(Language.CHINESE);
        await(() -> showsText(Samples.lostNetwork().name() + " 没有响应"));
        await(() -> showsText("无法写入文件：磁盘已满。"));
        assertFalse(isThere("#toast-heat"), "it stays for ten seconds only");
        click("#toast-connection .toast-close");
        await(() -> !isThere("#toast-connection"));
        click("#toast-refused .toast-close");
        await(() -> !isThere("#toast-refused"));
        language(Language.ENGLISH);
        await(() -> showsText("Home"));
        settle();
        assertFalse(isThere("#toast-connection") || isThere("#toast-refused"), "what was read is gone");
    }

    @Test
    void whatWasMutedMeanwhileDoesNotComeBackInAnotherLanguage() {
        lab.network.cell.set(Samples.lostNetwork());
        shown("#toast-connection");
        lab.settings.cell.update(now -> now.muted(NoteKind.CONNECTION, true));
        language(Language.CHINESE);
        await(() -> showsText("首页"));
        settle();
        assertFalse(isThere("#toast-connection"));
    }

    private void language(Language chosen) {
        lab.settings.cell.update(now -> now.look(look -> look.with(chosen)));
    }

    @Test
    void aMutedKindDoesNotPopUp() {
        lab.settings.cell.update(now -> now.muted(NoteKind.CONNECTION, true));
        lab.network.cell.set(Samples.lostNetwork());
        lab.governor.decide(Level.OFF, Reason.TOO_HOT);
        shown("#toast-heat");
        assertFalse(isThere("#toast-connection"));
    }
}
