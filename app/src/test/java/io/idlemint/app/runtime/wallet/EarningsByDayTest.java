package io.idlemint.app.runtime.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EarningsByDayTest {
    private static final Account OWN = Account.parse("0x6b41c07e9a5d20f3b8e1947ac6530d8be27f19d4");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// The oldest first.
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Settlement ledger = ledger();
    private ZoneId zone = ZoneOffset.UTC;
    private final EarningsByDay earnings = new EarningsByDay(() -> zone);
    private int calls;
    private int breaksAt = Integer.MAX_VALUE;

    @Test
    void kindsAreCountedAndOwnMoneyIsNot() {
        add(0, Kind.MINED, true, 50);
        add(0, Kind.ORPHANED, false, 20);
        add(0, Kind.LEASE_PAID, true, 7);
        add(0, Kind.LEASE_PAID, false, 9);
        add(0, Kind.HOLDER_REWARD, true, 3);
        add(0, Kind.TRANSFER, true, 1_000);
        add(0, Kind.ESCROW_REFUNDED, true, 1_000);
        assertEquals(List.of(new DayEarned(TODAY, 30, 7, 3)), since(6));
    }

    @Test
    void nothingIsReadTwice() {
        for (int back = 40; back >= 0; back--) {
            for (int i = 0; i < 30; i++) {
                add(back, Kind.MINED, true, 1);
            }
        }
        assertEquals(7, since(6).size());
        calls = 0;
        assertEquals(7, since(6).size());
        assertEquals(1, calls);
        assertEquals(41, since(364).size());
        calls = 0;
        assertEquals(new DayEarned(TODAY, 30, 0, 0), since(364).getLast());
        assertEquals(1, calls);
    }

    @Test
    void aSilentLedgerLeavesNoHalfCount() {
        for (int i = 0; i < 1_200; i++) {
            add(0, Kind.MINED, true, 1);
        }
        breaksAt = 2;
        assertThrows(LedgerUnreachableException.class, () -> since(6));
        breaksAt = Integer.MAX_VALUE;
        assertEquals(List.of(new DayEarned(TODAY, 1_200, 0, 0)), since(6));
    }

    @Test
    void anEmptyAndAnOldHistoryFill() {
        assertEquals(List.of(), since(6));
        add(30, Kind.MINED, true, 5);
        assertEquals(List.of(), since(6));
        add(0, Kind.MINED, true, 6);
        assertEquals(List.of(new DayEarned(TODAY, 6, 0, 0)), since(6));
        assertEquals(2, since(60).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfQuestionsCountsEachEntryOnce(long seed) {
        Random random = new Random(seed);
        TreeMap<LocalDate, Long> expected = new TreeMap<>();
        for (int step = 0; step < 40; step++) {
            int more = random.nextInt(120);
            for (int i = 0; i < more; i++) {
                int back = 39 - step;
                add(back, Kind.MINED, true, i);
                expected.merge(TODAY.minusDays(back), (long) i, Long::sum);
            }
            int days = random.nextInt(60);
            LocalDate from = TODAY.minusDays(days);
            List<DayEarned> got = earnings.since(from, ledger, OWN);
            TreeMap<LocalDate, Long> sums = new TreeMap<>();
            got.forEach(day -> sums.put(day.day(), day.mining()));
            assertEquals(expected.tailMap(from, true), sums, "seed " + seed + ", step " + step);
        }
    }

    private List<DayEarned> since(int days) {
        return earnings.since(TODAY.minusDays(days), ledger, OWN);
    }

    private void add(int daysBack, Kind kind, boolean incoming, long nanos) {
        Instant at = TODAY.minusDays(daysBack).atTime(12, 0).toInstant(ZoneOffset.UTC);
        entries.add(new LedgerEntry(
                entries.size() * 3L + 1,
                at,
                kind,
                incoming,
                Amount.ofNanos(nanos),
                Optional.empty(),
                Optional.empty()));
    }

    /// A ledger that only has a history.
    private Settlement ledger() {
        return (Settlement) Proxy.newProxyInstance(
                Settlement.class.getClassLoader(), new Class<?>[] {Settlement.class}, (proxy, method, arguments) -> {
                    calls++;
                    if (calls >= breaksAt) {
                        throw new LedgerUnreachableException("silent", new IllegalStateException());
                    }
                    long before = (long) arguments[1];
                    return entries.reversed().stream()
                            .filter(entry -> entry.seq() < before)
                            .limit((int) arguments[2])
                            .toList();
                });
    }
}
