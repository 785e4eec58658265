package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.home.Hero.Action;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HomeViewModelTest {
    private final Lab lab = new Lab();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final HomeViewModel model = new HomeViewModel(
            lab.mining,
            lab.sharing,
            lab.leases,
            lab.wallet,
            lab.network,
            new ScreenContext(Lab.direct(), lab.words(), navigator));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MINING     | 131500000 | MINING  | Sharing: your PC mines at 131.5\u00a0MH/s | PAUSE",
                "MINING     | 0         | MINING  | Sharing: your PC starts mining            | PAUSE",
                "PAUSED     | 0         | PAUSED  | Paused: your PC rests                     | START",
                "CONNECTING | 0         | WAITING | Waiting for the key node                  | PAUSE",
                "LEASED     | 0         | LEASED  | Leased                                    | PAUSE",
                "NO_WALLET  | 0         | OK      | Ready to share                            | CREATE_WALLET",
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
        lab.mining.cards.set(List.of(new DeviceMining(
                model.devices().get(1).id(),
                "gfx1103",
                Activity.MINING,
                OptionalLong.of(200_000_000),
                Optional.of("keccak"),
                5,
                0,
                1,
                Optional.empty())));
        DeviceText card = model.devices().get(1);
        assertEquals("Mining", card.pill());
        assertEquals("200.0\u00a0MH/s, this block uses keccak", card.sentence());
        assertEquals("5 accepted, 0 rejected, 1 late", card.rows().getFirst().value());
        assertEquals(
                "Sharing: your PC mines at 331.5\u00a0MH/s", model.hero().get().sentence());
    }

    @Test
    void aCardWhoseDriverFailedSaysWhy() {
        lab.mining.cards.set(List.of(new DeviceMining(
                model.devices().get(1).id(),
                "gfx1103",
                Activity.CONNECTING,
                OptionalLong.empty(),
                Optional.empty(),
                0,
                0,
                0,
                Optional.of("gfx1103 is not used any more after 4 failures."))));
        assertEquals(
                "Its driver says: gfx1103 is not used any more after 4 failures.",
                model.devices().get(1).sentence());
    }

    @Test
    void theButtonDoesWhatItSays() {
        model.act();
        assertEquals(Activity.PAUSED, lab.mining.cell.get().activity());
        model.act();
        assertEquals(Activity.MINING, lab.mining.cell.get().activity());
        lab.mining.cell.set(FakeMining.at(Activity.NO_WALLET, 0));
        model.act();
        assertEquals(List.of("WALLET"), navigator.opened);
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
        lab.mining.pause();
        assertEquals(before, model.hero().get());
    }
}
