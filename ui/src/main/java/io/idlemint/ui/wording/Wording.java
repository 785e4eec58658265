package io.idlemint.ui.wording;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.i18n.AmountFormat;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.FormatText;
import io.idlemint.i18n.MeasureFormat;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.ProfitText;
import io.idlemint.i18n.ReasonText;
import io.idlemint.i18n.RefusalText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.Units;
import io.idlemint.i18n.WalletText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.profit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The domain in a person's language: states, reasons, money and times as text. Knows no screen, so that the command
/// line can use it too. Immutable; safe for use by several threads.
public final class Wording {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final int MONEY_DECIMALS = 4;

    private static final char NO_BREAK = '\u00a0';

    private final Texts texts;
    private final AmountFormat amounts;
    private final MeasureFormat measures;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<Money> money;

    public Wording(Texts texts, InstantSource clock, ZoneId zone) {
        this(texts, clock, () -> zone);
    }

    /// @param zone asked for each time: a computer may travel
    public Wording(Texts texts, InstantSource clock, Supplier<ZoneId> zone) {
        this(texts, clock, zone, Units.USUAL, () -> Money.unknown("EUR"));
    }

    /// As the other.
    ///
    /// @param money the owner's own currency and price, asked for each amount
    public Wording(Texts texts, InstantSource clock, Supplier<ZoneId> zone, Units units, Supplier<Money> money) {
        this.money = money;
        this.texts = texts;
        this.amounts = new AmountFormat(texts);
        this.measures = new MeasureFormat(texts, units);
        this.clock = clock;
        this.zone = zone;
    }

    /// Why somebody did not answer.
    public String silence(Silence silence) {
        return text(
                switch (silence.kind()) {
                    case UNREACHABLE -> CommonText.SILENCE_UNREACHABLE;
                    case LATE -> CommonText.SILENCE_LATE;
                    case STRANGER -> CommonText.SILENCE_STRANGER;
                    case UNCLEAR -> CommonText.SILENCE_UNCLEAR;
                    case BUSY -> CommonText.SILENCE_BUSY;
                    case REFUSED -> CommonText.SILENCE_REFUSED;
                    case LOST -> CommonText.SILENCE_LOST;
                });
    }

    public String text(MessageKey key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /// Decides how numbers and dates are written.
    public Locale locale() {
        return texts.locale();
    }

    public AmountFormat amounts() {
        return amounts;
    }

    public MeasureFormat measures() {
        return measures;
    }

    /// A balance or a total with its unit.
    public String mint(Amount amount) {
        return text(CommonText.AMOUNT, amounts.balance(amount.nanos()));
    }

    /// What an amount is worth to its owner, as "about" so much; empty when the owner has named no price.
    public Optional<String> fiat(Amount amount) {
        Money own = money.get();
        return own.mintMicros().isPresent()
                ? Optional.of(amounts.fiat(amount.nanos(), own.mintMicros().getAsLong(), before(own.currency())))
                : Optional.empty();
    }

    /// Millionths of the owner's currency with its sign, written as amounts are everywhere.
    public String money(long micros) {
        return money(micros, money.get().currency());
    }

    /// The same of a currency that is named.
    ///
    /// @param currency three letters, such as `EUR`
    public String money(long micros, String currency) {
        BigDecimal exact = BigDecimal.valueOf(micros, 6)
                .setScale(MONEY_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal amount = exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact;
        return text(
                amount.signum() < 0 ? ProfitText.MONEY_LOST : ProfitText.MONEY,
                before(currency),
                amounts.decimal(amount.abs()));
    }

    /// Sentences one after the other, as the language sets them; empty ones are left out.
    public String sentences(List<String> all) {
        return all.stream()
                .filter(sentence -> !sentence.isEmpty())
                .reduce((first, second) -> text(WhyText.TWO, first, second))
                .orElse("");
    }

    /// A word of a sentence as it stands alone.
    public String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(locale()) + word.substring(1);
    }

    /// A currency as its readers write it.
    ///
    /// @param code three letters, such as `EUR`; one that nobody knows stays as it is
    public String sign(String code) {
        try {
            return Currency.getInstance(code).getSymbol(locale());
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }

    /// A currency as it is written before an amount: a sign at once, letters with a space.
    public String before(String code) {
        String sign = sign(code);
        return Character.isLetter(sign.codePointBefore(sign.length())) ? sign + NO_BREAK : sign;
    }

    /// A price per hour with its unit, or that it is free.
    public String perHour(Rate rate) {
        return rate.equals(Rate.FREE) ? text(CommonText.FREE) : text(CommonText.PER_HOUR, price(rate));
    }

    /// A price per hour without its unit.
    public String price(Rate rate) {
        return amounts.price(rate.perHour().nanos());
    }

    /// An amount that a person typed; empty when it is not one.
    public Optional<Amount> amount(String typed) {
        try {
            return amounts.plain(typed).map(Amount::parse);
        } catch (IllegalArgumentException overTheCap) {
            return Optional.empty();
        }
    }

    /// The clock time today, else with the day.
    public String moment(Instant at) {
        return measures.moment(at, clock.instant(), zone());
    }

    /// The moment that ages are counted to.
    public Instant now() {
        return clock.instant();
    }

    /// The day and the time of now.
    public String today() {
        return measures.today(clock.instant(), zone());
    }

    /// The time zone of this computer.
    public ZoneId zone() {
        return zone.get();
    }

    /// A time zone as people call it; the system may know it by a letter only.
    public static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /// By whose clock a week is; empty where it is this computer's.
    public String otherClock(Schedule week) {
        return week.isBy(zone(), clock.instant()) ? "" : text(ShareText.WEEK_CLOCK, name(week.zone()), name(zone()));
    }

    /// The clock time that is this far from now.
    public String momentIn(Duration fromNow) {
        return moment(clock.instant().plus(fromNow));
    }

    /// The time that has passed since a moment.
    public String since(Instant at) {
        return measures.duration(Duration.between(at, clock.instant()));
    }

    /// Hours and minutes of a moment.
    public String clockTime(Instant at) {
        return measures.clock(at, zone());
    }

    /// Hours, minutes and seconds.
    public String secondTime(Instant at) {
        return measures.second(at, zone());
    }

    /// How long it is until then; whole seconds, rounded up.
    public String left(Instant until) {
        return measures.duration(Duration.between(clock.instant(), until).plusMillis(999));
    }

    /// How old a fact is, when it is older than 60 s.
    public Optional<String> age(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        return age.compareTo(FRESH) <= 0
                ? Optional.empty()
                : Optional.of(text(FormatText.AS_OF, measures.duration(age)));
    }

    /// The sentence of a reason with its stable code.
    public String reason(EndReason reason) {
        return text(ReasonText.WITH_CODE, text(reasonKey(reason)), reason.code());
    }

    /// The same, told to one of the two.
    ///
    /// @param own who is told
    public String reason(EndReason reason, Party own) {
        boolean renter = own == Party.RENTER;
        return switch (reason) {
            case RENTER_ENDED -> renter ? own(ReasonText.YOU_ENDED, reason) : reason(reason);
            case RECLAIMED -> renter ? reason(reason) : own(ReasonText.YOU_RECLAIMED, reason);
            case PROVIDER_ENDED -> renter ? reason(reason) : own(ReasonText.YOU_BROKE_OFF, reason);
            default -> reason(reason);
        };
    }

    private String own(ReasonText text, EndReason reason) {
        return text(ReasonText.WITH_CODE, text(text), reason.code());
    }

    /// Why something was not done.
    public String refusal(Refusal refusal) {
        if (refusal.facts().stream().findFirst().orElse("") instanceof Setback why) {
            return new SetbackWording(this).sentence(why);
        }
        return text(RefusalText.valueOf(refusal.why().name()), refusal.facts().toArray());
    }

    /// Where a lease stands, as a sentence.
    public String state(LeaseState state) {
        return switch (state) {
            case LeaseState.Requested s -> text(ReasonText.STATE_REQUESTED);
            case LeaseState.Funded s -> text(ReasonText.STATE_FUNDED);
            case LeaseState.Starting s -> text(ReasonText.STATE_STARTING);
            case LeaseState.Ready s -> text(ReasonText.STATE_READY);
            case LeaseState.Suspended s -> text(ReasonText.STATE_SUSPENDED);
            case LeaseState.Ending s -> text(ReasonText.STATE_ENDING);
            case LeaseState.Settled s ->
                text(
                        ReasonText.STATE_SETTLED,
                        amounts.entry(s.payout().paid().nanos()),
                        amounts.entry(s.payout().refunded().nanos()));
            case LeaseState.Refused s -> text(ReasonText.STATE_REFUSED);
            case LeaseState.Failed s -> text(ReasonText.STATE_FAILED);
        };
    }

    /// What an entry of the ledger is about.
    public String entry(LedgerEntry entry) {
        return text(
                switch (entry.kind()) {
                    case MINED -> WalletText.KIND_MINED;
                    case ORPHANED -> WalletText.KIND_ORPHANED;
                    case TRANSFER -> entry.incoming() ? WalletText.KIND_RECEIVED : WalletText.KIND_SENT;
                    case ESCROW_OPENED -> WalletText.KIND_ESCROW_OPENED;
                    case ESCROW_TOPPED_UP -> WalletText.KIND_ESCROW_TOPPED_UP;
                    case ESCROW_REFUNDED -> WalletText.KIND_ESCROW_REFUNDED;
                    case LEASE_PAID -> WalletText.KIND_LEASE_PAID;
                    case HOLDER_REWARD -> WalletText.KIND_HOLDER_REWARD;
                });
    }

    /// The amount of an entry with its sign.
    public String entryAmount(LedgerEntry entry) {
        return amounts.signed(entry.amount().nanos(), entry.incoming());
    }

    /// Why a lease ended; empty while it has not.
    public Optional<EndReason> endReason(LeaseState state) {
        return switch (state) {
            case LeaseState.Ending s -> Optional.of(s.reason());
            case LeaseState.Settled s -> Optional.of(s.reason());
            case LeaseState.Refused s -> Optional.of(s.reason());
            case LeaseState.Failed s -> Optional.of(s.reason());
            case LeaseState.Requested s -> Optional.empty();
            case LeaseState.Funded s -> Optional.empty();
            case LeaseState.Starting s -> Optional.empty();
            case LeaseState.Ready s -> Optional.empty();
            case LeaseState.Suspended s -> Optional.empty();
        };
    }

    /// What mining does, or why it does not, as a sentence.
    public String activity(Activity activity) {
        return text(
                switch (activity) {
                    case MINING -> ReasonText.ACTIVITY_MINING;
                    case PAUSED -> ReasonText.ACTIVITY_PAUSED;
                    case LEASED -> ReasonText.ACTIVITY_LEASED;
                    case CONNECTING -> ReasonText.ACTIVITY_CONNECTING;
                    case NO_WALLET -> ReasonText.ACTIVITY_NO_WALLET;
                    case WALLET_LOCKED -> ReasonText.ACTIVITY_WALLET_LOCKED;
                });
    }

    private static ReasonText reasonKey(EndReason reason) {
        return switch (reason) {
            case RENTER_ENDED -> ReasonText.RENTER_ENDED;
            case JOB_FINISHED -> ReasonText.JOB_FINISHED;
            case BUDGET_USED -> ReasonText.BUDGET_USED;
            case TIME_UP -> ReasonText.TIME_UP;
            case RECLAIMED -> ReasonText.RECLAIMED;
            case PROVIDER_ENDED -> ReasonText.PROVIDER_ENDED;
            case UNPAID -> ReasonText.UNPAID;
            case PROVIDER_SILENT -> ReasonText.PROVIDER_SILENT;
            case RENTER_SILENT -> ReasonText.RENTER_SILENT;
            case PROVIDER_RESTARTED -> ReasonText.PROVIDER_RESTARTED;
            case RENTER_RESTARTED -> ReasonText.RENTER_RESTARTED;
            case REFUSED_BY_PROVIDER -> ReasonText.REFUSED_BY_PROVIDER;
            case DEVICE_BUSY -> ReasonText.DEVICE_BUSY;
            case OFFER_GONE -> ReasonText.OFFER_GONE;
            case INSUFFICIENT_FUNDS -> ReasonText.INSUFFICIENT_FUNDS;
            case TERMS_EXPIRED -> ReasonText.TERMS_EXPIRED;
            case REFUSED_BY_LEDGER -> ReasonText.REFUSED_BY_LEDGER;
            case SANDBOX_FAILED -> ReasonText.SANDBOX_FAILED;
            case NOT_READY_IN_TIME -> ReasonText.NOT_READY_IN_TIME;
            case PROTOCOL_BROKEN -> ReasonText.PROTOCOL_BROKEN;
        };
    }
}
