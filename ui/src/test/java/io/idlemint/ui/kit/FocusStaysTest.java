package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.network.LinkState;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeLeases;
import io.idlemint.ui.fake.FakeWork;
import io.idlemint.ui.fake.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a person has reached with the keyboard keeps the focus while what is shown changes.
final class FocusStaysTest extends WindowTest {
    @Test
    void onTheButtonThatMovesAPool() {
        lab.work.source.set(FakeWork.pools(false));
        click("#nav-mine");
        Node up = focus("#pool-up-3");
        robot.push(KeyCode.SPACE);
        await(() -> "pool-up-2".equals(up.getId()));
        assertSame(up, focused(), "it goes up again with the next press");
        robot.push(KeyCode.SPACE);
        await(() -> "pool-up-1".equals(up.getId()));
        assertEquals("pool-down-1", focused().getId(), "the highest goes no higher");
        assertEquals(
                "stratum+tcp://other.example:3333",
                lab.work.source.get().pools().getFirst().address());
    }

    @Test
    void onTheChoiceOfALeaseWhileItsMeterRuns() {
        LeaseNow one = Samples.rented();
        LeaseNow other =
                FakeLeases.state(Samples.ended(7, EndReason.BUDGET_USED), new LeaseState.Ready(), one.budget());
        lab.leases.cell.set(List.of(one, other));
        click("#nav-leases");
        Node chip = focus(".choice-chip");
        lab.leases.change(one.id(), now -> FakeLeases.state(now, now.state(), Samples.mint("4.5")));
        await(() -> showsText("Budget 4.50 MINT"));
        assertSame(chip, focused());
        assertEquals(2, onScreen(() -> robot.lookup(".choice-chip").queryAll().size()));
        lab.leases.cell.set(List.of(one));
        await(() -> !chip.isVisible()
                || chip.getParent() == null
                || !chip.getParent().isVisible());
    }

    @Test
    void onTheLinkThatCancelsAFileWhileItMoves() {
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.leases.files.set(Samples.leaseFiles());
        click("#nav-leases");
        click("#work-files");
        Node cancel = focus(".file-cancel");
        lab.leases.files.set(moved(169_000_000));
        await(() -> showsText("169\u00a0MB of 412\u00a0MB"));
        assertEquals(cancel.getAccessibleText(), focused().getAccessibleText());
        robot.push(KeyCode.ENTER);
        await(() -> lab.leases.asked.equals(List.of("cancel images.tar in")));
    }

    private static LeaseFiles moved(long bytes) {
        LeaseFiles before = Samples.leaseFiles();
        FileMove moving = new FileMove(
                "images.tar",
                true,
                bytes,
                OptionalLong.of(412_000_000),
                Duration.ofSeconds(8),
                FileMove.State.MOVING,
                Optional.empty());
        return new LeaseFiles(
                Stream.concat(Stream.of(moving), before.moves().stream().skip(1))
                        .toList(),
                before.folder(),
                true,
                true);
    }

    @Test
    void onTheLinksOfAKeyNodeWhileAnotherIsHeardOf() {
        click("#nav-network");
        Node forget = focus(".node-forget");
        NetworkNow now = lab.network.cell.get();
        lab.network.cell.set(now.withLink(new LinkState.Connected(Optional.of(Duration.ofMillis(17)))));
        await(() -> showsText("17\u00a0ms"));
        assertEquals(forget.getAccessibleText(), focused().getAccessibleText());
    }

    private Node focus(String selector) {
        shown(selector);
        return onScreen(() -> {
            Node node = robot.lookup(selector).queryAll().iterator().next();
            node.requestFocus();
            return node;
        });
    }

    private Node focused() {
        Node owner =
                onScreen(() -> robot.lookup(".im-window").query().getScene().getFocusOwner());
        return owner instanceof Labeled ? owner : new javafx.scene.control.Label("nothing that was reached");
    }
}
