package io.idlemint.app.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Workload;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.Leasing;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.When;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Tariff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Preferences BASE = Preferences.balanced(ZONE);

    @Test
    void whatIsWrittenIsReadAgain() {
        Preferences priced = BASE.withMoney(new Money(
                "USD",
                OptionalLong.of(800_000),
                new Tariff(
                        OptionalLong.of(280_000),
                        List.of(new Tariff.Band(
                                EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(6, 0), 190_000))),
                new Money.RatedWatts(OptionalInt.of(65), OptionalInt.empty()),
                OptionalLong.of(-5)));
        for (Preferences one : List.of(BASE, Preferences.quiet(ZONE), Preferences.full(ZoneId.of("UTC")), priced)) {
            assertEquals(one, PreferencesJson.read(PreferencesJson.write(one), BASE));
        }
    }

    @Test
    void rulesOfDevicesAndOffersAreReadAgain() {
        Bytes32 device = Bytes32.sha256("device");
        Bytes32 other = Bytes32.sha256("other");
        Preferences own = BASE.withRule(
                        device,
                        new DeviceRule(
                                Level.QUIET,
                                When.NEVER,
                                When.WHILE_AWAY,
                                Optional.of(new DeviceRule.DeviceLimits(70, OptionalInt.of(30))),
                                Optional.of(Schedule.always(ZONE))))
                .withRule(other, BASE.rule(other).withMost(Level.OFF))
                .withLeasing(new Leasing(
                        Duration.ofMinutes(10), Set.of(Workload.LEARNING), Map.of(device, Rate.ofNanosPerSecond(7))));
        assertEquals(own, PreferencesJson.read(PreferencesJson.write(own), BASE));
    }

    @Test
    void aFileFromBeforeThereWereRulesOfDevicesIsStillGood() throws JsonProcessingException {
        Preferences read = PreferencesJson.read(JSON.readTree("""
                {"presence": {"here": "QUIET", "away": "FULL", "awayAfterSeconds": 120, "fullScreenPauses": true,
                  "games": ["cs2"]},
                 "limits": {"cpuCelsius": 90, "gpuCelsius": 80, "busyPercent": null},
                 "supply": {"onBattery": "OFF", "minimumChargePercent": 20, "leaseOnMetered": false},
                 "room": {"diskBytes": 1, "memoryBytes": 2},
                 "minimumProfitMicrosPerHour": null}
                """), BASE);
        assertEquals(Level.QUIET, read.presence().here());
        assertEquals(90, read.limits().cpuCelsius());
        assertEquals(Leasing.USUAL, read.leasing());
        assertEquals(Map.of(), read.devices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|-1|40",
                "{\"limits\": {\"busyPercent\": null}}|-1|40",
                "{\"limits\": {\"busyPercent\": 30}}|30|30",
                "{\"limits\": {\"busyPercent\": null}, \"presence\": {\"here\": \"FULL\"}}|-1|-1",
                "{\"limits\": {\"busyPercent\": 30, \"gpuBusyPercent\": null}}|30|-1",
                "{\"limits\": {\"busyPercent\": null, \"gpuBusyPercent\": 25}}|-1|25"
            })
    void aFileWithOneLimitForAllDevicesKeepsIt(String stored, int cpu, int gpu, @TempDir Path folder)
            throws IOException {
        PreferencesFile file =
                new PreferencesFile(folder.resolve("governor.json"), BASE, new Shelf(() -> Instant.EPOCH));
        Files.writeString(file.path(), stored);
        assertEquals(cpu, file.read().limits().busyPercent().orElse(-1));
        assertEquals(gpu, file.read().limits().gpuBusyPercent().orElse(-1));
    }

    @Test
    void aPartOfTheLimitsLeavesTheOthers() throws JsonProcessingException {
        Preferences read = PreferencesJson.read(JSON.readTree("{\"limits\": {\"busyPercent\": 50}}"), BASE);
        assertEquals(BASE.limits().withBusy(OptionalInt.of(50)), read.limits());
    }

    @Test
    void onlyTheDevicesThatAreNamedChange() throws JsonProcessingException {
        Bytes32 one = Bytes32.parse("11".repeat(32));
        Bytes32 two = Bytes32.parse("22".repeat(32));
        Preferences base = BASE.withRule(one, BASE.rule(one).withMost(Level.QUIET))
                .withRule(two, BASE.rule(two).withMine(When.NEVER));
        Preferences read = PreferencesJson.read(
                JSON.readTree(
                        "{\"devices\": {\"" + one.hex() + "\": {\"lease\": \"never\"}, \"" + two.hex() + "\": null}}"),
                base);
        assertEquals(base.rule(one).withLease(When.NEVER), read.rule(one));
        assertEquals(BASE.rule(two), read.rule(two));
    }

    @Test
    void whatIsLeftOutStays() throws JsonProcessingException {
        Preferences read = PreferencesJson.read(JSON.readTree("{\"presence\": {\"here\": \"off\"}}"), BASE);
        assertEquals(Level.OFF, read.presence().here());
        assertEquals(BASE.presence().games(), read.presence().games());
        assertEquals(BASE.limits(), read.limits());
        assertEquals(BASE.schedule(), read.schedule());
        assertEquals(BASE.money(), read.money());
    }

    @Test
    void pricesAreReadOneByOneAndTakenBackWithNull() throws JsonProcessingException {
        Preferences priced = PreferencesJson.read(JSON.readTree("""
                        {"money": {"mintMicros": 800000, "ratedWatts": {"cpu": 65}},
                         "electricity": {"microsPerKwh": 280000, "bands": [
                             {"days": ["saturday", "SUNDAY"], "from": "00:00", "to": "00:00", "microsPerKwh": 100000}]},
                         "minimumProfitMicrosPerHour": 1000}"""), BASE);
        Money money = priced.money();
        assertEquals("EUR", money.currency());
        assertEquals(OptionalLong.of(800_000), money.mintMicros());
        assertEquals(OptionalInt.of(65), money.ratedWatts().cpu());
        assertEquals(1, money.electricity().bands().size());
        assertEquals(OptionalLong.of(1000), money.minimumProfitMicrosPerHour());
        Preferences less = PreferencesJson.read(
                JSON.readTree("{\"electricity\": {\"bands\": []}, \"money\": {\"mintMicros\": null}}"), priced);
        assertEquals(Tariff.flat(280_000), less.money().electricity());
        assertEquals(OptionalLong.empty(), less.money().mintMicros());
        assertEquals(money.ratedWatts(), less.money().ratedWatts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|preferences must be a JSON object",
                "{\"limits\": 3}|limits must be a JSON object",
                "{\"limits\": {\"cpuCelsius\": \"hot\"}}|limits.cpuCelsius must be a whole number, was \"hot\"",
                "{\"limits\": {\"cpuCelsius\": 99999999999}}|limits.cpuCelsius 2147483647 is outside of 40 to 110",
                "{\"limits\": {\"busyPercent\": 101}}|limits.busyPercent 101 is outside of 5 to 100",
                "{\"limits\": {\"gpuBusyPercent\": 4}}|limits.gpuBusyPercent 4 is outside of 5 to 100",
                "{\"limits\": {\"gpuBusyPercent\": \"much\"}}|limits.gpuBusyPercent must be a whole number, was \"much\"",
                "{\"limits\": {\"fan\": 1}}|limits.fan is not known; known are [busyPercent, cpuCelsius, gpuBusyPercent, gpuCelsius, gpuPowerPercent]",
                "{\"presence\": {\"here\": \"LOUD\"}}|presence.here must be one of [OFF, QUIET, BALANCED, FULL], was LOUD",
                "{\"presence\": {\"games\": [1]}}|presence.games must be a list of texts, was 1",
                "{\"supply\": {\"leaseOnMetered\": 1}}|supply.leaseOnMetered must be true or false, was 1",
                "{\"schedule\": {\"zone\": \"Mars/Base\"}}|schedule.zone 'Mars/Base' is not the name of a time zone",
                "{\"schedule\": {\"days\": []}}|schedule.days: 0 days, it must be 7",
                "{\"minimumProfitMicrosPerHour\": 2.5}|minimumProfitMicrosPerHour must be a whole number, was 2.5",
                "{\"devices\": {\"xy\": {}}}|devices.xy is not the name of a device: 64 hexadecimal digits",
                "{\"leasing\": {\"workloads\": [\"spam\"]}}|leasing.workloads must be some of [compute, render, build",
                "{\"leasing\": {\"workloads\": []}}|leasing.workloads (classes) 0 is outside of 1 to 5",
                "{\"leasing\": {\"noticeSeconds\": 90000}}|leasing.noticeSeconds 90000 is outside of 0 to 86400",
                "{\"leasing\": {\"nanoMintPerSecond\": {\"x\": 0}}}|leasing.nanoMintPerSecond.x 0 is outside of 1 to",
                "{\"money\": {\"currency\": \"euro\"}}|money.currency 'euro' must be three capital letters",
                "{\"money\": {\"ratedWatts\": {\"cpu\": 0}}}|money.ratedWatts.cpu 0 is outside of 1 to 10000",
                "{\"money\": {\"ratedWatts\": {\"disk\": 5}}}|money.ratedWatts.disk is not known",
                "{\"electricity\": {\"bands\": 1}}|electricity.bands must be a list of objects, was 1",
                "{\"electricity\": {\"bands\": [1]}}|electricity.bands must be a JSON object",
                "{\"electricity\": {\"bands\": [{\"days\": [\"ALL\"]}]}}|electricity.bands.days must be of MONDAY to",
                "{\"electricity\": {\"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"25:00\"}]}}|electricity.bands.from must"
                        + " be a time such as 22:00, was '25:00'",
                "{\"electricity\": {\"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"22:00\", \"to\": \"06:00\"}]}}"
                        + "|electricity.bands.microsPerKwh is missing",
                "{\"presence\": {\"awayAfterSeconds\": 9}}|presence.awayAfterSeconds 9 is outside of 10 to 86400",
                "{\"presence\": {\"away\": \"OFF\"}}|presence.away is OFF, then it never works",
                "{\"presence\": {\"games\": [\"\"]}}|presence.games '' (characters) 0 is outside of 1 to 100",
                "{\"supply\": {\"minimumChargePercent\": 101}}|supply.minimumChargePercent 101 is outside of 0 to 100",
                "{\"room\": {\"diskBytes\": -1}}|room.diskBytes -1 is outside of 0 to",
                "{\"schedule\": {\"days\": [\"\", \"\", \"\", \"\", \"\", \"\", \"\"]}}|schedule.days: MONDAY has 0 cells",
                "{\"electricity\": {\"microsPerKwh\": 9223372036854775807}}|electricity.microsPerKwh 9223372036854775807 is",
                "{\"electricity\": {\"bands\": [{\"days\": [], \"from\": \"22:00\", \"to\": \"06:00\", \"microsPerKwh\": 1}]}}"
                        + "|electricity.bands: a band needs at least one day",
                "{\"electricity\": {\"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"22:00:01\", \"to\": \"06:00\", \"microsPerKwh\":"
                        + " 1}]}}|electricity.bands.from 22:00:01 is no whole minute",
                "{\"electricity\": {\"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"22:00\", \"to\": \"22:00\", \"microsPerKwh\":"
                        + " 1}]}}|electricity.bands: 22:00 to 22:00 is empty",
                "{\"electricity\": {\"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"22:00\", \"to\": \"23:00\", \"microsPerKwh\":"
                        + " 1}]}}|electricity.microsPerKwh is needed beside bands",
                "{\"electricity\": {\"microsPerKwh\": 1, \"bands\": [{\"days\": [\"MONDAY\"], \"from\": \"22:00\", \"to\": \"23:00\","
                        + " \"microsPerKwh\": 1}, {\"days\": [\"MONDAY\"], \"from\": \"22:30\", \"to\": \"23:30\", \"microsPerKwh\":"
                        + " 1}]}}|electricity.bands: 22:30 to 23:30 overlaps a band before it",
                "{\"mood\": 1}|mood is not known"
            },
            quoteCharacter = '~')
    void aBadFieldIsRefusedByName(String json, String sentence) {
        String said = assertThrows(FlawedSettingsException.class, () -> PreferencesJson.read(JSON.readTree(json), BASE))
                .getMessage();
        assertTrue(said != null && said.startsWith(sentence), said);
    }

    @ParameterizedTest
    @CsvSource({"de-AT,EUR", "zh-CN,CNY", "en-US,USD", "en,EUR", "en-AQ,EUR"})
    void theCurrencyIsThatOfTheCountry(String language, String currency) {
        assertEquals(
                currency,
                PreferencesFile.usual(ZONE, Locale.forLanguageTag(language))
                        .money()
                        .currency());
    }

    @Test
    void aBrokenFileIsNotUsedAndAGoodOneIsReplacedAsAWhole(@TempDir Path folder) throws IOException {
        Shelf shelf = new Shelf(() -> Instant.EPOCH);
        PreferencesFile file = new PreferencesFile(folder.resolve("governor.json"), BASE, shelf);
        assertEquals(BASE, file.read());
        Preferences quiet = Preferences.quiet(ZONE);
        file.write(quiet);
        assertEquals(quiet, file.read());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
        Files.writeString(folder.resolve("governor.json"), "{\"limits\": {\"cpuCelsius\": 300}}");
        assertEquals(BASE, file.read());
        assertEquals(
                "{\"limits\": {\"cpuCelsius\": 300}}",
                Files.readString(shelf.all().getFirst()));
        assertFalse(Files.exists(file.path()));
        Files.writeString(folder.resolve("governor.json"), "not json");
        assertEquals(BASE, file.read());
    }
}
