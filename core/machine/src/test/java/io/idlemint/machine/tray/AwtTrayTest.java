package io.idlemint.machine.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.fixtures.PrivateScreen;
import java.awt.AWTException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our sign in a real tray of X11 (trayer) on a real X server (Xvfb), in a process of its own, since AWT keeps the
/// display that it began with; where one of them is missing, it is skipped.
class AwtTrayTest {
    private static final int MINING = 0xFF08704C;
    private static final int PAUSED = 0xFFE8B84A;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private PrivateScreen screen;
    private Process owner;
    private Process tray;
    private BufferedWriter orders;

    @BeforeEach
    void start() throws IOException {
        screen = PrivateScreen.start("400x300").orElseGet(() -> Assumptions.abort("SKIPPED: Xvfb does not start here"));
        tray = tray();
        owner = run(ProcessBuilder.Redirect.INHERIT, Owner.command(screen.name()));
        orders = owner.outputWriter(StandardCharsets.UTF_8);
        BufferedReader said = owner.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> {
            try {
                said.lines().forEach(heard::add);
            } catch (UncheckedIOException ended) {
                heard.add("ended");
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : Arrays.asList(owner, tray)) {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
        if (screen != null) {
            screen.close();
        }
    }

    private Process tray() {
        String[] options = {"trayer", "--edge", "top", "--align", "left", "--widthtype", "request", "--height", "24"};
        return run(ProcessBuilder.Redirect.DISCARD, options);
    }

    private Process run(ProcessBuilder.Redirect errors, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().put("DISPLAY", screen.name());
        builder.environment().remove("XAUTHORITY");
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        try {
            return builder.start();
        } catch (IOException missing) {
            return Assumptions.abort("SKIPPED: " + command[0] + " is not here");
        }
    }

    private void order(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
    }

    private void hear(String wanted) throws InterruptedException {
        String next = Objects.requireNonNull(heard.poll(60, TimeUnit.SECONDS), () -> "no \"" + wanted + "\" in 60 s");
        assertEquals(wanted, next);
    }

    @Test
    void aPersonSeesTheSignChoosesFromItsMenuAndOpensTheWindow() throws Exception {
        hear("there false");
        hear("there true");
        order("show mining");
        order("await " + MINING);
        hear("seen");
        order("click 1");
        hear("chosen open");
        order("choose 1");
        hear("chosen pause");
        order("show paused");
        order("await " + PAUSED);
        hear("seen");
        order("choose 2");
        hear("chosen quit");
        order("hide");
        order("miss " + PAUSED);
        hear("gone");
        order("show mining");
        order("await " + MINING);
        hear("seen");
        order("close");
        order("miss " + MINING);
        hear("gone");
    }

    @Test
    void theSignGoesWithTheTrayAndComesOnceWithTheNextOne() throws Exception {
        hear("there false");
        hear("there true");
        order("show mining");
        order("await " + MINING);
        hear("seen");
        tray.destroyForcibly().waitFor();
        hear("there false");
        order("show paused");
        tray = tray();
        hear("there true");
        order("await " + PAUSED);
        hear("seen");
        order("count " + PAUSED);
        hear("signs 1");
    }

    /// The process whose sign it is. It takes orders from the standard input, and says what happens.
    static final class Owner {
        private static final long LIMIT = TimeUnit.SECONDS.toNanos(50);
        private static final Rectangle PANEL = new Rectangle(0, 0, 400, 24);

        private final Robot person = new Robot();
        private final PrintStream out;

        private Owner(PrintStream out) throws AWTException {
            this.out = out;
        }

        static String[] command(String display) {
            return new String[] {
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Ddisplay=" + display,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Owner.class.getName()
            };
        }

        public static void main(String[] args) throws Exception {
            PrintStream out = System.out;
            Path sockets = Path.of(File.separator, "tmp", ".X11-unix");
            Map<String, String> environment = Map.of("DISPLAY", System.getProperty("display", ""));
            Tray tray = DesktopTray.of(environment, "Linux", sockets);
            tray.listen(id -> out.println("chosen " + id));
            tray.there().observe(now -> out.println("there " + now));
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "show" -> tray.show(Optional.of(face("mining".equals(words[1]) ? MINING : PAUSED)));
                    case "hide" -> tray.show(Optional.empty());
                    case "close" -> tray.close();
                    default -> new Owner(out).act(words[0], Integer.parseInt(words[1]));
                }
            }
            System.exit(0);
        }

        private static TrayFace face(int colour) {
            List<TrayPicture> pictures = List.of(plain(16, colour), plain(24, colour), plain(48, colour));
            Line pause = new Line.Choice("pause", "Pause");
            return new TrayFace(
                    "State",
                    "Because",
                    pictures,
                    colour == MINING
                            ? List.of(pause, new Line.Divider(), new Line.Choice("quit", "Quit"))
                            : List.of(new Line.Text("Paused"), new Line.Choice("quit", "Quit")));
        }

        private static TrayPicture plain(int size, int colour) {
            int[] pixels = new int[size * size];
            Arrays.fill(pixels, colour);
            return new TrayPicture(size, pixels);
        }

        private void act(String what, int argument) {
            switch (what) {
                case "await" -> await("seen", () -> place(argument).isPresent());
                case "miss" -> await("gone", () -> place(argument).isEmpty());
                case "count" -> out.println("signs " + signs(argument));
                case "click" ->
                    click(sign(), argument == 1 ? InputEvent.BUTTON1_DOWN_MASK : InputEvent.BUTTON3_DOWN_MASK);
                case "choose" -> {
                    click(sign(), InputEvent.BUTTON3_DOWN_MASK);
                    person.delay(700);
                    for (int down = 0; down < argument; down++) {
                        key(KeyEvent.VK_DOWN);
                    }
                    key(KeyEvent.VK_ENTER);
                }
                default -> throw new IllegalArgumentException(what);
            }
        }

        private void await(String then, BooleanSupplier state) {
            long began = System.nanoTime();
            while (!state.getAsBoolean()) {
                if (System.nanoTime() - began > LIMIT) {
                    out.println("not " + then);
                    return;
                }
                person.delay(50);
            }
            out.println(then);
        }

        private Point sign() {
            return place(MINING).or(() -> place(PAUSED)).orElseThrow();
        }

        private void click(Point place, int button) {
            person.mouseMove(place.x, place.y);
            person.delay(200);
            person.mousePress(button);
            person.delay(50);
            person.mouseRelease(button);
        }

        private void key(int code) {
            person.keyPress(code);
            person.keyRelease(code);
            person.delay(150);
        }

        /// The middle of the sign.
        private Optional<Point> place(int colour) {
            BufferedImage panel = person.createScreenCapture(PANEL);
            int y = PANEL.height / 2;
            for (int x = 0; x < PANEL.width - 6; x++) {
                if (panel.getRGB(x, y) == colour && panel.getRGB(x + 6, y) == colour) {
                    return Optional.of(new Point(x + 6, y));
                }
            }
            return Optional.empty();
        }

        /// How many stretches of that colour are beside each other.
        private int signs(int colour) {
            BufferedImage panel = person.createScreenCapture(PANEL);
            int signs = 0;
            for (int x = 1; x < PANEL.width; x++) {
                if (panel.getRGB(x, 12) == colour && panel.getRGB(x - 1, 12) != colour) {
                    signs++;
                }
            }
            return signs;
        }
    }
}
