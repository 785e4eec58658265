package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.ui.prefs.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The owner's word through the control socket of a running installation.
class GovernorCommandsTest extends ThroughTheSocket {
    private void running(Doing doing) throws IOException {
        running(
                InstallationSettings.ownLab()
                        .planned(LabPlan.DEMO)
                        .withThreads(2)
                        .withLightWallet(),
                doing);
    }

    @Test
    void aPauseStopsMiningOutlivesARestartAndIsTakenBack() throws IOException {
        running(installation -> {
            awaits(installation, Activity.MINING);
            assertEquals(
                    "CLEAR",
                    run("status", "--json").json().at("/devices/0/reason").asText());
            Ran paused = run("pause", "--for", "4h");
            assertEquals(0, paused.exit(), paused.err());
            assertEquals(Activity.PAUSED, installation.mining().now().get().activity());
        });
        running(installation -> {
            assertEquals(Activity.PAUSED, installation.mining().now().get().activity());
            JsonNode status = run("status", "--json").json();
            assertEquals("PAUSED", status.at("/devices/0/reason").asText());
            assertEquals("OFF", status.at("/devices/0/level").asText());
            assertTrue(status.at("/devices/0/until").asText().endsWith("Z"), status.toString());
            assertEquals("PAUSE", status.at("/pauses/0/kind").asText());
            assertEquals(0, run("resume").exit());
            awaits(installation, Activity.MINING);
            Ran why = run("why", "cpu", "--language", "en");
            assertTrue(why.out().contains("Nothing is in the way."), why.out());
            assertTrue(why.out().contains("You paused it."), why.out());
            Ran chinese = run("why", "--language", "zh-CN");
            assertTrue(chinese.out().contains("您已暂停。"), chinese.out());
            assertTrue(chinese.out().contains("没有任何限制。"), chinese.out());
        });
    }

    @Test
    void theWindowsSwitchIsTheSameWord() throws IOException {
        running(installation -> {
            installation.mining().pause();
            assertEquals(
                    "PAUSED",
                    run("status", "--json").json().at("/devices/0/reason").asText());
            assertEquals(0, run("pause", "cpu", "--reclaim").exit());
            assertEquals(
                    "RECLAIMED",
                    run("status", "--json").json().at("/devices/0/reason").asText());
            installation.mining().resume();
            assertEquals(
                    "CLEAR",
                    run("status", "--json").json().at("/devices/0/reason").asText());
        });
    }

    @Test
    void itSpeaksTheLanguageThatIsChosenInTheSettings() throws IOException {
        running(installation -> {
            try (SettingsFile settings = SettingsFile.open(installation.folder())) {
                settings.change(now -> now.look(look -> look.with(Language.CHINESE)));
            }
            says("您已暂停。", "pause");
            says("您已暂停。", "status");
            says("没有任何限制。", "resume");
            says("没有任何限制。", "why");
            says("您已暂停。", "why");
            says("Nothing is in the way.", "why", "--language", "en");
            try (SettingsFile settings = SettingsFile.open(installation.folder())) {
                settings.change(now -> now.look(look -> look.with(Language.ENGLISH)));
            }
            says("Nothing is in the way.", "status");
            says("没有任何限制。", "why", "--language", "zh-CN");
            Files.writeString(installation.folder().file(SettingsFile.NAME), "no JSON");
            assertEquals(0, run("status").exit());
        });
    }

    private void says(String sentence, String... command) {
        Ran ran = run(command);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains(sentence), ran.out());
    }

    @Test
    void badWordsChangeNothing() throws IOException {
        running(installation -> {
            Ran time = run("pause", "--for", "31d");
            assertEquals(CommandFailure.USAGE, time.exit());
            assertTrue(time.err().contains("--for 31d must be 1m to 30d"), time.err());
            assertEquals(
                    CommandFailure.USAGE, run("pause", "--finish", "--reclaim").exit());
            Ran device = run("pause", "toaster");
            assertEquals(CommandFailure.USAGE, device.exit());
            assertTrue(device.err().contains("'toaster' fits 0 of this computer's devices"), device.err());
            Files.writeString(temp.resolve("bad.json"), "{\"limits\": {\"cpuCelsius\": 300}}");
            Ran bad = run("preferences", "import", "bad.json");
            assertEquals(CommandFailure.USAGE, bad.exit());
            assertTrue(bad.err().contains("limits.cpuCelsius 300 is outside of 40 to 110"), bad.err());
            Files.writeString(temp.resolve("long.json"), "{\"limits\": {\"" + "x".repeat(40_000) + "\": 1}}");
            Ran unknown = run("preferences", "import", "long.json");
            assertEquals(CommandFailure.USAGE, unknown.exit());
            assertTrue(unknown.err().startsWith("idlemint: limits.xxx"), unknown.err());
            assertTrue(unknown.err().contains("x is not known; known are [busyPercent, "), unknown.err());
            assertTrue(unknown.err().length() < 700, () -> unknown.err().length() + " characters");
            Files.writeString(temp.resolve("zone.json"), "{\"schedule\": {\"zone\": \"" + "z".repeat(100_000) + "\"}}");
            Ran zone = run("preferences", "import", "zone.json");
            assertEquals(CommandFailure.USAGE, zone.exit());
            assertTrue(zone.err().contains("z' is not the name of a time zone"), zone.err());
            assertTrue(zone.err().length() < 700, () -> zone.err().length() + " characters");
            assertEquals(95, run("preferences").json().at("/limits/cpuCelsius").asInt());
            Files.writeString(temp.resolve("good.json"), "{\"limits\": {\"cpuCelsius\": 70}}");
            assertEquals(0, run("preferences", "import", "good.json").exit());
            assertEquals(70, run("preferences").json().at("/limits/cpuCelsius").asInt());
            assertEquals(0, run("preferences", "preset", "quiet").exit());
            assertEquals(
                    "QUIET",
                    run("status", "--json").json().at("/devices/0/level").asText());
        });
        running(installation -> assertEquals(
                "OFF", run("preferences").json().at("/presence/here").asText()));
    }

    @Test
    void withoutARunningApplicationItSaysSo() {
        for (String command : List.of("pause", "resume", "status", "why", "preferences")) {
            Ran ran = run(command);
            assertEquals(CommandFailure.UNAVAILABLE, ran.exit(), command);
            assertTrue(ran.err().contains("Idlemint is not running"), ran.err());
        }
    }

    @Test
    void newOffersSayWhatTheOwnerPrefersAndThePriceOutlivesARestart() throws IOException {
        Path file = temp.resolve("leasing.json");
        Files.writeString(
                file, "{\"leasing\": {\"noticeSeconds\": 600, \"workloads\": [\"compute\", \"machine-learning\"]}}");
        running(installation -> {
            DeviceNow cpu = installation.sharing().devices().get().getFirst();
            assumeTrue(cpu.rate().isPresent(), "this computer cannot be leased: " + cpu.notLeasable());
            assertEquals(0, run("preferences", "import", file.toString()).exit());
            assertEquals(Optional.empty(), installation.sharing().price(cpu.deviceHash(), Rate.ofNanosPerSecond(77)));
            Await.until(
                    "the offer as preferred",
                    () -> installation.market().search(OfferQuery.available()).stream()
                            .anyMatch(listed -> listed.offer().notice().equals(Duration.ofMinutes(10))
                                    && listed.offer().ratePerSecond().nanosPerSecond() == 77
                                    && listed.conditions().workloads().equals(List.of("compute", "machine-learning"))));
        });
        running(installation -> assertEquals(
                Optional.of(Rate.ofNanosPerSecond(77)),
                installation.sharing().devices().get().getFirst().rate()));
    }

    @Test
    void itMinesAnywayForATimeAndTellsIt() throws IOException {
        running(installation -> {
            Files.writeString(temp.resolve("off.json"), "{\"schedule\": {\"days\": [" + offWeek() + "]}}");
            assertEquals(0, run("preferences", "import", "off.json").exit());
            assertEquals("SCHEDULE", reason());
            assertEquals(0, run("resume", "cpu", "--anyway", "1h").exit());
            assertEquals("ANYWAY", reason());
            awaits(installation, Activity.MINING);
            JsonNode status = run("status", "--json").json();
            assertEquals("FULL", status.at("/devices/0/level").asText());
            assertEquals("ANYWAY", status.at("/pauses/0/kind").asText());
            assertEquals(CommandFailure.USAGE, run("resume", "--anyway", "25h").exit());
        });
        running(installation -> {
            assertEquals("ANYWAY", reason());
            assertEquals(0, run("resume").exit());
            assertEquals("SCHEDULE", reason());
        });
    }

    @Test
    void profitIsToldWithItsInputsInBothLanguages() throws IOException {
        running(installation -> {
            Files.writeString(
                    temp.resolve("prices.json"),
                    "{\"money\": {\"currency\": \"EUR\", \"mintMicros\": 800000, \"ratedWatts\": {\"cpu\": 40}},"
                            + " \"electricity\": {\"microsPerKwh\": 280000}}");
            assertEquals(0, run("preferences", "import", "prices.json").exit());
            Await.until(
                    "a profit",
                    () -> installation.governor().profit().get().microsPerHour().isPresent());
            JsonNode profit = run("status", "--json").json().at("/profit");
            assertTrue(profit.at("/microsPerHour/low").asLong()
                    <= profit.at("/microsPerHour/high").asLong());
            assertEquals(11_200, profit.at("/costMicrosPerHour/middle").asLong());
            assertEquals("RATED", profit.at("/devices/0/wattsFrom").asText());
            assertEquals(50_000_000_000L, profit.at("/chain/reward").asLong());
            String english = run("why", "--language", "en").out().replace('\u00a0', ' ');
            assertTrue(english.contains(" draws 40 W, as you said."), english);
            assertTrue(english.contains("A kilowatt-hour costs \u20ac0.28."), english);
            assertTrue(english.contains("An hour of mining brings "), english);
            String chinese = run("why", "--language", "zh-CN").out().replace('\u00a0', ' ');
            assertTrue(chinese.contains("每千瓦时 \u20ac0.28。"), chinese);
            assertEquals(0, run("preferences", "preset", "full").exit());
            assertEquals(
                    800_000, run("preferences").json().at("/money/mintMicros").asLong());
        });
    }

    @Test
    void aPresetKeepsTheWeekTheRulesOfDevicesAndTheGames() throws IOException {
        running(installation -> {
            String device =
                    run("status", "--json").json().at("/devices/0/device").asText();
            Files.writeString(
                    temp.resolve("mine.json"),
                    "{\"schedule\": {\"days\": [" + offWeek() + "]}, \"presence\": {\"games\": [\"chess\"]},"
                            + " \"devices\": {\"" + device + "\": {\"most\": \"OFF\", \"mine\": \"NEVER\"}}}");
            Ran imported = run("preferences", "import", "mine.json");
            assertEquals(0, imported.exit(), imported.err());
            assertEquals("SWITCHED_OFF", reason());
            JsonNode before = run("preferences").json();
            for (String preset : List.of("full", "quiet")) {
                assertEquals(0, run("preferences", "preset", preset).exit());
                assertEquals("SWITCHED_OFF", reason(), preset);
                JsonNode after = run("preferences").json();
                assertEquals(before.at("/devices"), after.at("/devices"), preset);
                assertEquals(before.at("/schedule"), after.at("/schedule"), preset);
                assertEquals(before.at("/presence/games"), after.at("/presence/games"), preset);
            }
            assertEquals("OFF", run("preferences").json().at("/presence/here").asText());
        });
    }

    private String reason() throws IOException {
        return run("status", "--json").json().at("/devices/0/reason").asText();
    }

    private static String offWeek() {
        return String.join(",", Collections.nCopies(7, "\"" + "-".repeat(96) + "\""));
    }
}
