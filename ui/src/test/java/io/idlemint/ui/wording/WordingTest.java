package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.machine.Found;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.i18n.Texts;
import io.idlemint.node.desk.LockedException;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.NotStoredException;
import io.idlemint.node.desk.Refusal;
import io.idlemint.ui.fake.Samples;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
    private static final Pattern LATIN_SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}");

    private static final LeaseState.Payout PAYOUT =
            new LeaseState.Payout(Samples.mint("0.9"), Samples.mint("0.1"), Samples.mint("2"));
    private static final List<LeaseState> STATES = List.of(
            new LeaseState.Requested(),
            new LeaseState.Funded(),
            new LeaseState.Starting(),
            new LeaseState.Ready(),
            new LeaseState.Suspended(),
            new LeaseState.Ending(EndReason.TIME_UP, Party.RENTER),
            new LeaseState.Settled(EndReason.TIME_UP, Party.RENTER, PAYOUT),
            new LeaseState.Refused(EndReason.DEVICE_BUSY),
            new LeaseState.Failed(EndReason.SANDBOX_FAILED, Party.PROVIDER));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyReasonStateAndActivityHasASentenceOfItsOwn(String language) {
        Wording words = words(language);
        Set<String> seen = new HashSet<>();
        for (EndReason reason : EndReason.values()) {
            assertTrue(words.reason(reason).contains(reason.code()), reason.name());
            assertTrue(seen.add(words.reason(reason)), reason.name());
        }
        for (LeaseState state : STATES) {
            assertTrue(seen.add(words.state(state)), state.code());
        }
        for (Activity activity : Activity.values()) {
            assertTrue(seen.add(words.activity(activity)), activity.name());
        }
        assertFalse(seen.contains(""));
    }

    @Test
    void aSettledLeaseNamesItsSums() {
        String sentence = words("en").state(STATES.get(6));
        assertEquals("The lease is settled: 1.0000 MINT paid, 2.0000 MINT came back.", sentence);
    }

    @Test
    void pricesAndTypedAmounts() {
        Wording words = words("en");
        assertEquals("Free", words.perHour(Rate.FREE));
        assertEquals("0.21\u00a0MINT/h", words.perHour(Samples.perHour("0.21")));
        assertEquals(Optional.of(Amount.parse("1.5")), words.amount(" 1.5 "));
        assertEquals(Optional.empty(), words.amount("999999999"));
        assertEquals(Optional.empty(), words.amount("-1"));
    }

    @Test
    void onlyOldFactsHaveAnAge() {
        Wording words = words("en");
        assertEquals(Optional.empty(), words.age(Samples.NOW.minusSeconds(60)));
        assertEquals(Optional.of("as of 2\u00a0min ago"), words.age(Samples.NOW.minusSeconds(120)));
    }

    @Test
    void anUnreachableLedgerIsNotAFault() {
        Problem problem = Problem.of(
                new LedgerUnreachableException("no answer", new IllegalStateException()), "lab-01", words("en"));
        assertEquals("lab-01 does not answer", problem.title());
        assertEquals("It cannot be reached.", problem.reason());
        assertTrue(problem.details().endsWith("no answer"), problem.details());
        assertEquals("NET-104", problem.code());
        assertEquals(
                "APP-500",
                Problem.of(new IllegalStateException("x"), "lab-01", words("en"))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void anAccountThatALockedWalletHidesIsNotAFault(String language) {
        Problem problem =
                Problem.of(new LockedException(new IllegalStateException("may not see it")), "lab-01", words(language));
        assertEquals("WAL-101", problem.code());
        assertFalse((problem.title() + problem.reason() + problem.remedy()).contains("may not see it"));
    }

    private static Wording words(String language) {
        return new Wording(Texts.of(Locale.forLanguageTag(language)), InstantSource.fixed(Samples.NOW), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyRefusalIsASentence(String language) {
        Wording words = new Wording(
                Texts.of(Locale.forLanguageTag(language)), InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);
        for (Refusal.Why why : Refusal.Why.values()) {
            Object first = why == Refusal.Why.SETBACK ? Setback.of(Setback.Code.OWN_OFFER) : Integer.valueOf(3);
            Object second = why == Refusal.Why.LEASE_TOO_LONG ? Integer.valueOf(90) : "fact";
            String sentence = words.refusal(Refusal.of(why, first, second));
            assertFalse(sentence.contains("{"), sentence);
            assertTrue(sentence.length() >= 4, why + ": " + sentence);
            String own = sentence.replaceAll("“[^”]*”", "").replace("fact", "");
            assertTrue(language.equals("en") || !LATIN_SENTENCE.matcher(own).find(), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everythingThatACheckCanFindIsASentence(String language) {
        CheckWording checks = new CheckWording(words(language));
        for (Found.What what : Found.What.values()) {
            String sentence = checks.found(ReadinessCheck.attention("x", "English.", "Do.")
                    .found(what, new Found.Fact.Size(1_500_000_000), "/data", new Found.Fact.Size(4_000_000_000L)));
            assertFalse(sentence.contains("{"), sentence);
            assertFalse(sentence.contains("English."), sentence);
            assertTrue(sentence.length() >= 4, what + ": " + sentence);
        }
        assertEquals(
                "English.\nDo.", checks.found(ReadinessCheck.attention("x", "English.", "Do.")), "without other words");
    }

    @Test
    void aHashStandsInTwoEqualLines() {
        String half = "0123456789abcdef".repeat(2);
        assertEquals("at most " + half + "\n" + half + ", of 12", Hashes.halved("at most " + half + half + ", of 12"));
        assertEquals(half + half + "0", Hashes.halved(half + half + "0"));
    }

    @Test
    void moneyIsWrittenInOneWay() {
        Wording words = new Wording(Texts.of(Locale.ENGLISH), InstantSource.fixed(Samples.NOW), ZoneOffset.UTC);
        assertEquals("\u20ac0.28", words.money(280_000, "EUR"));
        assertEquals("\u2212\u20ac0.0042", words.money(-4_200, "EUR"));
        assertEquals("CHF\u00a01.00", words.money(1_000_000, "CHF"));
    }

    @Test
    void whatCouldNotBeStoredIsSaidInTheOwnersLanguage() {
        var denied = new UncheckedIOException("word.json", new AccessDeniedException("word.json"));
        Wording chinese = words("zh-CN");
        String held =
                Problem.of(NotStoredException.holding(denied), "", chinese).reason();
        String refused =
                Problem.of(NotStoredException.refused(denied), "", chinese).reason();
        assertTrue(held.startsWith("现在有效") && held.contains("word.json"), held);
        assertTrue(refused.startsWith("无法保存") && refused.contains("word.json"), refused);
    }
}
