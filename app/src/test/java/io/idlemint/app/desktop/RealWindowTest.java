package io.idlemint.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.login.Autostart;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real main program with its window under a window manager, from an empty home. Skipped where there is no Xvfb or
/// no openbox.
class RealWindowTest {
    private static final Duration END = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("idlemint.idleSeconds", 6));
    private static final double HIDDEN_PERCENT = 10;
    private static final String SOMEONE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    @TempDir
    private Path home;

    @Test
    void fromAnEmptyHomeToMiningAndOutAgain() throws IOException, InterruptedException {
        try (Display display = Display.open();
                RunningDesktop desktop = RunningDesktop.start(display, home)) {
            desktop.until("the first run", () -> desktop.text("#welcome-title").equals("Welcome to Idlemint"));
            liesOnTheScreen(display, desktop);
            firstRun(desktop, true);
            mines(desktop);
            oneWindow(display, desktop);
            links(display, desktop);
            display.destroyWindow();
            assertEquals(
                    0, desktop.ended(END), "without a tray, a window that is destroyed ends it: " + desktop.errors());
            assertQuiet(desktop);
        }
    }

    /// With its title bar, by which a person can move it.
    private static void liesOnTheScreen(Display display, RunningDesktop desktop)
            throws IOException, InterruptedException {
        assertEquals("no", desktop.ask("isLarge"), "the screen is large enough for it");
        int title = Integer.parseInt(desktop.ask("title"));
        assertTrue(title > 0, "the window manager draws a title bar");
        Rectangle inside = display.windowPlace();
        Rectangle screen = new Rectangle(0, title, Display.WIDTH, Display.HEIGHT - title);
        assertTrue(
                screen.contains(inside), () -> inside + " below a title of " + title + " px is not all on the screen");
    }

    /// @param everything whether it may use all of the computer, or what the files say
    private static void firstRun(RunningDesktop desktop, boolean everything) {
        desktop.click("#welcome-next");
        desktop.until("the goals", () -> desktop.text("#welcome-step").startsWith("Step 2"));
        desktop.click("#goal-both");
        desktop.click("#welcome-next");
        desktop.until("the wallet", () -> desktop.text("#welcome-step").startsWith("Step 3"));
        desktop.click("#welcome-skip");
        desktop.until("the checks", () -> desktop.text("#welcome-step").startsWith("Step 4"));
        desktop.click("#welcome-next");
        desktop.until("the benchmark", () -> desktop.text("#welcome-step").startsWith("Step 5"));
        desktop.click("#welcome-skip");
        desktop.until("the limits", () -> desktop.text("#welcome-step").startsWith("Step 6"));
        if (everything) {
            desktop.click("#limits-full");
        }
        desktop.click("#welcome-next");
        desktop.until("the price", () -> desktop.text("#welcome-step").startsWith("Step 7"));
        desktop.click("#welcome-skip");
        desktop.click("#welcome-start");
    }

    /// Whatever speaks against mining on this computer now, its owner can overrule it.
    private static void mines(RunningDesktop desktop) {
        desktop.until("mining", () -> {
            String sentence = desktop.text("#hero-sentence");
            if (sentence.startsWith("Paused because")
                    && desktop.text("#hero-button").equals("Mine anyway")) {
                desktop.click("#hero-button");
            }
            return sentence.startsWith("Sharing: your PC mines at");
        });
    }

    private void oneWindow(Display display, RunningDesktop desktop) throws IOException, InterruptedException {
        desktop.ask("small yes");
        desktop.until("small", () -> desktop.ask("isSmall").equals("yes"));
        assertEquals(0, RunningDesktop.again(display, home));
        desktop.until("raised", () -> desktop.ask("isSmall").equals("no"));
        draws(desktop);
    }

    /// A window that nobody sees draws no frames; one that is seen again has to.
    private static void draws(RunningDesktop desktop) {
        String before = desktop.ask("picture");
        desktop.click("#nav-wallet");
        desktop.until("drawn", () -> !desktop.ask("picture").equals(before));
    }

    private void links(Display display, RunningDesktop desktop) throws IOException, InterruptedException {
        assertEquals(0, RunningDesktop.again(display, home, "idlemint:pay?to=" + SOMEONE + "&amount=1.5"));
        desktop.until("the payment", () -> desktop.text("#send-to").equals(SOMEONE));
        assertEquals("Wallet", desktop.text("#screen-title"));
        assertEquals("1.5", desktop.text("#send-amount"));
        assertEquals(0, RunningDesktop.again(display, home, "idlemint:offer/" + "ab".repeat(32)));
        desktop.until("the market", () -> desktop.text("#screen-title").equals("Market"));
        assertEquals(0, RunningDesktop.blindly(display, home, "idlemint:leases"));
        desktop.until("the leases", () -> desktop.text("#screen-title").equals("Leases"));
        assertEquals(0, RunningDesktop.blindly(display, home, "idlemint:market"));
        desktop.until("the market again", () -> desktop.text("#screen-title").equals("Market"));
        assertEquals(2, RunningDesktop.again(display, home, "idlemint:pay?to=nobody"));
        assertEquals("Market", desktop.text("#screen-title"));
    }

    private static void assertQuiet(RunningDesktop desktop) {
        assertFalse(desktop.errors().contains("Exception"), desktop.errors());
        assertFalse(desktop.errors().contains(" ERROR "), desktop.errors());
    }

    /// From the X server's idle time over the decision to the miner and back.
    @Test
    void itMinesWhileNobodyIsThereAndRestsWhenSomebodyComes() throws IOException, InterruptedException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(
                data.resolve("governor.json"), "{\"presence\": {\"here\": \"OFF\", \"awayAfterSeconds\": 10}}");
        try (Display display = Display.open();
                RunningDesktop desktop = RunningDesktop.start(display, home)) {
            desktop.until("the first run", () -> desktop.text("#welcome-title").equals("Welcome to Idlemint"));
            firstRun(desktop, false);
            desktop.until("mining", () -> desktop.text("#hero-sentence").startsWith("Sharing: your PC mines at"));
            display.touch();
            desktop.until("paused", () -> desktop.text("#hero-sentence").equals("Paused while you are here"));
            desktop.until("mining again", () -> desktop.text("#hero-sentence").startsWith("Sharing: your PC mines at"));
            assertEquals(0, desktop.close(END), desktop.errors());
            assertQuiet(desktop);
        }
    }

    @Test
    void brokenSettingsAreKeptAsideAndTold() throws IOException, InterruptedException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{\"welcomed\": tru");
        try (Display display = Display.open();
                RunningDesktop desktop = RunningDesktop.start(display, home)) {
            desktop.until("the first run", () -> desktop.text("#welcome-title").equals("Welcome to Idlemint"));
            desktop.click("#welcome-leave");
            desktop.until(
                    "told", () -> desktop.ask("shows settings.json.broken-").equals("yes"));
            try (Stream<Path> files = Files.list(data)) {
                assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("settings.json.broken-")));
            }
            assertEquals(0, desktop.close(END), desktop.errors());
        }
    }

    @Test
    void whatCannotBeStartedIsToldInTheWindow() throws IOException, InterruptedException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(
                data.resolve("participant.db"), "no database at all, but long enough for a header ".repeat(40));
        try (Display display = Display.open();
                RunningDesktop desktop = RunningDesktop.start(display, home)) {
            desktop.until("told", () -> desktop.ask("shows could not start").equals("yes"));
            desktop.until("why", () -> desktop.ask("shows participant.db").equals("yes"));
            desktop.click("#start-close");
            assertEquals(74, desktop.ended(END), desktop.errors());
            assertTrue(desktop.errors().contains("\nidlemint: storage: could not open "), desktop.errors());
            assertTrue(desktop.errors().contains("participant.db"), desktop.errors());
            assertQuiet(desktop);
        }
    }

    @Test
    void atTheLoginItComesWithoutItsWindow() throws IOException, InterruptedException, DBusException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("settings.json"), """
                {"welcomed": true, "behaviour": {"closeToTray": true}}""");
        try (Display display = Display.open();
                FakeDesktopBus bus = new FakeDesktopBus(home);
                RunningDesktop desktop = RunningDesktop.start(display, home, bus.address(), Autostart.ARGUMENT)) {
            String sign = bus.sign();
            desktop.until("hidden", () -> desktop.ask("labels").equals(DrivenMain.NOT_THERE));
            assertEquals(0, RunningDesktop.again(display, home, Autostart.ARGUMENT));
            assertEquals(DrivenMain.NOT_THERE, desktop.ask("labels"), "another login shows nothing");
            bus.click(sign);
            mines(desktop);
            assertEquals("no", desktop.ask("isSmall"));
            bus.choose(sign, "Quit");
            assertEquals(0, desktop.ended(END), desktop.errors());
            assertQuiet(desktop);
        }
    }

    @Test
    void atTheLoginWithoutATrayItIsMinimisedUntilSomebodyAsks() throws IOException, InterruptedException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{\"welcomed\": true}");
        try (Display display = Display.open();
                RunningDesktop desktop = RunningDesktop.start(display, home, "", Autostart.ARGUMENT)) {
            desktop.until("the window", () -> desktop.text("#screen-title").equals("Home"));
            assertEquals("yes", desktop.ask("isSmall"));
            assertEquals(0, RunningDesktop.again(display, home));
            desktop.until("raised", () -> desktop.ask("isSmall").equals("no"));
            draws(desktop);
            liesOnTheScreen(display, desktop);
            assertEquals(0, desktop.close(END), desktop.errors());
            assertQuiet(desktop);
        }
    }

    /// The goal is 1 % of a core while nothing is shared; the limit leaves room for a computer that other builds share.
    @Test
    void itRestsInTheTrayAndComesBackAndQuits() throws IOException, InterruptedException, DBusException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("settings.json"), """
                {"welcomed": true, "behaviour": {"closeToTray": true}}""");
        try (Display display = Display.open();
                FakeDesktopBus bus = new FakeDesktopBus(home);
                RunningDesktop desktop = RunningDesktop.start(display, home, bus.address())) {
            String sign = bus.sign();
            mines(desktop);
            bus.choose(sign, "Pause until I resume");
            desktop.until("paused", () -> desktop.text("#hero-sentence").startsWith("Paused by you"));
            desktop.ask("close");
            desktop.until("hidden", () -> desktop.ask("labels").equals(DrivenMain.NOT_THERE));
            TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
            double percent = desktop.corePercent(IDLE);
            System.err.printf(Locale.ROOT, "hidden and paused it uses %.2f %% of a core%n", percent);
            assertTrue(percent < HIDDEN_PERCENT, "hidden it uses " + percent + " % of a core");
            bus.click(sign);
            desktop.until("back", () -> desktop.text("#hero-sentence").startsWith("Paused by you"));
            draws(desktop);
            bus.choose(sign, "Quit");
            assertEquals(0, desktop.ended(END), desktop.errors());
            assertQuiet(desktop);
        }
    }
}
