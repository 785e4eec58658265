package io.idlemint.ui.home;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.HomeText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.wording.Wording;
import java.util.List;

/// The three numbers of Home: earned, spending, owned.
final class StatWording {
    private final Wording words;

    StatWording(Wording words) {
        this.words = words;
    }

    StatText earned(HomeNow now) {
        MiningNow mining = now.mining();
        return new StatText(
                balance(now.wallet().earnedToday()),
                worth(words.text(CommonText.MINT), now.wallet().earnedToday()),
                words.text(HomeText.EARNED_HELP, mining.blocks(), mining.accepted()));
    }

    StatText spending(HomeNow now) {
        List<LeaseNow> rented = now.rented();
        Amount perHour = rented.stream().map(LeaseNow::rate).map(Rate::perHour).reduce(Amount.ZERO, Amount::plus);
        return new StatText(
                words.amounts().price(perHour.nanos()), words.text(CommonText.MINT_PER_HOUR), spendingHelp(rented));
    }

    StatText balance(WalletNow wallet) {
        String unit = words.text(CommonText.MINT);
        if (wallet.account().isEmpty()) {
            return new StatText(balance(Amount.ZERO), unit, words.text(HomeText.BALANCE_NO_WALLET));
        }
        if (wallet.balance().isEmpty()) {
            HomeText why = wallet.unlocked() ? HomeText.BALANCE_UNKNOWN : HomeText.BALANCE_LOCKED;
            return new StatText(words.text(CommonText.NOT_MEASURED), "", words.text(why));
        }
        Balance balance = wallet.balance().get();
        List<String> parts = words.amounts()
                .parts(
                        balance.available().nanos(),
                        balance.inEscrow().nanos(),
                        balance.immature().nanos());
        return new StatText(
                balance(balance.total()),
                worth(unit, balance.total()),
                words.text(HomeText.BALANCE_HELP, parts.get(0), parts.get(1), parts.get(2)));
    }

    private String spendingHelp(List<LeaseNow> rented) {
        if (rented.isEmpty()) {
            return words.text(HomeText.SPENDING_NONE);
        }
        if (rented.size() > 1) {
            return words.text(HomeText.SPENDING_MANY, rented.size());
        }
        LeaseNow only = rented.getFirst();
        return only.timeLeft()
                .map(left -> words.text(
                        HomeText.SPENDING_ONE,
                        only.deviceName(),
                        words.measures().duration(left)))
                .orElseGet(() -> words.text(HomeText.SPENDING_ONE_OPEN, only.deviceName()));
    }

    private String worth(String unit, Amount amount) {
        return words.fiat(amount).map(about -> unit + "  " + about).orElse(unit);
    }

    private String balance(Amount amount) {
        return words.amounts().balance(amount.nanos());
    }
}
