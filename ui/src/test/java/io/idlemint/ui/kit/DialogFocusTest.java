package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The focus stays in a dialog, and comes back to where it was.
final class DialogFocusTest extends WindowTest {
    @Override
    protected void prepare() {
        lab.leases.cell.set(List.of(Samples.rented()));
    }

    @Test
    void theTabulatorStaysInADialogInBothDirections() {
        click("#nav-leases");
        click("#lease-end");
        shown("#dialog-end");
        assertEquals("dialog-keep", focused());
        List<String> met = new ArrayList<>();
        for (int press = 0; press < 4; press++) {
            robot.push(KeyCode.TAB);
            met.add(focused());
        }
        assertEquals(List.of("dialog-end", "dialog-keep", "dialog-end", "dialog-keep"), met);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("dialog-end", focused());
        assertTrue(owner().orElseThrow().isFocusVisible(), "a ring shows where it is");
    }

    @Test
    void theFocusComesBackWhenADialogIsLeft() {
        click("#nav-leases");
        shown("#lease-end");
        robot.interact(() -> robot.lookup("#lease-end").query().requestFocus());
        robot.push(KeyCode.SPACE);
        shown("#dialog-end");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#dialog-end").tryQuery().isEmpty());
        assertEquals("lease-end", focused());
    }

    @Test
    void aDrawerTakesTheFocus() {
        click("#nav-leases");
        robot.interact(() -> robot.lookup("#lease-end").query().requestFocus());
        click("#bell");
        await(() -> owner().filter(DialogFocusTest::isInLayer).isPresent());
        for (int press = 0; press < 6; press++) {
            robot.push(KeyCode.TAB);
            assertTrue(owner().filter(DialogFocusTest::isInLayer).isPresent(), focused());
        }
    }

    private static boolean isInLayer(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("modal-pane")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Node> owner() {
        return onScreen(() -> Optional.ofNullable(
                robot.lookup(".im-window").query().getScene().getFocusOwner()));
    }

    private String focused() {
        return owner().map(node -> String.valueOf(node.getId())).orElse("nothing");
    }
}
