package io.idlemint.ui.market;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.template.CommandWords;
import io.idlemint.ui.market.OrderState.Remedy;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Optional;

/// Checks an order against the offer and the wallet. Pure.
final class RentRules {
    /// A week.
    static final long MAX_MINUTES = 10_080;

    private static final long ROUND_FROM_NANOS = 10_000_000;
    private static final long ROUND_TO_NANOS = 100_000;

    private final Wording words;

    RentRules(Wording words) {
        this.words = words;
    }

    /// The form as typed.
    record Form(String minutes, String budget, String command) {}

    private record Block(String sentence, Remedy remedy, Optional<Long> shorter) {
        static final Block NONE = new Block("", Remedy.NONE, Optional.empty());
    }

    /// Whole minutes within the limit; empty when the text is something else.
    static Optional<Long> minutes(String typed) {
        String text = Typed.plain(typed);
        if (!text.matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        long minutes = Long.parseLong(text);
        return minutes >= 1 && minutes <= MAX_MINUTES ? Optional.of(minutes) : Optional.empty();
    }

    /// What so many minutes cost; empty when that is more than all MINT.
    static Optional<Amount> cost(Rate rate, long minutes) {
        long seconds = minutes * 60;
        return rate.secondsFor(Amount.ofNanos(Amount.CAP_NANOS)) >= seconds
                ? Optional.of(rate.forSeconds(seconds))
                : Optional.empty();
    }

    /// A budget that covers the cost and reads well: rounded up to 4 decimals from 0.01 MINT on, unless that goes
    /// beyond what is available and the cost itself does not.
    static Amount roundBudget(Amount cost, Amount available) {
        if (cost.nanos() < ROUND_FROM_NANOS) {
            return cost;
        }
        Amount rounded = Amount.ofNanos((cost.nanos() + ROUND_TO_NANOS - 1) / ROUND_TO_NANOS * ROUND_TO_NANOS);
        return available.covers(cost) ? rounded.min(available) : rounded;
    }

    OrderState check(OfferRow row, Form form, WalletNow wallet, Optional<Amount> available) {
        Rate rate = row.listed().offer().ratePerSecond();
        Optional<Long> time = minutes(form.minutes());
        Optional<Amount> budget = words.amount(form.budget());
        Block block = block(row, wallet, rate, budget, available);
        return new OrderState(
                time.isPresent() ? "" : words.text(MarketText.DURATION_INVALID),
                budgetProblem(rate, budget),
                CommandWords.split(form.command()).isPresent() ? "" : words.text(MarketText.COMMAND_INVALID),
                block.sentence(),
                block.remedy(),
                block.shorter(),
                time.map(minutes -> words.text(
                                MarketText.SUM,
                                words.measures().duration(Duration.ofMinutes(minutes)),
                                words.price(rate)))
                        .orElse(""),
                budget.map(amount -> words.amounts().balance(amount.nanos())).orElse(""),
                stays(budget, available),
                rate.equals(Rate.FREE)
                        ? words.text(MarketText.RENT_FREE)
                        : words.text(MarketText.RENT, words.perHour(rate)));
    }

    private String budgetProblem(Rate rate, Optional<Amount> budget) {
        if (budget.isEmpty()) {
            return words.text(MarketText.BUDGET_INVALID);
        }
        Amount least = rate.forSeconds(60);
        return budget.get().covers(least)
                ? ""
                : words.text(MarketText.BUDGET_SHORT, words.amounts().exact(least.nanos()));
    }

    private Block block(
            OfferRow row, WalletNow wallet, Rate rate, Optional<Amount> budget, Optional<Amount> available) {
        if (row.own()) {
            return new Block(words.text(MarketText.WHY_OWN), Remedy.NONE, Optional.empty());
        }
        if (row.listed().status() != ProviderStatus.IDLE) {
            return new Block(words.text(MarketText.WHY_BUSY), Remedy.NONE, Optional.empty());
        }
        if (wallet.account().isEmpty()) {
            return new Block(words.text(MarketText.WHY_NO_WALLET), Remedy.CREATE_WALLET, Optional.empty());
        }
        if (!wallet.unlocked()) {
            return new Block(words.text(MarketText.WHY_LOCKED), Remedy.UNLOCK, Optional.empty());
        }
        if (available.isEmpty()) {
            return new Block(words.text(MarketText.WHY_BALANCE_UNKNOWN), Remedy.NONE, Optional.empty());
        }
        if (budget.isEmpty() || available.get().covers(budget.get())) {
            return Block.NONE;
        }
        long affordable = Math.min(MAX_MINUTES, rate.secondsFor(available.get()) / 60);
        return new Block(
                shortOf(available.get(), wallet),
                affordable > 0 ? Remedy.SHORTER : Remedy.NONE,
                affordable > 0 ? Optional.of(affordable) : Optional.empty());
    }

    private String shortOf(Amount available, WalletNow wallet) {
        Amount maturing = wallet.balance().map(Balance::immature).orElse(Amount.ZERO);
        return maturing.equals(Amount.ZERO)
                ? words.text(MarketText.WHY_BALANCE, words.mint(available))
                : words.text(MarketText.WHY_BALANCE_MATURING, words.mint(available), words.mint(maturing));
    }

    private String stays(Optional<Amount> budget, Optional<Amount> available) {
        if (budget.isEmpty() || available.isEmpty() || !available.get().covers(budget.get())) {
            return "";
        }
        Amount left = available.get().minus(budget.get());
        return words.text(
                MarketText.STAYS,
                words.amounts().balance(left.nanos()),
                words.amounts().balance(available.get().nanos()));
    }
}
