package io.idlemint.ui;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log when the first picture of a scene was drawn, counted from the start of the process. Only for the
/// JavaFX thread.
final class FirstFrame implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);

    /// A pulse draws while the next one is laid out, and that one waits for it; so at the third the first is drawn.
    private static final int PULSES = 3;

    private static final long NANOS_PER_TICK = 10_000_000;

    /// Of `/proc/self/stat`, counted from the field after the name in parentheses (proc(5), starttime is field 22).
    private static final int START_TIME = 19;

    private final Scene scene;
    private final InstantSource clock;
    private final String what;
    private final Runnable then;
    private int pulses;

    private FirstFrame(Scene scene, InstantSource clock, String what, Runnable then) {
        this.scene = scene;
        this.clock = clock;
        this.what = what;
        this.then = then;
    }

    /// Begins to wait for the picture of a scene that is shown from now on.
    ///
    /// @param what what the log calls it
    /// @param then called afterwards
    static void tell(Scene scene, InstantSource clock, String what, Runnable then) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, clock, what, then));
        Platform.requestNextPulse();
    }

    @Override
    public void run() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(this);
        if (LOG.isInfoEnabled()) {
            age(clock).ifPresent(age -> LOG.info("{} {} ms after the start of the process", what, age.toMillis()));
        }
        then.run();
    }

    /// How long this process has lived: by the kernel's monotonic clock where it tells, else by the wall clock.
    private static Optional<Duration> age(InstantSource clock) {
        Path stat = Path.of("/proc/self/stat");
        Path uptime = Path.of("/proc/uptime");
        if (Files.isReadable(stat) && Files.isReadable(uptime)) {
            try {
                return Optional.of(age(Files.readString(stat), Files.readString(uptime)));
            } catch (IOException unreadable) {
                LOG.info("/proc cannot be read: {}", unreadable.getMessage());
            }
        }
        return ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, clock.instant()));
    }

    /// From the two files of Linux, to 10 ms.
    ///
    /// @param stat `/proc/self/stat`; the start is in ticks of 10 ms after that of the system
    /// @param uptime `/proc/uptime`; seconds after the start of the system
    static Duration age(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        long started = Math.multiplyExact(Long.parseLong(fields[START_TIME]), NANOS_PER_TICK);
        BigDecimal now = new BigDecimal(uptime.substring(0, uptime.indexOf(' ')));
        return Duration.ofNanos(now.movePointRight(9).longValueExact() - started);
    }
}
