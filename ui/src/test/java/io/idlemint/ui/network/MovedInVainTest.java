package io.idlemint.ui.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Tried;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeLab;
import java.util.List;
import org.junit.jupiter.api.Test;

/// After a start that could not join the chosen key node.
final class MovedInVainTest extends WindowTest {
    @Override
    protected void prepare() {
        LabNow alone = FakeLab.alone();
        lab.lab.cell.set(new LabNow(
                alone.target(),
                alone.hosted(),
                alone.known(),
                List.of(new Tried.Joining("10.0.0.7:7411", new Silence(Silence.Kind.STRANGER, "")))));
    }

    @Test
    void theWindowOpensWhereItSaysSo() {
        await(() -> text("#screen-title").equals("Network"));
        await(() -> showsText("Idlemint could not join 10.0.0.7:7411 when it started"));
        assertTrue(showsText("another key"));
    }
}
