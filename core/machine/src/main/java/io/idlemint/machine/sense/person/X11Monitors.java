package io.idlemint.machine.sense.person;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The monitors of an X server (RANDR, release 1.5: `RRGetMonitors`); the whole screen is one where the server does not
/// tell them. Immutable.
record X11Monitors(List<Area> all) {
    private static final int QUERY_VERSION = 0;
    private static final int GET_MONITORS = 42;
    private static final int MAJOR = 1;
    private static final int MINOR = 5;
    private static final int MONITOR_BYTES = 24;
    private static final int HEAD_BYTES = 32;
    private static final int MOST = 64;

    /// A rectangle of the screen in pixels.
    record Area(int x, int y, int width, int height) {
        boolean isAsLargeAs(Area other) {
            return width >= other.width && height >= other.height;
        }

        boolean covers(Area other) {
            return x <= other.x
                    && y <= other.y
                    && x + width >= other.x + other.width
                    && y + height >= other.y + other.height;
        }
    }

    /// Those that are there now.
    static X11Monitors of(X11Connection server) throws IOException {
        Optional<Integer> randr = server.extension("RANDR");
        List<Area> found = randr.isPresent() && knows(server, randr.get()) ? told(server, randr.get()) : List.of();
        return new X11Monitors(
                found.isEmpty() ? List.of(new Area(0, 0, server.width(), server.height())) : List.copyOf(found));
    }

    private static boolean knows(X11Connection server, int randr) throws IOException {
        ByteBuffer reply = server.call(
                X11Connection.request(randr, QUERY_VERSION, 12).putInt(MAJOR).putInt(MINOR));
        int major = reply.getInt(8);
        return reply.get(0) == 1 && (major > MAJOR || (major == MAJOR && reply.getInt(12) >= MINOR));
    }

    private static List<Area> told(X11Connection server, int randr) throws IOException {
        ByteBuffer reply = server.call(X11Connection.request(randr, GET_MONITORS, 12)
                .putInt(server.root())
                .put((byte) 1));
        List<Area> found = new ArrayList<>();
        int count = reply.get(0) == 1 ? Math.clamp(reply.getInt(12), 0, MOST) : 0;
        int at = HEAD_BYTES;
        for (int monitor = 0; monitor < count && at + MONITOR_BYTES <= reply.capacity(); monitor++) {
            Area area = new Area(
                    reply.getShort(at + 8), reply.getShort(at + 10), size(reply, at + 12), size(reply, at + 14));
            if (area.width() > 0 && area.height() > 0) {
                found.add(area);
            }
            at += MONITOR_BYTES + Integer.BYTES * size(reply, at + 6);
        }
        return found;
    }

    private static int size(ByteBuffer reply, int at) {
        return reply.getShort(at) & 0xffff;
    }

    /// Whether a window covers one of them.
    boolean isCoveredBy(X11Connection server, int window) throws IOException {
        Optional<int[]> size = server.size(window);
        if (size.isEmpty()) {
            return false;
        }
        Area here = new Area(0, 0, size.get()[0], size.get()[1]);
        if (all.stream().noneMatch(here::isAsLargeAs)) {
            return false;
        }
        Optional<int[]> place = server.place(window);
        return place.isPresent()
                && all.stream().anyMatch(new Area(place.get()[0], place.get()[1], here.width(), here.height())::covers);
    }
}
