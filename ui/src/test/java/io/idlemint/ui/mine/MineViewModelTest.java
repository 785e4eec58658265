package io.idlemint.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.i18n.MineText;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Line;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.node.mine.WorkDesk.Shares;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.FakeWork;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.MoneySamples;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.kit.ChartContent;
import io.idlemint.ui.mine.BlocksViewModel.ListState;
import io.idlemint.ui.screen.ScreenContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MineViewModelTest {
    private final Lab lab = new Lab();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final MineViewModel model = new MineViewModel(
            lab.mineDesks(),
            lab.mining,
            lab.governor,
            lab.network,
            new ScreenContext(Lab.direct(), lab.words(), navigator));

    @Test
    void theNumbersAreThoseOfAllDevicesTogether() {
        assertEquals(
                List.of(
                        new Stat(MineText.RATE, "131.5", "MH/s", "1 of 2 devices at work"),
                        new Stat(
                                MineText.SHARES,
                                "1,284",
                                "since the start",
                                "3 rejected (0.2\u00a0%), 1 found too late"),
                        new Stat(MineText.SHARE_TIME, "30\u00a0s", "", "on average; luck so far 104\u00a0%")),
                model.stats());
        WorkerRow row = model.rows().getFirst();
        assertEquals("Keccak, vector engine", row.does());
        assertEquals("2 sent twice, 1 too easy", row.remark());
        assertEquals("Paused.", model.rows().get(1).does());
    }

    @Test
    void whatAnHourBringsStandsWithItsRangeAboveEverything() {
        model.watch(true);
        lab.governor.profit.set(MoneySamples.profit());
        assertEquals(
                List.of(
                        new Stat(MineText.POWER, "40", "W", "As you said"),
                        new Stat(
                                MineText.PROFIT_LEFT,
                                "\u20ac0.008",
                                "per hour",
                                "\u20ac0.0046 to \u20ac0.0112, last hour")),
                List.of(model.stats().get(2), model.stats().get(3)));
        assertEquals(
                List.of(
                        "An hour of mining brings \u20ac0.008 (\u20ac0.0046 to \u20ac0.0112) after electricity.",
                        "It earns 0.024 MINT an hour (0.0197 to 0.028).",
                        "Electricity costs \u20ac0.0112 an hour.",
                        "This is what the last hour would bring again; it promises nothing."),
                model.profit().get());
        assertTrue(
                model.profitInputs()
                        .contains("Block 184,203: a block takes 986.0\u00a0GH on average (900.0\u00a0GH to 1.1\u00a0TH"
                                + " in the last hour), the next block pays 0.05 MINT."),
                model.profitInputs()::toString);
        lab.governor.profit.set(Profit.unknown(MoneySamples.money()));
        assertEquals(3, model.stats().size());
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        lab.work.cell.set(List.of(worker(Activity.MINING, OptionalLong.empty(), Shares.NONE)));
        model.watch(true);
        assertEquals("Measuring", model.stats().getFirst().number());
        assertEquals("Not measured", model.stats().get(2).number());
        assertEquals("", model.rows().getFirst().luck());
        lab.work.cell.set(List.of(worker(Activity.PAUSED, OptionalLong.empty(), Shares.NONE)));
        assertEquals("Not measured", model.stats().getFirst().number());
        assertEquals("Nothing is mined now", model.block().get().place());
    }

    @ParameterizedTest
    @CsvSource({
        "19, 1900, 1000, ''",
        "20, 1900, 1000, '190\u00a0%'",
        "500, 480, 500, '96\u00a0%'",
    })
    void luckIsSaidWhenItSaysSomething(long accepted, long proven, long hashes, String luck) {
        Shares shares = new Shares(accepted, Map.of(), 0, 0, 0, "", hashes, proven, OptionalLong.of(100));
        lab.work.cell.set(List.of(worker(Activity.MINING, OptionalLong.of(1_000), shares)));
        model.watch(true);
        assertEquals(luck, model.rows().getFirst().luck());
    }

    @Test
    void manyRejectedSharesAndFaultyDevicesAreSaid() {
        assertEquals("", model.warning().get());
        lab.work.cell.set(FakeWork.faulty());
        model.watch(true);
        assertTrue(
                model.warning().get().startsWith("Ryzen 7 7840HS makes mistakes: 3 wrong"),
                model.warning().get());
        Shares rejected = new Shares(97, Map.of(), 0, 0, 0, "Unauthorized worker", 0, 0, OptionalLong.empty());
        lab.work.cell.set(List.of(worker(Activity.MINING, OptionalLong.empty(), rejected)));
        assertEquals("", model.warning().get());
    }

    @Test
    void thisBlockNamesItsAlgorithmAndItsNumber() {
        model.watch(true);
        assertEquals("Keccak", model.block().get().algorithm());
        assertEquals(
                "Algorithm 6 of 18, set by the previous block",
                model.block().get().place());
        assertEquals("184,204", model.block().get().number());
    }

    @Test
    void workForAPoolTellsThePoolAndNothingOfTheOwnChain() {
        lab.work.cell.set(FakeWork.outside());
        model.watch(true);
        assertEquals("stratum+tcp://us.pool.example:3333", model.block().get().pool());
        assertEquals("", model.block().get().number());
        assertEquals("", model.block().get().working());
    }

    @Test
    void theChartStepsAndItsTableSaysTheSame() {
        model.watch(true);
        ChartContent chart = model.chart().get().content();
        assertEquals(2, chart.layers().size());
        assertEquals(240_000_000L, chart.top());
        assertEquals("240\u00a0MH/s", chart.up().getLast().text());
        assertEquals(
                List.of("13:32", "13:47", "14:02", "14:17", "now"),
                chart.across().stream().map(ChartContent.Place::text).toList());
        assertTrue(chart.summary().startsWith("Ryzen 7 7840HS: "), chart.summary());
        // The twelfth of the hour in which nothing ran has no rows.
        assertEquals(330, model.chart().get().rows().size());
        RateWording.Row newest = model.chart().get().rows().getFirst();
        assertEquals("14:31:50", newest.time());
        assertEquals(List.of("78.0\u00a0MH/s", "0\u00a0H/s", "78.0\u00a0MH/s"), newest.rates());
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "7, 8", "1000, 1200", "221000000, 240000000", "999, 1200", "4000, 4000", "4001, 8000"})
    void theScaleIsRoundAndLeavesLittleRoom(long highest, long top) {
        HashHistory one = new HashHistory(
                Samples.NOW, Duration.ofSeconds(10), List.of(new Line(Samples.id(1), "CPU", List.of(highest))));
        assertEquals(
                top,
                new RateWording(lab.words())
                        .chart(Span.HOUR, one, List.of(), List.of())
                        .top());
    }

    @Test
    void whatStoppedADeviceIsMarkedWhereItHappened() {
        Decision decision = new Decision(
                Samples.id(11),
                Level.OFF,
                true,
                false,
                Reason.GAME,
                Samples.NOW,
                Optional.empty(),
                new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                Optional.empty(),
                List.of());
        lab.governor.live.set(List.of(new Governed(Samples.id(11), DeviceKind.GPU, "RTX 4070 Laptop", decision)));
        lab.governor.changes.add(change(1_800, Level.OFF));
        lab.governor.changes.add(change(1_790, Level.OFF));
        lab.governor.changes.add(change(900, Level.FULL));
        lab.governor.changes.add(change(9_000, Level.OFF));
        model.watch(true);
        assertEquals(
                List.of(new ChartContent.Place(0.5, "14:02\u00a0RTX 4070 Laptop: mining stopped (game)")),
                model.chart().get().content().marks());
    }

    private static Change change(long secondsAgo, Level level) {
        return new Change(
                Samples.NOW.minusSeconds(secondsAgo),
                Samples.id(11),
                level,
                true,
                Reason.GAME,
                new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                "");
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, ''", "NO_WALLET, WALLET"})
    void anEmptyChartSaysHowToBegin(Activity activity, String opened) {
        lab.work.empty = true;
        lab.mining.cell.set(FakeMining.at(activity, 0));
        model.watch(true);
        assertTrue(model.chart().get().content().layers().isEmpty());
        model.begin();
        assertEquals(opened.isEmpty() ? List.of() : List.of(opened), navigator.opened);
        assertEquals(
                opened.isEmpty() ? Activity.MINING : activity,
                lab.mining.cell.get().activity());
    }

    @Test
    void aScreenThatIsNotOpenAsksNothing() {
        lab.work.cell.set(List.of());
        assertEquals(2, model.rows().size());
        model.watch(true);
        assertEquals(0, model.rows().size());
        model.watch(false);
        lab.work.cell.set(FakeWork.sample());
        assertEquals(0, model.rows().size());
    }

    @Test
    void blocksSayWhoFoundThemAndOlderOnesFollow() {
        model.watch(true);
        BlocksViewModel blocks = model.blocks();
        assertEquals(30, blocks.rows().size());
        BlockRow newest = blocks.rows().getFirst();
        assertEquals("184,203", newest.height());
        assertEquals("One of 4 who were paid", newest.finder());
        assertTrue(blocks.rows().stream().anyMatch(row -> row.finder().equals("This PC, Ryzen 7 7840HS")));
        assertEquals("10 of the newest 30", blocks.foundHere().get());
        blocks.showOlder();
        assertEquals(60, blocks.rows().size());
        assertTrue(blocks.older().get());
    }

    @Test
    void aBlockIsCheckedAndEveryCheckIsNamed() {
        model.watch(true);
        List<BlocksViewModel.Checked> answers = new ArrayList<>();
        model.blocks().check(model.blocks().rows().getFirst().block(), answers::add, reason -> {});
        assertTrue(answers.getFirst().valid());
        assertEquals(8, answers.getFirst().lines().size());
        lab.chain.sound = false;
        model.blocks().check(model.blocks().rows().getFirst().block(), answers::add, reason -> {});
        assertFalse(answers.getLast().valid());
        assertFalse(answers.getLast().lines().getLast().holds());
        assertTrue(answers.getLast().lines().getLast().values().contains("must be"));
    }

    @Test
    void theBenchmarkRunsIsCancelledAndNamesThisBlock() {
        model.watch(true);
        BenchViewModel bench = model.bench();
        assertEquals(
                "Measured 3\u00a0d ago, with 6 threads", bench.shown().get().note());
        assertEquals(19, bench.shown().get().rows().size());
        assertEquals(
                List.of("Keccak"),
                bench.shown().get().rows().stream()
                        .filter(BenchViewModel.Line::current)
                        .map(BenchViewModel.Line::algorithm)
                        .toList());
        bench.run();
        assertTrue(bench.shown().get().running());
        assertEquals(
                "Keccak, vector engine: 12 of 36, 40\u00a0s left. Mining rests meanwhile.",
                bench.shown().get().note());
        bench.cancel();
        assertFalse(bench.shown().get().running());
    }

    @Test
    void aBenchmarkThatDoesNotBeginSaysWhy() {
        model.watch(true);
        lab.bench.broken = Optional.of(new IllegalStateException("no engine is left"));
        model.bench().run();
        String note = model.bench().shown().get().note();
        assertTrue(note.contains("no engine is left"), note);
        lab.bench.broken = Optional.empty();
        model.bench().run();
        assertTrue(model.bench().shown().get().running());
    }

    @Test
    void theBenchmarkSaysWhatIsInItsWay() {
        model.watch(true);
        BenchViewModel bench = model.bench();
        bench.run();
        lab.bench.stop(obstacle(Reason.TOO_HOT, OptionalLong.of(97), OptionalLong.of(95), ""));
        assertFalse(bench.shown().get().running());
        assertEquals(
                "The benchmark stopped. CPU: It is too hot: 97\u00a0°C, your limit is 95\u00a0°C.",
                bench.shown().get().note());
        lab.bench.obstacle = Optional.of(obstacle(Reason.GAME, OptionalLong.empty(), OptionalLong.empty(), "cs2"));
        bench.run();
        assertFalse(bench.shown().get().running());
        assertEquals(
                "CPU: The program cs2 is on your list of games and is running. The benchmark can run when that is"
                        + " over.",
                bench.shown().get().note());
        lab.bench.obstacle = Optional.of(obstacle(Reason.LEASED, OptionalLong.empty(), OptionalLong.empty(), ""));
        bench.run();
        assertTrue(bench.shown().get().note().startsWith("A device is leased now."));
        lab.bench.obstacle = Optional.empty();
        bench.run();
        bench.cancel();
        assertEquals(
                "Measured 3\u00a0d ago, with 6 threads", bench.shown().get().note());
    }

    private static BenchDesk.Obstacle obstacle(
            Reason reason, OptionalLong measured, OptionalLong limit, String detail) {
        return new BenchDesk.Obstacle("CPU", reason, new Decision.Cause(measured, limit, detail));
    }

    @Test
    void theMeanOfRatesIsThatOfTheTimes() {
        BenchDesk.Table table = new BenchDesk.Table(
                Samples.NOW,
                1,
                List.of("scalar"),
                List.of(new BenchDesk.Row("keccak", List.of(100L)), new BenchDesk.Row("simd", List.of(300L))));
        assertEquals(150L, table.mean(0));
    }

    @Test
    void aSilentKeyNodeLeavesTheLastKnownBlocks() {
        model.watch(true);
        lab.chain.failure = Optional.of(new LedgerUnreachableException("silence", new IllegalStateException()));
        model.blocks().refresh();
        assertTrue(model.blocks().state().get() instanceof ListState.Failed);
        assertEquals(30, model.blocks().rows().size());
    }

    private static Worker worker(Activity activity, OptionalLong rate, Shares shares) {
        return new Worker(
                Samples.id(10),
                "Ryzen 7 7840HS",
                activity,
                rate,
                Optional.of("keccak"),
                Optional.of("scalar"),
                Optional.empty(),
                shares,
                Optional.empty());
    }
}
