package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.mining.Trouble.Code;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.governor.OwnersVoice.WhyRow;
import io.idlemint.ui.home.DeviceText.Act;
import io.idlemint.ui.home.Hero.Action;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.screen.ScreenContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HomeViewModelTest {
    private final Lab lab = new Lab();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final HomeViewModel model =
            new HomeViewModel(lab.desks(), new ScreenContext(Lab.direct(), lab.words(), navigator));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MINING     | 131500000 | MINING  | Sharing: your PC mines at 131.5\u00a0MH/s | PAUSE",
                "MINING     | 0         | MINING  | Sharing: your PC is about to mine         | PAUSE",
                "PAUSED     | 0         | PAUSED  | Paused: your PC rests                     | RESUME",
                "CONNECTING | 0         | WAITING | Waiting for the key node                  | PAUSE",
                "LEASED     | 0         | LEASED  | Leased                                    | PAUSE",
                "NO_WALLET  | 0         | OK      | Ready to share                            | CREATE_WALLET",
                "WALLET_LOCKED | 0      | OK      | Ready to share                            | UNLOCK_WALLET",
            })
    void everyActivityHasOneSentenceOneReasonAndOneButton(
            Activity activity, long hashes, StateKind kind, String sentence, Action action) {
        lab.mining.cell.set(FakeMining.at(activity, hashes));
        Hero hero = model.hero().get();
        assertEquals(List.of(kind, sentence, action), List.of(hero.kind(), hero.sentence(), hero.action()));
        assertFalse(hero.reason().isBlank());
    }

    @Test
    void aLeaseNamesItsPriceAndItsRenter() {
        lab.mining.cell.set(FakeMining.at(Activity.LEASED, 0));
        lab.leases.cell.set(List.of(Samples.provided()));
        assertEquals(
                "Sharing: your PC is rented for 0.21\u00a0MINT per hour",
                model.hero().get().sentence());
        DeviceText cpu = model.devices().getFirst();
        assertEquals("Leased to 0x5d…e4", cpu.pill());
        assertEquals("3\u00a0h\u00a012\u00a0min so far, 0.6715\u00a0MINT earned with the lease", cpu.sentence());
        model.act(cpu);
        assertEquals(List.of("lease " + Samples.provided().id()), navigator.opened);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_WALLET", "WALLET_LOCKED"})
    void withoutAnAccountThereIsNothingToPause(Activity lacking) {
        assertEquals(Act.PAUSE, model.devices().getFirst().act());
        lab.mining.cell.set(FakeMining.at(lacking, 0));
        assertEquals(Act.NONE, model.devices().getFirst().act());
    }

    @Test
    void theThreeNumbers() {
        lab.leases.cell.set(List.of(Samples.rented()));
        assertEquals("2.30", model.earned().get().number());
        assertEquals(
                "3 blocks found, 1,312 shares accepted", model.earned().get().help());
        assertEquals("0.62", model.spending().get().number());
        assertEquals(
                "EPYC 9354, 5\u00a0h\u00a018\u00a0min left",
                model.spending().get().help());
        assertEquals("48.70", model.balance().get().number());
        assertEquals(
                "24.98 available, 3.72 in escrow, 20.00 maturing",
                model.balance().get().help());
    }

    @Test
    void aBalanceThatIsNotKnownSaysWhy() {
        WalletNow open = lab.wallet.cell.get();
        lab.wallet.cell.set(withoutBalance(open, true));
        assertEquals("The ledger has not answered yet", model.balance().get().help());
        lab.wallet.cell.set(withoutBalance(open, false));
        assertEquals(
                "The key node tells it when the wallet is unlocked",
                model.balance().get().help());
    }

    private static WalletNow withoutBalance(WalletNow now, boolean unlocked) {
        return new WalletNow(
                now.account(),
                unlocked,
                now.backedUp(),
                Optional.empty(),
                Optional.empty(),
                now.earnedToday(),
                now.newest());
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        lab.mining.cell.set(MiningNow.NOT_YET);
        assertEquals("Not measured", model.devices().getFirst().rows().getLast().value());
        assertEquals(ProvenScore.NONE, MiningNow.NOT_YET.score());
    }

    @Test
    void aDeviceThatIsNotOfferedSaysWhy() {
        DeviceText gpu = model.devices().get(1);
        assertEquals("Not offered", gpu.pill());
        assertTrue(gpu.sentence().contains("containers"));
        assertTrue(gpu.rate().isEmpty());
    }

    @Test
    void aProcessorThatMinesButCannotBeLeasedSaysWhy() {
        lab.sharing.cell.update(devices -> devices.stream()
                .map(device -> new DeviceNow(
                        device.deviceHash(),
                        device.kind(),
                        device.name(),
                        device.size(),
                        device.status(),
                        Optional.of(Refusal.of(Refusal.Why.NO_SANDBOX_NOT_INSTALLED)),
                        Optional.empty()))
                .toList());
        assertTrue(
                model.devices().getFirst().sentence().contains("install the package bubblewrap"),
                model.devices().getFirst().sentence());
    }

    @Test
    void aCardThatMinesShowsItAndCountsInTheSum() {
        lab.mining.cards.set(List.of(card(model.devices().get(1), Activity.MINING, 200_000_000, Optional.empty())));
        DeviceText card = model.devices().get(1);
        assertEquals("Mining", card.pill());
        assertEquals("200.0\u00a0MH/s, this block uses Keccak", card.sentence());
        assertEquals("5 accepted, 0 rejected, 1 late", card.rows().getFirst().value());
        assertEquals(
                "Sharing: your PC mines at 331.5\u00a0MH/s", model.hero().get().sentence());
    }

    @Test
    void aCardWhoseDriverFailedSaysWhy() {
        lab.mining.cards.set(List.of(card(
                model.devices().get(1),
                Activity.CONNECTING,
                0,
                Optional.of(new Trouble(Code.PARKED, "gfx1103", 4, "CL_OUT_OF_RESOURCES")))));
        assertEquals(
                "gfx1103 failed 4 times and is not used any more. The driver says: “CL_OUT_OF_RESOURCES”",
                model.devices().get(1).sentence());
    }

    @Test
    void theButtonDoesWhatItSays() {
        model.act();
        assertEquals("Paused by you", model.hero().get().sentence());
        model.act();
        lab.governor.decide(Level.OFF, Reason.GAME);
        model.act();
        assertEquals(List.of("pause all PAUSE until resumed", "resume all", "mine all PT1H"), lab.governor.said);
        lab.mining.cell.set(FakeMining.at(Activity.NO_WALLET, 0));
        model.act();
        assertEquals(List.of("WALLET"), navigator.opened);
    }

    /// Every reason that stops everything: its kind, its sentence, and the one button that does something about it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOO_HOT      | PROBLEM | Paused because it is too hot            | CHANGE",
                "BATTERY_LOW  | PROBLEM | Paused because the battery is low       | CHANGE",
                "PAUSED       | PAUSED  | Paused by you                           | RESUME",
                "RECLAIMED    | PAUSED  | Yours alone                             | RESUME",
                "FINISHING    | PAUSED  | Finishing the lease, then paused        | RESUME",
                "GAME         | PAUSED  | Paused because a game is running        | ANYWAY",
                "FULL_SCREEN  | PAUSED  | Paused because a window fills the screen | ANYWAY",
                "PRESENT      | PAUSED  | Paused while you are here               | ANYWAY",
                "SCHEDULE     | PAUSED  | Paused by your schedule                 | ANYWAY",
                "ON_BATTERY   | PAUSED  | Paused while on battery                 | ANYWAY",
                "BUSY         | PAUSED  | Paused because other programs need it   | ANYWAY",
                "MEMORY_LOW   | PROBLEM | Paused because memory is short          | CHANGE",
                "SWITCHED_OFF | PAUSED  | Switched off by your rule               | CHANGE",
                "NOT_STARTED  | OK      | Ready to share                          | START",
                "UNPROFITABLE | PAUSED  | Paused because it does not pay          | ANYWAY",
            })
    void everyReasonHasASentenceAndAButton(Reason reason, StateKind kind, String sentence, Action action) {
        lab.governor.decide(Level.OFF, reason);
        Hero hero = model.hero().get();
        assertEquals(List.of(kind, sentence, action), List.of(hero.kind(), hero.sentence(), hero.action()));
        // What was never begun has no beginning.
        assertEquals(reason != Reason.NOT_STARTED, hero.reason().contains(" Since 14:05. "), hero.reason());
        DeviceText cpu = model.devices().getFirst();
        assertEquals(List.of(kind, sentence), List.of(cpu.state(), cpu.pill()));
        assertEquals("", cpu.sentence(), "the hero says it all");
        assertEquals(
                switch (action) {
                    case START -> Act.START;
                    case RESUME -> Act.RESUME;
                    case CHANGE -> Act.CHANGE;
                    case ANYWAY -> Act.ANYWAY;
                    default -> Act.PAUSE;
                },
                cpu.act());
    }

    @Test
    void aPauseCountsDown() {
        lab.governor.decide(
                Optional.empty(), Level.OFF, Reason.PAUSED, Optional.of(Samples.NOW.plus(Duration.ofMinutes(42))));
        assertEquals("Paused by you, 42\u00a0min left", model.hero().get().sentence());
        assertEquals(
                "You paused it. Since 14:05. It goes on by itself at 15:14.",
                model.hero().get().reason());
        lab.clock.advance(Duration.ofMinutes(41).plusMillis(500));
        model.tick();
        assertEquals("Paused by you, 1\u00a0min left", model.hero().get().sentence());
        assertEquals(
                "Paused by you, 1\u00a0min left", model.devices().getFirst().pill());
    }

    @Test
    void whoIsHereSlowsItDownAndMiningAnywayCountsDown() {
        lab.governor.decide(Level.BALANCED, Reason.PRESENT);
        assertEquals(
                "Nobody rents it now, so it mines. This block uses Keccak. Now mining at a balanced level. You are"
                        + " here: the last input was 4\u00a0s ago, you count as away after 5\u00a0min.",
                model.hero().get().reason());
        assertEquals(Act.PAUSE, model.devices().getFirst().act());
        model.voice().mineAnyway(Optional.empty());
        assertTrue(
                model.hero().get().reason().endsWith(" Mining anyway, 1\u00a0h left."),
                model.hero().get().reason());
        assertEquals(Act.RULES, model.devices().getFirst().act());
        model.act(model.devices().getFirst());
        assertEquals(Act.PAUSE, model.devices().getFirst().act());
        assertEquals(List.of("mine all PT1H", "resume Ryzen 7 7840HS"), lab.governor.said);
    }

    @Test
    void aPauseBesideALeaseIsSaidAndCanBeEnded() {
        lab.mining.cell.set(FakeMining.at(Activity.LEASED, 0));
        lab.leases.cell.set(List.of(Samples.provided()));
        lab.governor.decide(Level.OFF, Reason.FINISHING);
        Hero hero = model.hero().get();
        assertEquals(Action.RESUME, hero.action());
        assertTrue(hero.reason().endsWith("New leases are off: Finishing the lease, then paused."), hero.reason());
        assertEquals(Act.RESUME, model.devices().getFirst().act());
    }

    @Test
    void oneDeviceIsPausedAndTheOtherGoesOn() {
        lab.mining.cell.set(FakeMining.at(Activity.PAUSED, 0));
        DeviceText cpu = model.devices().getFirst();
        lab.governor.pause(Optional.of(cpu.id()), OwnersWord.Kind.PAUSE, Optional.empty());
        lab.mining.cards.set(List.of(card(model.devices().get(1), Activity.MINING, 200_000_000, Optional.empty())));
        assertEquals(
                "Sharing: your PC mines at 200.0\u00a0MH/s", model.hero().get().sentence());
        assertEquals("Paused by you", model.devices().getFirst().pill());
        assertEquals("Mining", model.devices().get(1).pill());
        model.act(model.devices().get(1));
        assertEquals(
                List.of("pause Ryzen 7 7840HS PAUSE until resumed", "pause RTX 4070 Laptop PAUSE until resumed"),
                lab.governor.said);
        assertEquals("Paused by you", model.hero().get().sentence());
    }

    @Test
    void aCardSaysWhatTheHeroDoesNot() {
        DeviceText card = model.devices().get(1);
        lab.mining.cards.set(List.of(card(card, Activity.PAUSED, 0, Optional.empty())));
        lab.governor.decide(Level.OFF, Reason.GAME);
        assertEquals(List.of("", ""), sentences());

        lab.governor.decide(
                Optional.of(card.id()), Level.OFF, Reason.GAME, Optional.of(Samples.NOW.plus(Duration.ofMinutes(5))));
        assertEquals("", sentences().getFirst());
        assertTrue(
                sentences().getLast().endsWith(" 14:37 at the earliest."),
                sentences().toString());
        assertFalse(sentences().getLast().contains("cs2"), sentences().toString());

        lab.governor.decide(Optional.of(card.id()), Level.OFF, Reason.TOO_HOT, Optional.empty());
        assertEquals("", sentences().getFirst(), "the hero speaks for the processor");
        assertTrue(
                sentences().getLast().startsWith("It is too hot: 97\u00a0°C, your limit is 95\u00a0°C. Since 14:05."),
                sentences().toString());
    }

    @Test
    void whatSlowsItDownIsSaidOnce() {
        lab.governor.decide(Level.BALANCED, Reason.PRESENT);
        assertFalse(sentences().getFirst().contains("You are here"), sentences().toString());
        assertTrue(model.hero().get().reason().contains("You are here"));
    }

    private List<String> sentences() {
        return model.devices().stream().limit(2).map(DeviceText::sentence).toList();
    }

    @Test
    void whyIsToldWithReadings() {
        DeviceText cpu = model.devices().getFirst();
        assertEquals("Mining at full level; it may be leased. Nothing is in the way. Since 14:05.", model.why(cpu));
        lab.governor.changes.add(new Change(
                Samples.NOW.minus(Duration.ofHours(30)),
                cpu.id(),
                Level.OFF,
                false,
                Reason.GAME,
                new Cause(OptionalLong.empty(), OptionalLong.empty(), "cs2"),
                "idle=4s locked=false fullScreen=true power=BATTERY charge=81% metered=true others=12% disk=2048MiB"
                        + " memory=512MiB celsius=71 watts=40 deviceOthers=3% profit=-1500 unheard=of link=1000"
                        + " diskBusy=7% cardFree=2048MiB cardHeld=512MiB"));
        List<WhyRow> rows = new ArrayList<>();
        model.voice().why(cpu.id(), rows::addAll, failure -> {});
        assertEquals(
                List.of(new WhyRow(
                        "Nov 20, 08:32",
                        "Mining is off; no new lease either. The program cs2 is on your list of games and is running.",
                        "Last input 4\u00a0s ago \u00b7 screen not locked \u00b7 a window fills the screen \u00b7 on battery"
                                + " \u00b7 charge 81\u00a0% \u00b7 network paid by use \u00b7 others use 12\u00a0% of the processor"
                                + " \u00b7 2.1\u00a0GB free on the disk \u00b7 536.9\u00a0MB of memory free \u00b7 71\u00a0°C \u00b7 40 W"
                                + " \u00b7 others use 3\u00a0% of it \u00b7 \u2212\u20ac0.0015 an hour"
                                + " \u00b7 network cable 1,000\u00a0Mbit/s \u00b7 disk busy 7\u00a0% of the time"
                                + " \u00b7 2.1\u00a0GB of its own memory free"
                                + " \u00b7 others hold 536.9\u00a0MB of its own memory")),
                rows);
    }

    @Test
    void theLinkOpensTheLeaseThatCostsMoney() {
        lab.leases.cell.set(List.of(Samples.rented()));
        assertTrue(model.renting().get());
        model.openLease();
        assertEquals(List.of("lease " + Samples.rented().id()), navigator.opened);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05,''",
        "abc,Price per hour: a number",
        "1000001,Price per hour: a number",
        "999999999,Price per hour: a",
        "0,Price: it must be more than 0"
    })
    void aPriceIsTakenOrRefusedWithASentence(String typed, String answer) {
        List<String> answers = new ArrayList<>();
        model.changePrice(model.devices().getFirst(), typed, answers::add);
        assertTrue(answers.getFirst().startsWith(answer), answers.toString());
        assertEquals(
                answer.isEmpty() ? "0.05\u00a0MINT/h" : "0.024\u00a0MINT/h",
                model.devices().getFirst().price());
    }

    @Test
    void afterTheEndNothingChanges() {
        Hero before = model.hero().get();
        model.close();
        lab.governor.decide(Level.OFF, Reason.PAUSED);
        assertEquals(before, model.hero().get());
    }

    private static DeviceMining card(DeviceText device, Activity activity, long hashes, Optional<Trouble> trouble) {
        return new DeviceMining(
                device.id(),
                "gfx1103",
                activity,
                hashes == 0 ? OptionalLong.empty() : OptionalLong.of(hashes),
                hashes == 0 ? Optional.empty() : Optional.of("keccak"),
                5,
                0,
                1,
                trouble);
    }
}
