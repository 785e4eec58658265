package io.idlemint.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of what the Market has beside its first view.
final class MarketPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        Pictures.start();
    }

    @Test
    void filtered() throws IOException {
        Pictures.take("market-filtered", Lab::new, shell -> {
            open(shell);
            filter(shell);
            Pictures.find(shell, "#facet-cores", Slider.class).setValue(4);
            Pictures.find(shell, "#facet-price", Slider.class).setValue(4);
        });
    }

    @Test
    void templateChosen() throws IOException {
        Pictures.take("market-template-chosen", Lab::new, shell -> {
            open(shell);
            choose(shell, 3);
            Pictures.press(shell, "#template-use");
        });
    }

    @Test
    void templates() throws IOException {
        Pictures.take("market-template-dialog", MarketPicturesTest::withTemplate, shell -> {
            open(shell);
            choose(shell, 2);
        });
    }

    @Test
    void ownTemplate() throws IOException {
        Pictures.take("market-template-own", MarketPicturesTest::withTemplate, shell -> {
            open(shell);
            choose(shell, 5);
        });
    }

    @Test
    void templatesInLargeText() throws IOException {
        Pictures.take("market-template-large-text", 200, Lab::new, shell -> {
            open(shell);
            choose(shell, 4);
        });
    }

    private static Lab withTemplate() {
        Lab lab = new Lab();
        lab.notebook.keep(new SavedTemplate(
                "Night renders",
                ReadyMade.BLENDER_FRAMES,
                new JobForm(
                        "sh -c 'blender -b night.blend -o //night-#### -a && tar cf night.tar night-*'",
                        List.of("night.blend"),
                        List.of("night.tar"),
                        true,
                        new Needs(16, 32_000_000_000L))));
        return lab;
    }

    private static void choose(Shell shell, int line) {
        Pictures.press(shell, "#template-change");
        Pictures.find(shell, "#template-list", ListView.class)
                .getSelectionModel()
                .select(line);
    }

    @Test
    void cards() throws IOException {
        Pictures.take("market-cards", Lab::new, shell -> {
            open(shell);
            Pictures.press(shell, "#market-form .segment-part:last-child");
        });
    }

    @Test
    void compared() throws IOException {
        Pictures.take("market-compared", Lab::new, shell -> {
            open(shell);
            TableView<?> table = Pictures.find(shell, "#offers", TableView.class);
            for (int row = 0; row < 3; row++) {
                table.getSelectionModel().select(row);
                table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
            }
            Pictures.press(shell, "#market-compare");
        });
    }

    @Test
    void noneFits() throws IOException {
        Pictures.take("market-none-fits", Lab::new, shell -> {
            open(shell);
            filter(shell);
            Pictures.find(shell, "#facet-gpu-memory", Slider.class).setValue(3);
            Node panel = shell.lookup(".rent-panel");
            assertEquals(shell.getScene().getWidth() > 1000, panel != null, "a narrow window has no panel");
            if (panel != null) {
                tellsWhatToDo(labels(panel));
            }
        });
    }

    private static void tellsWhatToDo(Set<String> beside) {
        assertFalse(Collections.disjoint(beside, Set.of("No offer to choose", "暂无可选的报价")), beside::toString);
        assertTrue(Collections.disjoint(beside, Set.of("Choose an offer", "选择一个报价")), beside::toString);
    }

    private static Set<String> labels(Node panel) {
        return panel.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.toSet());
    }

    /// At twice the size no word of a header is cut: the table scrolls instead.
    @Test
    void largeText() throws IOException {
        Pictures.take("market-large-text", 200, Lab::new, shell -> {
            open(shell);
            Pictures.find(shell, "#offers", TableView.class);
            Set<Node> headers = shell.lookupAll("#offers .column-header > .label");
            assertFalse(headers.isEmpty());
            for (Node node : headers) {
                Label header = (Label) node;
                assertTrue(
                        header.prefWidth(-1) <= header.getWidth() + 0.5,
                        () -> header.getText() + " has " + header.getWidth() + " of " + header.prefWidth(-1));
            }
        });
    }

    private static void open(Shell shell) {
        shell.open(Screen.MARKET);
        Pictures.find(shell, "#offers", TableView.class).getSelectionModel().select(0);
    }

    private static void filter(Shell shell) {
        if (shell.lookup("#facet-price") == null) {
            Pictures.press(shell, "#market-filters");
        }
    }
}
