package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.ScreensTest.Step;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Types nonsense into every field of every screen and dialog, and presses Enter: nothing breaks, what the owner chose
/// stays as it was or is what the field shows, and where the nonsense stays in the field a sentence says what is wrong.
final class EveryFieldTest {
    private static final List<String> NONSENSE = List.of("nonsense", "-1", "999999999999999999999999", "");

    /// Any text is good there; and whom a person wants to join only a real key node can refuse.
    private static final Set<String> FREE = Set.of(
            "market-search",
            "settings-search",
            "history-with",
            "command-search",
            "send-memo",
            "rent-command",
            "rent-fetch",
            "join-field");

    /// What is nonsense elsewhere: programs can be called anything, electricity can bring money, and who likes may lose
    /// some.
    private static final Map<String, List<String>> SENSE =
            Map.of("set-games", NONSENSE, "set-electricity", List.of("-1"), "set-least-profit", List.of("-1"));

    /// Where a button asks what is in the fields, which ids begin so.
    private static final Map<String, String> ASKED_BY = Map.of(
            "send-", "#send-review",
            "setup-password", "#setup-next",
            "old-password", "#change-password-save",
            "new-password", "#change-password-save",
            "pool-", "#pool-save");

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nonsenseIsNamedAndChangesNothing() {
        List<String> wrong = new ArrayList<>();
        Set<String> walked = new TreeSet<>();
        places().forEach((name, step) -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            walk(name, step, wrong, walked);
            return true;
        }));
        assertEquals(List.of(), wrong, () -> "\n" + String.join("\n", wrong) + "\n");
        assertTrue(
                walked.containsAll(List.of(
                        "set-away",
                        "set-games",
                        "away-minutes",
                        "share-price",
                        "price-field",
                        "rent-budget",
                        "rent-minutes",
                        "top-up-field",
                        "send-to",
                        "send-amount",
                        "request-amount",
                        "setup-password",
                        "new-password",
                        "pool-address",
                        "search-name")),
                walked.toString());
    }

    private static void walk(String place, Step step, List<String> wrong, Set<String> walked) {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(Samples.rented(), Samples.ended(5, EndReason.BUDGET_USED)));
        List<Throwable> thrown = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
        try (Shell shell = new Shell(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), Lab.direct())) {
            Theme.DARK.dress(new Scene(shell, 1280, 800));
            shell.resize(1280, 800);
            lay(shell);
            step.take(lab, shell);
            lay(shell);
            for (TextField field : fields(shell)) {
                if (!walked.add(name(field))) {
                    continue;
                }
                for (String nonsense : NONSENSE) {
                    String where = place + " " + name(field) + " \"" + nonsense + "\": ";
                    type(lab, shell, field, nonsense).forEach(one -> wrong.add(where + one));
                    thrown.forEach(one -> wrong.add(where + one));
                    thrown.clear();
                }
            }
            assertEquals(List.of(), lab.market.orders);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
    }

    private static List<String> type(Lab lab, Shell shell, TextField field, String nonsense) {
        if (field.getScene() == null || !isShown(field)) {
            return List.of();
        }
        String old = field.getText();
        Preferences preferred = lab.governor.preferences();
        UiSettings settings = lab.settings.cell.get();
        Set<String> said = sentences(shell);
        field.setText(nonsense);
        enter(shell, field);
        lay(shell);
        boolean taken = !lab.governor.preferences().equals(preferred)
                || !lab.settings.cell.get().equals(settings);
        boolean told = sentences(shell).stream().anyMatch(one -> !said.contains(one)) || callsWrong(shell);
        boolean back = !field.getText().equals(nonsense) || nonsense.equals(old);
        List<String> wrong = new ArrayList<>();
        if (!taken && !told && !back && !FREE.contains(name(field))) {
            wrong.add("nobody says what is wrong");
        }
        if (taken && !SENSE.getOrDefault(name(field), List.of()).contains(nonsense)) {
            wrong.add("it holds");
        }
        field.setText(old);
        enter(shell, field);
        lay(shell);
        return wrong;
    }

    private static void enter(Shell shell, TextField field) {
        Optional<ButtonBase> button = ASKED_BY.entrySet().stream()
                .filter(one -> name(field).startsWith(one.getKey()))
                .map(one -> (ButtonBase) shell.lookup(one.getValue()))
                .findFirst();
        if (button.isPresent()) {
            button.get().fire();
        } else {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    private static Map<String, Step> places() {
        Map<String, Step> places = new LinkedHashMap<>(EveryScreenTest.places());
        for (Navigator.Group group : Navigator.Group.values()) {
            places.put("settings " + group, (lab, shell) -> {
                shell.open(Screen.SETTINGS);
                ScreensTest.find(shell, "#settings-search", TextField.class)
                        .setText(lab.words().text(group.title()));
            });
        }
        dialog(places, Screen.MARKET, "#market-searches");
        dialog(places, Screen.LEASES, "#lease-top-up");
        dialog(places, Screen.WALLET, "#request-amount-button");
        dialog(places, Screen.MINE, "#pool-add");
        return places;
    }

    private static void dialog(Map<String, Step> places, Screen screen, String button) {
        places.put(screen + " " + button, (lab, shell) -> {
            shell.open(screen);
            ScreensTest.press(shell, button);
        });
    }

    /// Those of the dialog if there is one.
    private static List<TextField> fields(Shell shell) {
        return nodes(shell.lookup(".im-dialog") instanceof Parent dialog ? dialog : shell)
                .filter(node -> node instanceof TextField field && field.isEditable() && !field.isDisabled())
                .map(TextField.class::cast)
                .toList();
    }

    private static String name(TextField field) {
        return field.getId() == null ? String.valueOf(field.getAccessibleText()) : field.getId();
    }

    private static boolean callsWrong(Parent root) {
        return nodes(root)
                .anyMatch(node -> node instanceof Labeled label
                        && (label.getPseudoClassStates().contains(INVALID) || "setup-problem".equals(label.getId()))
                        && !Objects.requireNonNullElse(label.getText(), "").isBlank());
    }

    private static Set<String> sentences(Parent root) {
        return nodes(root)
                .filter(Labeled.class::isInstance)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.toSet());
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(EveryFieldTest::nodes))
                : Stream.of(node);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void lay(Shell shell) {
        for (int pass = 0; pass < 4; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
