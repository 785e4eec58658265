package io.idlemint.node.governor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Draws a day's decisions as an SVG: one bar for each stretch, as high as its level.
final class DayPicture {
    private static final int WIDTH = 1_440;
    private static final int BASE = 220;
    private static final int LABEL_WIDTH = 13;

    private DayPicture() {}

    static String draw(Instant from, Instant to, ZoneId zone, List<Instant> times, List<DayTest.Change> changes) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 0 1480 420\" "
                + "font-family=\"sans-serif\" font-size=\"11\">\n<rect x=\"-20\" width=\"1480\" height=\"420\" "
                + "fill=\"white\"/>\n");
        for (Instant hour = from; !hour.isAfter(to); hour = hour.plusSeconds(3_600)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$d\" x2=\"%1$d\" y1=\"60\" y2=\"%2$d\" stroke=\"#ddd\"/><text x=\"%1$d\" y=\"50\" "
                            + "text-anchor=\"middle\">%3$s</text>%n",
                    x(from, to, hour),
                    BASE,
                    hour.atZone(zone).toLocalTime()));
        }
        int label = -LABEL_WIDTH;
        for (int index = 0; index < changes.size(); index++) {
            Instant end = index + 1 < times.size() ? times.get(index + 1) : to;
            int left = x(from, to, times.get(index));
            label = Math.max(left, label + LABEL_WIDTH);
            svg.append(bar(left, x(from, to, end), label, changes.get(index)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(int left, int right, int label, DayTest.Change change) {
        int height = switch (change.level()) {
            case OFF -> 6;
            case QUIET -> 40;
            case BALANCED -> 90;
            case FULL -> 150;
        };
        String colour = switch (change.reason().kind()) {
            case SAFETY -> "#c62828";
            case OWNER -> "#6a1b9a";
            case LEASE -> "#1565c0";
            case PRESENCE -> "#ef6c00";
            case SCHEDULE -> "#00838f";
            case RESOURCES, PROFIT, RULE -> "#795548";
            case NOTHING -> "#2e7d32";
        };
        return String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"%s/>"
                        + "<text transform=\"translate(%d,%d) rotate(60)\" fill=\"%s\">%s %s</text>%n",
                left,
                BASE - height,
                Math.max(1, right - left),
                height,
                colour,
                change.lease() ? "" : " fill-opacity=\"0.6\"",
                label,
                BASE + 12,
                colour,
                change.at(),
                change.reason());
    }

    private static int x(Instant from, Instant to, Instant at) {
        return (int) (WIDTH
                * Duration.between(from, at).toSeconds()
                / Duration.between(from, to).toSeconds());
    }
}
