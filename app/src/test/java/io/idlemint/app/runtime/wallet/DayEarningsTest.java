package io.idlemint.app.runtime.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Today's earnings and those by day, on days that clocks make longer or shorter: one nano-MINT is earned at the middle
/// of each half hour, so that the sum counts the half hours.
class DayEarningsTest {
    private static final Account OWN = Account.parse("0x6b41c07e9a5d20f3b8e1947ac6530d8be27f19d4");
    private static final Duration STEP = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28, 46",
        "Europe/Berlin, 2026-10-25, 50",
        "Europe/Berlin, 2026-11-22, 48",
        "America/New_York, 2026-11-01, 50",
        "Australia/Lord_Howe, 2026-10-04, 47",
        "Australia/Lord_Howe, 2027-04-04, 49",
        "Asia/Kolkata, 2027-03-28, 48",
        // The day begins at one.
        "Africa/Cairo, 2027-04-30, 46",
        "Africa/Cairo, 2026-10-29, 50",
        "America/Asuncion, 2023-10-01, 46",
        // After the day that Samoa left out.
        "Pacific/Apia, 2011-12-31, 48",
    })
    void aDayIsAsLongAsItsClockSays(String zone, LocalDate day, long halfHours) {
        ZoneId here = ZoneId.of(zone);
        Instant nextMidnight = day.plusDays(1).atStartOfDay(here).toInstant();
        Settlement ledger = ledger(day.atStartOfDay(here).toInstant().minus(Duration.ofDays(2)));

        DayEarnings today = new DayEarnings(() -> here);
        today.refresh(ledger, OWN, ledger.history(OWN, Long.MAX_VALUE, 50), nextMidnight.minusMillis(1));
        // Half hours of later days are no matter of today's, but there are none yet when today is counted.
        List<DayEarned> days = new EarningsByDay(() -> here).since(day, ledger, OWN);
        assertEquals(day, days.getFirst().day());
        assertEquals(halfHours, days.getFirst().mining());
        assertEquals(days.stream().mapToLong(DayEarned::mining).sum(), today.blocks());

        today.refresh(ledger, OWN, ledger.history(OWN, Long.MAX_VALUE, 50), nextMidnight);
        assertEquals(days.stream().skip(1).mapToLong(DayEarned::mining).sum(), today.blocks());
    }

    @Test
    void whoTravelsHasAnotherToday() {
        ZoneId[] zone = {ZoneId.of("Europe/Berlin")};
        LocalDate day = LocalDate.of(2026, 11, 22);
        Settlement ledger = ledger(day.minusDays(2).atStartOfDay(zone[0]).toInstant());
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        DayEarnings today = new DayEarnings(() -> zone[0]);
        EarningsByDay days = new EarningsByDay(() -> zone[0]);
        long past = entriesAfter(ledger, now);
        today.refresh(ledger, OWN, ledger.history(OWN, Long.MAX_VALUE, 50), now);
        assertEquals(26, today.blocks() - past);
        assertEquals(48, days.since(day.minusDays(1), ledger, OWN).getFirst().mining());
        zone[0] = ZoneId.of("Asia/Tokyo");
        today.refresh(ledger, OWN, ledger.history(OWN, Long.MAX_VALUE, 50), now);
        assertEquals(42, today.blocks() - past, "21:00 there");
        assertEquals(48, days.since(day.minusDays(1), ledger, OWN).getFirst().mining());
    }

    private static long entriesAfter(Settlement ledger, Instant now) {
        return ledger.history(OWN, Long.MAX_VALUE, 500).stream()
                .filter(entry -> !entry.at().isBefore(now))
                .count();
    }

    /// A ledger of four days that only has a history.
    private static Settlement ledger(Instant from) {
        List<LedgerEntry> newestFirst = IntStream.range(0, 4 * 48)
                .mapToObj(i -> new LedgerEntry(
                        i + 1,
                        from.plus(STEP.multipliedBy(i)).plus(STEP.dividedBy(2)),
                        Kind.MINED,
                        true,
                        Amount.ofNanos(1),
                        Optional.empty(),
                        Optional.empty()))
                .toList()
                .reversed();
        return (Settlement) Proxy.newProxyInstance(
                Settlement.class.getClassLoader(),
                new Class<?>[] {Settlement.class},
                (proxy, method, arguments) -> newestFirst.stream()
                        .filter(entry -> entry.seq() < (long) arguments[1])
                        .limit((int) arguments[2])
                        .toList());
    }
}
