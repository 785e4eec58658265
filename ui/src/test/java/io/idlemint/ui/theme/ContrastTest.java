package io.idlemint.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Computes the WCAG 2 contrast of every pair of tokens that meet on a screen.
final class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3.0;
    private static final List<String> STATES = List.of("mining", "leased", "paused", "problem");
    private static final Pattern TOKEN = Pattern.compile("-im-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6});");

    private static final Pattern COLOUR = Pattern.compile("(?m)^\\s*(-color-[a-z0-9-]+):");

    private record Pair(String front, String ground, double least) {}

    @ParameterizedTest
    @EnumSource
    void everyPairIsReadable(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        List<Pair> pairs = pairs().toList();
        assertTrue(pairs.size() > 50, "pairs: " + pairs.size());
        for (Pair pair : pairs) {
            double contrast = contrast(token(tokens, pair.front()), token(tokens, pair.ground()));
            assertTrue(
                    contrast >= pair.least(),
                    () -> theme + ": " + pair.front() + " on " + pair.ground() + " is " + contrast + ", needed is "
                            + pair.least());
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothThemesHaveTheSameTokens(Theme theme) throws IOException {
        assertEquals(tokens(Theme.DARK).keySet(), tokens(theme).keySet());
    }

    /// Stock controls have one sheet in all themes: a colour of its own would be the same in the dark and in the light.
    @Test
    void everyColourOfTheStockSheetIsOurs() throws IOException {
        String stock = sheet(new PrimerDark().getUserAgentStylesheet());
        Set<String> theirs = colours(stock.substring(0, stock.indexOf('}')));
        assertTrue(theirs.size() > 50, "colours: " + theirs.size());
        theirs.removeAll(colours(sheet("atlantafx.css")));
        // The charts are drawn by our own.
        theirs.removeIf(colour -> colour.startsWith("-color-chart-"));
        assertEquals(Set.of(), theirs);
    }

    @Test
    void knownContrasts() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(14.9, contrast(Color.web("#EAF1EF"), Color.web("#171D1C")), 0.05);
        assertEquals(1, contrast(Color.RED, Color.RED), 1e-9);
    }

    private static Stream<Pair> pairs() {
        Stream<Pair> texts = Stream.of("text1", "text2", "text3")
                .flatMap(text -> Stream.of("canvas", "nav", "card", "inset", "raised")
                        .map(ground -> new Pair(text, ground, TEXT)));
        Stream<Pair> hovered = Stream.of("text1", "text2").map(text -> new Pair(text, "hover", TEXT));
        Stream<Pair> selected = Stream.of("text1", "accent").map(text -> new Pair(text, "accent-bg", TEXT));
        Stream<Pair> accents =
                Stream.of("canvas", "nav", "card", "raised").map(ground -> new Pair("accent", ground, TEXT));
        Stream<Pair> states = STATES.stream()
                .flatMap(state -> Stream.of("canvas", "card", "raised", state + "-bg")
                        .map(ground -> new Pair(state, ground, TEXT)));
        Stream<Pair> onTint = STATES.stream().map(state -> new Pair("text1", state + "-bg", TEXT));
        Stream<Pair> graphics = Stream.of("strong", "neutral", "escrow")
                .flatMap(graphic -> Stream.of("canvas", "card").map(ground -> new Pair(graphic, ground, GRAPHIC)));
        Stream<Pair> button = Stream.of(new Pair("on-accent", "accent", TEXT));
        Stream<Pair> focus = Stream.of("canvas", "card", "inset", "raised", "hover")
                .map(ground -> new Pair("accent", ground, GRAPHIC));
        return Stream.of(texts, hovered, selected, accents, states, onTint, graphics, button, focus)
                .flatMap(all -> all);
    }

    private static Color token(Map<String, Color> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        Matcher matcher = TOKEN.matcher(sheet(theme.tokens()));
        Map<String, Color> tokens = new HashMap<>();
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// The names that a sheet gives colours to.
    private static Set<String> colours(String sheet) {
        return COLOUR.matcher(sheet)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sheet(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
