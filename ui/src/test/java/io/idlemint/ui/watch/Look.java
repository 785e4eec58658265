package io.idlemint.ui.watch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Looks at everything that is shown under a node. Only on the screen's thread.
public final class Look {
    private static final double TOLERANCE = 1.5;
    private static final Pattern PLAIN_WORD = Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{3,}(?![\\p{L}\\d])");
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("focus-within");
    private static final List<PseudoClass> FOCUS =
            List.of(PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"), WITHIN);
    private static final Set<AccessibleRole> NO_ROLE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private Look() {}

    /// Labels whose text is cut, or that reach out of what holds them. Where texts are in brackets only those count:
    /// the others are names of things, which may be shortened.
    public static List<String> cut(Parent root) {
        boolean pseudo = labels(root).anyMatch(label -> label.getText().startsWith("["));
        return labels(root)
                .filter(label -> !pseudo || label.getText().contains("["))
                .filter(label -> !isInCell(label))
                .filter(label -> isCut(label) || reachesOut(label))
                .map(label -> (isCut(label) ? "cut: " : "out: ") + where(label) + " " + label.getText())
                .toList();
    }

    private static Stream<Labeled> labels(Parent root) {
        return shown(root)
                .filter(node -> node instanceof Labeled)
                .map(Labeled.class::cast)
                .filter(label ->
                        !Objects.requireNonNullElse(label.getText(), "").isEmpty())
                .filter(label -> label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY);
    }

    /// Columns share the width of the card and can be made wider by hand. Their headings are read in any case.
    private static boolean isInCell(Node node) {
        return isInTable(node) && !(node.getParent() instanceof TableColumnHeader);
    }

    private static boolean isInTable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableView) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCut(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text") && child.isVisible())
                .map(Text.class::cast)
                .anyMatch(text -> !text.getText().equals(label.getText())
                        || text.getLayoutBounds().getHeight() > label.getHeight() + TOLERANCE);
    }

    private static boolean reachesOut(Labeled label) {
        Bounds own = label.getBoundsInParent();
        Parent parent = label.getParent();
        Bounds room = parent.getLayoutBounds();
        return !(parent.getParent() instanceof ScrollPane)
                && (own.getMaxX() > room.getMaxX() + TOLERANCE || own.getMaxY() > room.getMaxY() + TOLERANCE);
    }

    /// Labels that are to the right of what can be seen of the screen, or of what they scroll in: screens scroll down
    /// only.
    public static List<String> beyond(Parent root) {
        return labels(root)
                .filter(label -> !isInTable(label) && isBeyondItsFrame(label))
                .map(label -> "beyond: " + where(label) + " " + label.getText())
                .toList();
    }

    private static boolean isBeyondItsFrame(Node node) {
        Parent frame = node.getParent();
        while (frame.getParent() != null && !(frame instanceof ScrollPane)) {
            frame = frame.getParent();
        }
        double right = frame.localToScene(frame.getLayoutBounds()).getMaxX();
        return node.localToScene(node.getLayoutBounds()).getMaxX() > right + TOLERANCE;
    }

    /// Texts with words that are neither in brackets nor accented, and are not those of the sample.
    ///
    /// @param known what names and data of the sample look like
    public static List<String> foreign(Parent root, Pattern known) {
        return shown(root)
                .flatMap(Look::texts)
                .filter(text -> !text.contains("[")
                        && PLAIN_WORD
                                .matcher(known.matcher(text).replaceAll(""))
                                .find())
                .map(text -> "foreign: " + text)
                .toList();
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own = switch (node) {
            case Labeled labeled -> Stream.of(Objects.requireNonNullElse(labeled.getText(), ""));
            case TextInputControl field -> Stream.of(Objects.requireNonNullElse(field.getPromptText(), ""));
            case Text text -> text.getParent() instanceof Control ? Stream.of() : Stream.of(text.getText());
            default -> Stream.of();
        };
        Stream<String> tip = node instanceof Control control
                ? Optional.ofNullable(control.getTooltip()).map(Tooltip::getText).stream()
                : Stream.of();
        return Stream.of(own, tip, Optional.ofNullable(node.getAccessibleText()).stream())
                .flatMap(all -> all);
    }

    /// What takes the focus but would be read out without a name or a role. Tabs have names, not what holds them.
    public static List<String> nameless(Parent root) {
        List<Node> shown = shown(root).toList();
        Set<Node> named = Set.copyOf(shown.stream()
                .filter(node -> node instanceof Label)
                .flatMap(node -> Optional.ofNullable(((Label) node).getLabelFor()).stream())
                .toList());
        return shown.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && !(node instanceof TabPane))
                .filter(node -> NO_ROLE.contains(node.getAccessibleRole()) || !(hasName(node) || named.contains(node)))
                .map(node -> "nameless: " + where(node))
                .toList();
    }

    /// What takes the focus, but looks the same when it has it from the keyboard, and so does its frame.
    public static List<String> unmarked(Parent root) {
        return shown(root)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(Look::isUnmarked)
                .map(node -> "unmarked: " + where(node))
                .toList();
    }

    private static boolean isUnmarked(Node node) {
        Parent frame = node.getParent();
        String before = dress(frame);
        focus(node, frame, true);
        String after = dress(frame);
        focus(node, frame, false);
        return before.equals(after);
    }

    private static void focus(Node node, Parent frame, boolean is) {
        FOCUS.forEach(state -> node.pseudoClassStateChanged(state, is));
        frame.pseudoClassStateChanged(WITHIN, is);
        frame.applyCss();
    }

    /// What is drawn of it and of what it holds.
    private static String dress(Node node) {
        return shown(node)
                .map(one -> one.getEffect()
                        + " " + one.getOpacity()
                        + (one instanceof Region region ? " " + fills(region) + borders(region) : "")
                        + (one instanceof Labeled label ? " " + label.isUnderline() + label.getTextFill() : ""))
                .collect(Collectors.joining("\n"));
    }

    private static String fills(Region region) {
        return region.getBackground() == null
                ? ""
                : region.getBackground().getFills().stream()
                        .map(fill -> fill.getFill() + " " + fill.getInsets())
                        .toList()
                        .toString();
    }

    private static String borders(Region region) {
        return region.getBorder() == null
                ? ""
                : region.getBorder().getStrokes().stream()
                        .map(stroke ->
                                stroke.getTopStroke() + " " + stroke.getWidths().getTop())
                        .toList()
                        .toString();
    }

    private static boolean hasName(Node node) {
        String name = node.getAccessibleText();
        return (name != null && !name.isBlank())
                || (node instanceof Labeled labeled
                        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                        && !Objects.requireNonNullElse(labeled.getText(), "").isBlank());
    }

    private static String where(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        Parent parent = node.getParent();
        return node.getClass().getSimpleName()
                + id
                + classes(node)
                + (parent == null ? "" : " in " + parent.getClass().getSimpleName() + classes(parent));
    }

    private static String classes(Node node) {
        return node.getStyleClass().stream().map(name -> "." + name).collect(Collectors.joining());
    }

    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Look::shown))
                : Stream.of(node);
    }
}
