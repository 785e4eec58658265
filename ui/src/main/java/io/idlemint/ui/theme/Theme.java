package io.idlemint.ui.theme;

import atlantafx.base.theme.PrimerDark;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// How the window looks. The colours are the tokens of a sheet for each theme; stock controls have AtlantaFX's sheet in
/// every theme, with all of its colours taken from ours, so that a change of the theme is a change of one sheet.
public enum Theme {
    DARK("dark"),
    LIGHT("light"),
    /// Dark, with outlines instead of tints.
    HIGH_CONTRAST("contrast");

    private static final String STOCK = new PrimerDark().getUserAgentStylesheet();
    private static final PseudoClass DRESSING = PseudoClass.getPseudoClass("dressing");

    private static final List<String> SHEETS = Stream.of(
                    "tokens-terminal.css",
                    "atlantafx.css",
                    "kit.css",
                    "start.css",
                    "screen-shell.css",
                    "screen-home.css",
                    "screen-share.css",
                    "screen-mine.css",
                    "screen-market.css",
                    "screen-leases.css",
                    "screen-wallet.css",
                    "screen-network.css",
                    "screen-settings.css",
                    "screen-welcome.css")
            .map(Theme::sheet)
            .toList();

    private final String styleClass;
    private final String tokens;

    Theme(String name) {
        this.styleClass = "im-" + name;
        this.tokens = "tokens-" + name + ".css";
    }

    /// Dresses a scene; called again with another theme it changes the dress.
    public void dress(Scene scene) {
        dressForAll();
        List<String> sheets = sheets();
        if (!scene.getStylesheets().equals(sheets)) {
            putOff(scene.getRoot());
            scene.getStylesheets().setAll(sheets);
        }
        wear(scene, styleClass, name -> Stream.of(values()).anyMatch(theme -> theme.styleClass.equals(name)));
    }

    /// What follows in this event has the style of everything worked out once, at the next picture. Otherwise JavaFX
    /// does
    /// it twice, at once and then: it waits only where the root is to be looked at anew already.
    private static void putOff(Parent root) {
        root.pseudoClassStateChanged(DRESSING, !root.getPseudoClassStates().contains(DRESSING));
    }

    /// Gives a scene one class instead of others of its kind, in a single change and only where there is one: each has
    /// the style of everything in the scene worked out anew.
    private static void wear(Scene scene, String name, Predicate<String> kind) {
        ObservableList<String> classes = scene.getRoot().getStyleClass();
        if (!classes.stream().filter(kind).toList().equals(List.of(name))) {
            classes.setAll(Stream.concat(classes.stream().filter(kind.negate()), Stream.of(name))
                    .toList());
        }
    }

    /// What holds for all scenes: the fonts, and how stock controls look.
    public static void dressForAll() {
        Fonts.load();
        Application.setUserAgentStylesheet(STOCK);
    }

    /// Dresses a scene that has no controls and is to be seen at once.
    public void dressEarly(Scene scene) {
        scene.getStylesheets().setAll(sheet(tokens), sheet("start.css"));
        scene.getRoot().getStyleClass().add(styleClass);
    }

    /// Dresses a scene that nobody sees, to take a picture of it; other scenes keep their dress.
    public void dressUnseen(Scene scene) {
        Fonts.load();
        scene.getStylesheets().setAll(sheets());
        scene.getRoot().getStyleClass().add(styleClass);
    }

    /// Lets all text of a scene grow.
    ///
    /// @param percent 100, 125, 150 or 200
    public static void scaleText(Scene scene, int percent) {
        wear(scene, "text-scale-" + percent, name -> name.startsWith("text-scale-"));
    }

    /// The name of the sheet with its colours.
    String tokens() {
        return tokens;
    }

    private List<String> sheets() {
        return Stream.concat(Stream.of(sheet(tokens)), SHEETS.stream()).toList();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
