package io.idlemint.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.ledger.EarningsViewModel.State;
import io.idlemint.ui.screen.ScreenContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EarningsViewModelTest {
    private final Lab lab = new Lab();
    private final ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
    private final EarningsViewModel model = new EarningsViewModel(lab.wallet, lab.clock, context);
    private final List<String> answers = new ArrayList<>();

    @Test
    void aWeekAddsUp() {
        State.Shown shown = shown();
        assertEquals(7, shown.steps().size());
        assertEquals(List.of("Mining 9.94", "Leases 10.52", "Holder rewards 0.28"), shown.legend());
        assertEquals("20.74 MINT in 7 days", shown.total());
        assertEquals("15 Sun", shown.steps().getFirst().bar().label());
        assertEquals("Today", shown.steps().getLast().bar().label());
        assertEquals(
                "Today: mining 0.98, leases 1.28, holder rewards 0.04, together 2.30 MINT",
                shown.steps().getLast().bar().description());
    }

    @Test
    void nothingTooSmallIsShownAsZero() {
        lab.wallet.days.clear();
        lab.wallet.days.add(new DayEarned(LocalDate.of(2026, 11, 21), 5, 0, 0));
        model.load();
        assertEquals("< 0.0001 MINT in 7 days", shown().total().replace('\u00a0', ' '));
    }

    @Test
    void aDayThatLostItsBlocksCountsZero() {
        lab.wallet.days.clear();
        lab.wallet.days.add(new DayEarned(LocalDate.of(2026, 11, 20), -2_000_000_000, 1_000_000_000, 0));
        model.load();
        assertEquals(List.of("Mining 0.00", "Leases 1.00", "Holder rewards 0.00"), shown().legend());
    }

    @Test
    void emptyAndBroken() {
        lab.wallet.days.clear();
        model.load();
        assertInstanceOf(State.Nothing.class, model.state().get());
        lab.wallet.failure =
                Optional.of(new LedgerUnreachableException("no answer", new IllegalStateException("timeout")));
        model.load();
        assertInstanceOf(State.Failed.class, model.state().get());
        lab.wallet.failure = Optional.empty();
        lab.wallet.days.add(new DayEarned(LocalDate.of(2026, 11, 20), 1, 1, 1));
        model.load();
        lab.wallet.failure =
                Optional.of(new LedgerUnreachableException("no answer", new IllegalStateException("timeout")));
        model.load();
        assertInstanceOf(State.Shown.class, model.state().get());
    }

    @Test
    void atMidnightANewDayBegins() {
        lab.clock.advance(Duration.ofHours(9));
        model.tick();
        assertEquals("15 Sun", shown().steps().getFirst().bar().label(), "not midnight yet");
        lab.clock.advance(Duration.ofMinutes(30));
        model.tick();
        assertEquals("16 Mon", shown().steps().getFirst().bar().label());
        assertEquals("Today", shown().steps().getLast().bar().label());
        assertEquals("0.0000", shown().steps().getLast().bar().total());
    }

    @Test
    void itCountsByItselfWhenTheLedgerAnswersAgain() {
        lab.wallet.failure =
                Optional.of(new LedgerUnreachableException("no answer", new IllegalStateException("timeout")));
        model.span().set(Span.WEEKS);
        assertInstanceOf(State.Failed.class, model.state().get());
        lab.wallet.failure = Optional.empty();
        lab.wallet.cell.update(now -> new WalletNow(
                now.account(),
                false,
                now.backedUp(),
                now.balance(),
                Optional.of(Samples.NOW.plusSeconds(20)),
                now.earnedToday(),
                now.newest()));
        assertInstanceOf(State.Shown.class, model.state().get());
    }

    @ParameterizedTest
    @CsvSource({"DAYS,7,2026-11-15,2026-11-21", "WEEKS,12,2026-08-31,2026-11-16", "MONTHS,12,2025-12-01,2026-11-01"})
    void spansBeginWhereTheyShould(Span span, int steps, LocalDate first, LocalDate last) {
        List<LocalDate> starts = span.starts(LocalDate.of(2026, 11, 21), DayOfWeek.MONDAY);
        assertEquals(steps, starts.size());
        assertEquals(first, starts.getFirst());
        assertEquals(last, starts.getLast());
    }

    @Test
    void monthsAreWrittenWithEveryDecimal(@TempDir Path folder) throws IOException {
        lab.wallet.days.add(new DayEarned(LocalDate.of(2026, 11, 21), 1, 0, 0));
        model.span().set(Span.MONTHS);
        Path file = folder.resolve("earnings.csv");
        model.export(file, answers::add);
        List<String> lines = Files.readAllLines(file);
        assertEquals("\ufefffrom,mining,leases,holder rewards,total", lines.getFirst());
        assertEquals(13, lines.size());
        assertEquals("2026-11-01", lines.getLast().substring(0, 10));
        assertEquals(List.of("12 entries written to " + file + "."), answers);
    }

    private State.Shown shown() {
        return assertInstanceOf(State.Shown.class, model.state().get());
    }
}
