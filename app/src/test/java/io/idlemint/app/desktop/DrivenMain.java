package io.idlemint.app.desktop;

import io.idlemint.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The real main program, and beside it a thread that does what standard input says and answers on standard output,
/// each answer on a line that begins with [#ANSWER].
final class DrivenMain {
    static final String ANSWER = "@ ";
    static final String NOT_THERE = "not there";

    private DrivenMain() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("driver").start(DrivenMain::drive);
        Main.main(arguments);
    }

    private static void drive() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(" ", 2);
                String said = parts.length < 2 ? "" : parts[1];
                System.out.println(ANSWER + answer(parts[0], said));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String answer(String command, String said) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            Platform.runLater(() -> answer.complete(act(command, said)));
        } catch (IllegalStateException notStartedYet) {
            return NOT_THERE;
        }
        return answer.join();
    }

    private static String act(String command, String said) {
        Optional<Stage> stage = stage();
        if (stage.isEmpty()) {
            return NOT_THERE;
        }
        return switch (command) {
            case "text" -> node(said).map(DrivenMain::text).orElse(NOT_THERE);
            case "shows" -> labels().anyMatch(text -> text.contains(said)) ? "yes" : "no";
            case "labels" -> labels().toList().toString();
            case "small" -> {
                stage.get().setIconified(said.equals("yes"));
                yield "done";
            }
            case "isLarge" -> stage.get().isMaximized() ? "yes" : "no";
            case "title" -> Long.toString(Math.round(stage.get().getScene().getY()));
            case "isSmall" -> stage.get().isIconified() ? "yes" : "no";
            case "click" ->
                node(said)
                        .filter(node -> !node.isDisabled())
                        .map(DrivenMain::click)
                        .orElse(NOT_THERE);
            case "picture" -> picture(stage.get());
            case "close" -> close();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Stage::isShowing)
                .max(Comparator.comparingDouble(Stage::getWidth));
    }

    private static Optional<Node> node(String selector) {
        return stage().flatMap(stage -> Optional.ofNullable(stage.getScene().lookup(selector)))
                .filter(DrivenMain::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static String text(Node node) {
        return String.valueOf(
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl field -> field.getText();
                    default -> node.getAccessibleText();
                });
    }

    private static Stream<String> labels() {
        return stage().stream()
                .flatMap(stage -> all(stage.getScene().getRoot()))
                .filter(node -> node instanceof Labeled && isShown(node))
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(DrivenMain::all))
                : Stream.of(node);
    }

    /// With the mouse, as a person does.
    private static String click(Node node) {
        // What has just come has no place yet.
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        Bounds place = node.localToScreen(node.getLayoutBounds());
        Robot robot = new Robot();
        robot.mouseMove(place.getCenterX(), place.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
        return "done";
    }

    /// A number for what the screen shows of the window: whatever it has not drawn is not in it.
    private static String picture(Stage stage) {
        int width = (int) stage.getWidth();
        int height = (int) stage.getHeight();
        int[] pixels = new int[width * height];
        new Robot()
                .getScreenCapture(null, stage.getX(), stage.getY(), width, height)
                .getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Integer.toString(Arrays.hashCode(pixels));
    }

    /// With the keys of the window manager, which then asks the window to close.
    private static String close() {
        Robot robot = new Robot();
        robot.keyPress(KeyCode.ALT);
        robot.keyType(KeyCode.F4);
        robot.keyRelease(KeyCode.ALT);
        return "done";
    }
}
