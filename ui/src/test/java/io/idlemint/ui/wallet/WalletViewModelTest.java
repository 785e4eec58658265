package io.idlemint.ui.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.Units;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wallet.SendViewModel.Review;
import io.idlemint.ui.wallet.SetupViewModel.Step;
import io.idlemint.ui.wallet.WalletViewModel.Mode;
import io.idlemint.ui.wording.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WalletViewModelTest {
    private final Lab lab = new Lab();
    private final Map<Path, Optional<String>> codes = new HashMap<>();
    private final ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
    private final SetupViewModel setup = new SetupViewModel(lab.wallet, new Random(7), context);
    private final SendViewModel send = new SendViewModel(lab.wallet, lab.notebook, codes::get, context);
    private final WalletViewModel model = new WalletViewModel(lab.wallet, lab.network.now(), setup, send, context);
    private final List<String> answers = new ArrayList<>();

    @Test
    void theModeFollowsTheWallet() {
        assertEquals(Mode.OPEN, model.mode().get());
        lab.wallet.cell.set(Samples.locked());
        assertEquals(Mode.LOCKED, model.mode().get());
        lab.wallet.cell.set(Samples.noWallet());
        assertEquals(Mode.NONE, model.mode().get());
        assertFalse(model.balance().get().known());
    }

    @Test
    void partsAddUpToTheBalance() {
        assertEquals("48.70", model.balance().get().total());
        assertEquals(List.of("24.98", "3.72", "20.00"), model.balance().get().parts());
    }

    @Test
    void whatIsMinedSaysWhenItCanBeSpent() {
        assertEquals(
                "Each can be spent 20 blocks after its own. The newest block is 184,203.",
                model.balance().get().matures());
        Balance ripe = new Balance(Amount.ofMint(2), Amount.ZERO, Amount.ZERO, 0);
        lab.wallet.cell.update(now -> new WalletNow(
                now.account(), true, true, Optional.of(ripe), now.asOf(), now.earnedToday(), now.newest()));
        assertEquals("", model.balance().get().matures());
    }

    @Test
    void whatItIsWorthIsSaidOnceTheOwnerHasNamedAPrice() {
        assertEquals("", model.balance().get().worth());
        Money money = new Money(
                "EUR",
                OptionalLong.of(800_000),
                Money.unknown("EUR").electricity(),
                Money.RatedWatts.UNKNOWN,
                OptionalLong.empty());
        Wording priced =
                new Wording(Texts.of(Locale.ENGLISH), lab.clock, () -> ZoneOffset.UTC, Units.USUAL, () -> money);
        ScreenContext paid = new ScreenContext(Lab.direct(), priced, new RecordingNavigator());
        try (SendViewModel sender = new SendViewModel(lab.wallet, lab.notebook, codes::get, paid);
                WalletViewModel owner = new WalletViewModel(lab.wallet, lab.network.now(), setup, sender, paid)) {
            assertEquals("about \u20ac38.97", owner.balance().get().worth());
            sender.amount().set("1.5");
            assertEquals("about \u20ac1.20", sender.worth().get());
            sender.amount().set("none");
            assertEquals("", sender.worth().get());
        }
    }

    @Test
    void anAddressIsShownInGroupsOfFour() {
        assertEquals("0x6b41 c07e 9a5d\n20f3 b8e1 947a\nc653 0d8b e27f\n19d4", WalletViewModel.grouped(Samples.OWN));
    }

    @Test
    void creatingEndsWithThreeCheckedWords() {
        lab.wallet.cell.set(Samples.noWallet());
        setup.go(Step.CREATE);
        setup.create("short", "short");
        assertEquals(
                "Password: at least 8 characters are needed.", setup.problem().get());
        setup.create("long enough", "long enouhg");
        assertEquals(
                "Password again: the two are not the same.", setup.problem().get());
        setup.create("long enough", "long enough");
        assertEquals(Step.SHOW_WORDS, setup.step().get());
        assertEquals(FakeWallet.WORDS, setup.words());
        assertTrue(model.backupMissing().get());
        setup.go(Step.CHECK_WORDS);
        assertEquals(3, setup.asked().size());
        setup.check(List.of("wrong", "wrong", "wrong"));
        assertTrue(setup.problem().get().startsWith("Word " + setup.asked().getFirst()));
        setup.check(setup.asked().stream()
                .map(number -> " " + FakeWallet.WORDS.get(number - 1).toUpperCase(Locale.ROOT))
                .toList());
        assertEquals(Step.NONE, setup.step().get());
        assertEquals(List.of(), setup.words());
        assertFalse(model.backupMissing().get());
    }

    @Test
    void checkingCanWaitAndThenShowsTheWordsAgain() {
        lab.wallet.cell.set(Samples.noWallet());
        setup.go(Step.CREATE);
        setup.create("long enough", "long enough");
        setup.go(Step.NONE);
        assertEquals(List.of(), setup.words());
        setup.askBackup();
        assertEquals(Step.REVEAL, setup.step().get());
        setup.reveal("wrong");
        assertEquals("Password: it does not open the wallet.", setup.problem().get());
        setup.reveal("long enough");
        assertEquals(FakeWallet.WORDS, setup.words());
    }

    @Test
    void wordsOnPaperAreCheckedAllTwelve() {
        lab.wallet.withoutPassword();
        setup.go(Step.CONFIRM);
        setup.confirmTyped("one two");
        assertEquals("12 words: there are 2, 12 are needed.", setup.problem().get());
        setup.confirmTyped(String.join(" ", FakeWallet.WORDS.reversed()));
        assertEquals(
                "Words: they are not the words of this wallet.", setup.problem().get());
        setup.confirmTyped(String.join("\n", FakeWallet.WORDS));
        assertFalse(model.backupMissing().get());
    }

    @Test
    void aLabsAccountWithoutPasswordShowsItsWordsAtOnce() {
        lab.wallet.withoutPassword();
        setup.askBackup();
        assertEquals(Step.SHOW_WORDS, setup.step().get());
        assertEquals(FakeWallet.WORDS, setup.words());
    }

    @Test
    void restoringRefusesWrongWords() {
        lab.wallet.cell.set(Samples.noWallet());
        setup.go(Step.RESTORE);
        setup.restore(String.join(" ", FakeWallet.WORDS.reversed()), "long enough", "long enough");
        assertEquals(
                "Words: all are on the list, but their checksum is wrong: one is another word or two are swapped.",
                setup.problem().get());
        setup.restore(String.join(" ", FakeWallet.WORDS), "long enough", "long enough");
        assertEquals(Step.NONE, setup.step().get());
        assertEquals(Mode.OPEN, model.mode().get());
    }

    @Test
    void unlockingAndChangingThePassword() {
        model.lock();
        model.unlock("wrong", answers::add);
        model.unlock(FakeWallet.PASSWORD, answers::add);
        model.changePassword("wrong", "fresh password", "fresh password", answers::add);
        model.changePassword(FakeWallet.PASSWORD, "fresh password", "other", answers::add);
        model.changePassword(FakeWallet.PASSWORD, "fresh password", "fresh password", answers::add);
        assertEquals(
                List.of(
                        "Password: it does not open the wallet.",
                        "",
                        "Password: it does not open the wallet.",
                        "Password again: the two are not the same.",
                        ""),
                answers);
    }

    @ParameterizedTest
    @CsvSource({
        "0x12,1,'Address: 40 hexadecimal digits',''",
        "0x6b41c07e9a5d20f3b8e1947ac6530d8be27f19d4,1,To: this is your own,''",
        "0x5de4a90c11b2347f60ac7722519d03be48f15ce4,0,'',Amount: a number",
        "0x5de4a90c11b2347f60ac7722519d03be48f15ce4,x,'',Amount: a number",
        "0x5de4a90c11b2347f60ac7722519d03be48f15ce4,24.9871,'',Amount: you have 24.98"
    })
    void aWrongPaymentIsNotReviewed(String to, String amount, String toProblem, String amountProblem) {
        send.to().set(to);
        send.amount().set(amount);
        assertEquals(Optional.empty(), send.review());
        assertTrue(
                send.toProblem().get().startsWith(toProblem), send.toProblem().get());
        assertTrue(
                send.amountProblem().get().startsWith(amountProblem),
                send.amountProblem().get());
    }

    @Test
    void aBalanceThatWasNeverToldIsNotCalledZero() {
        lab.wallet.cell.update(now ->
                new WalletNow(now.account(), true, true, Optional.empty(), Optional.empty(), Amount.ZERO, List.of()));
        send.to().set(Samples.PORTO.hex());
        send.amount().set("1");
        assertEquals(Optional.empty(), send.review());
        assertEquals(
                "Amount: the key node has not told your balance yet. Sending works as soon as it has.",
                send.amountProblem().get());
    }

    @Test
    void theBalanceGrowsOlderWhileTheKeyNodeIsSilent() {
        assertEquals("", model.balance().get().age());
        lab.clock.advance(Duration.ofMinutes(3));
        model.tick();
        assertEquals("as of 3\u00a0min ago", model.balance().get().age());
    }

    @Test
    void aLongMemoIsRefused() {
        send.to().set(Samples.PORTO.hex());
        send.amount().set("1");
        send.memo().set("x".repeat(201));
        assertEquals(Optional.empty(), send.review());
        assertEquals(
                "Memo: 201 characters, the limit is 200.", send.memoProblem().get());
    }

    @Test
    void aPaymentIsReviewedThenSent() {
        send.to().set(" " + Samples.PORTO.hex());
        send.takeAll();
        Review review = send.review().orElseThrow();
        assertEquals(Samples.mint("24.987"), review.amount());
        assertTrue(review.after().isZero());
        send.send(review, answers::add);
        assertEquals(List.of(Samples.PORTO.hex() + " 24.987 "), lab.wallet.sent);
        assertEquals("24.987 MINT sent.", send.done().get());
        assertEquals("", send.to().get());
    }

    @Test
    void anAddressInGroupsIsReadAsItIsShown() {
        send.amount().set("1");
        for (String typed : List.of(
                WalletViewModel.grouped(Samples.PORTO),
                WalletViewModel.grouped(Samples.PORTO).replace(' ', '\u00a0'),
                "\u3000" + Samples.PORTO.hex().replace("0x", "0x\t") + "\r\n")) {
            send.to().set(typed);
            assertEquals(Samples.PORTO, send.review().orElseThrow().to());
            assertEquals(Samples.PORTO.hex(), send.to().get(), "in one piece");
        }
        send.to().set("0x12 34");
        assertEquals(Optional.empty(), send.review());
        assertEquals("0x12 34", send.to().get(), "what is no address stays as it was typed");
    }

    @Test
    void aNameStandsForItsAddress() {
        lab.notebook.name(Samples.PORTO, "Porto");
        send.to().set("porto ");
        send.amount().set("1");
        assertEquals(Samples.PORTO, send.review().orElseThrow().to());
        send.forget(Samples.PORTO, () -> answers.add("gone"));
        assertEquals(List.of("gone"), answers);
        assertEquals(Optional.empty(), send.review());
    }

    @Test
    void aPictureFillsThePaymentIn() {
        Path picture = Path.of("code.png");
        codes.put(
                picture,
                Optional.of(new PaymentRequest(Samples.PORTO, Optional.of(Samples.mint("1.25")), "for tea").link()));
        codes.put(Path.of("cat.png"), Optional.empty());
        codes.put(Path.of("web.png"), Optional.of("https://example.org"));
        send.scan(Path.of("cat.png"));
        assertEquals(
                "There is no QR code with an address in this picture.",
                send.done().get());
        send.scan(Path.of("web.png"));
        assertEquals("", send.to().get());
        send.scan(picture);
        assertEquals(Samples.PORTO.hex(), send.to().get());
        assertEquals("1.25", send.amount().get());
        assertEquals("for tea", send.memo().get());
    }

    @Test
    void anIdleWalletLocksWhenThatProtectsSomething() {
        lab.wallet.withoutPassword();
        model.lockIdle();
        assertEquals(Mode.OPEN, model.mode().get());
        model.changePassword("", "long enough", "long enough", answers::add);
        model.lockIdle();
        assertEquals(Mode.LOCKED, model.mode().get());
    }

    @Test
    void theWordsGoFromTheScreenWithTheLock() {
        setup.reveal(FakeWallet.PASSWORD);
        assertEquals(Step.SHOW_WORDS, setup.step().get());
        model.lockIdle();
        assertEquals(Step.NONE, setup.step().get());
        assertEquals(List.of(), setup.words());
        setup.reveal(FakeWallet.PASSWORD);
        lab.wallet.cell.update(now ->
                new WalletNow(now.account(), false, true, now.balance(), now.asOf(), Samples.mint("3"), now.newest()));
        assertEquals(Step.SHOW_WORDS, setup.step().get(), "a locked wallet shows them to who has the password");
        model.lockIdle();
        assertEquals(List.of(), setup.words());
        model.unlock(FakeWallet.PASSWORD, answers::add);
        setup.reveal(FakeWallet.PASSWORD);
        setup.go(Step.CHECK_WORDS);
        model.lock();
        assertEquals(Step.NONE, setup.step().get());
    }
}
