package io.idlemint.ui.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.Why;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeLab;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class NetworkJourneyTest extends WindowTest {
    @Test
    void aPersonVerifiesTheChainAndStopsIt() {
        click("#nav-network");
        await(() -> text("#screen-title").equals("Network"));
        robot.interact(() -> robot.lookup("#verify-chain").queryButton().fire());
        await(() -> text("#verify-sentence").startsWith("61,400 of 184,203 blocks"));
        robot.interact(() -> robot.lookup("#verify-stop").queryButton().fire());
        await(() -> text("#verify-sentence").isEmpty());
    }

    @Test
    void aLabIsLookedForComparedAndJoined() {
        click("#nav-network");
        click("#join");
        lab.lab.answer = new Asked.Refused(Why.CODE_MISTYPED, "");
        type("#join-field", "3M08-M0N4-7BKX-ZQ2P-0H5T-9WVB");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("A letter or digit of the code is wrong"));
        lab.lab.answer = new FakeLab().answer;
        type("#join-field", FakeLab.CODE);
        robot.push(KeyCode.ENTER);
        await(() -> showsText("Attic lab answers in 3\u00a0ms"));
        assertTrue(showsText("Compare its fingerprint"));
        assertTrue(showsText(FakeLab.FINGERPRINT));
        lab.lab.answer = FakeLab.found(true);
        type("#join-field", "192.168.1.12:7411");
        await(() -> !robot.lookup("#join-do").query().isVisible());
        robot.push(KeyCode.ENTER);
        await(() -> showsText("there is nothing to compare"));
        lab.lab.refusal = Optional.of(Why.LEASES_RUN);
        click("#join-do");
        await(() -> showsText("Leases are running"));
        lab.lab.refusal = Optional.empty();
        click("#join-do");
        await(() -> lab.lab.said.contains("move Other[address=192.168.1.12:7411]"));
    }

    @Test
    void lastKnownDemandSaysThatItIsAndWhatToDo() {
        click("#nav-network");
        await(() -> robot.lookup("#demand").tryQuery().isPresent());
        lab.market.failure =
                Optional.of(new LedgerUnreachableException("no answer", new IllegalStateException("timeout")));
        robot.push(KeyCode.F5);
        await(() -> robot.lookup("#demand-stale").query().isVisible());
        assertTrue(showsText("The list is not current: lab-01 does not answer"));
        lab.market.failure = Optional.empty();
        robot.interact(
                () -> robot.lookup("#demand-stale .im-button").queryButton().fire());
        await(() -> !robot.lookup("#demand-stale").query().isVisible());
    }

    @Test
    void forgettingAKeyNodeSaysWhatIsLost() {
        click("#nav-network");
        click(".node-forget");
        await(() -> showsText("Its address and its fingerprint are deleted on this PC."));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#forget-do").tryQuery().isEmpty());
        assertTrue(lab.lab.said.stream().noneMatch(said -> said.startsWith("forget")));
        click(".node-forget");
        click("#forget-do");
        await(() -> lab.lab.said.stream().anyMatch(said -> said.startsWith("forget ")));
    }

    @Test
    void hostingIsAskedFirst() {
        lab.lab.cell.set(FakeLab.alone());
        click("#nav-network");
        robot.interact(() -> robot.lookup("#lab-host").queryButton().fire());
        await(() -> showsText("Let others of your network join?"));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#move-do").tryQuery().isEmpty());
        assertTrue(lab.lab.said.stream().noneMatch(said -> said.startsWith("move")));
        robot.interact(() -> robot.lookup("#lab-host").queryButton().fire());
        click("#move-do");
        await(() -> lab.lab.said.contains("move Own[forOthers=true]"));
    }
}
