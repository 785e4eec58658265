package io.idlemint.ui.fake;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.desk.WalletDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A wallet with one password and twelve words, and no keys at all.
public final class FakeWallet implements WalletDesk {
    public static final String PASSWORD = "correct horse";
    public static final List<String> WORDS = List.of(
            "cabin", "river", "olive", "mango", "pixel", "lunar", "amber", "tulip", "delta", "frost", "grape", "noble");

    public final LiveCell<WalletNow> cell;
    public final List<String> sent = new ArrayList<>();
    public final List<LedgerEntry> older = new ArrayList<>();
    public final List<DayEarned> days = new ArrayList<>(Samples.earned());
    public Optional<LedgerUnreachableException> failure = Optional.empty();
    private String password = PASSWORD;

    public FakeWallet(WalletNow first) {
        cell = new LiveCell<>(first);
    }

    @Override
    public Live<WalletNow> now() {
        return cell;
    }

    @Override
    public Outcome<List<String>> create(char[] fresh) {
        password = new String(fresh);
        change(now -> wallet(now, Optional.of(Samples.OWN), true, false));
        return new Outcome.Done<>(WORDS);
    }

    @Override
    public Outcome<Account> restore(List<String> words, char[] fresh) {
        if (!words.equals(WORDS)) {
            return new Outcome.Refused<>(Refusal.of(Why.WORDS_CHECKSUM));
        }
        password = new String(fresh);
        change(now -> wallet(now, Optional.of(Samples.OWN), true, true));
        return new Outcome.Done<>(Samples.OWN);
    }

    @Override
    public Outcome<Account> unlock(char[] typed) {
        if (!password.equals(new String(typed))) {
            return new Outcome.Refused<>(Refusal.of(Why.PASSWORD_WRONG));
        }
        change(now -> wallet(now, now.account(), true, now.backedUp()));
        return new Outcome.Done<>(Samples.OWN);
    }

    @Override
    public void lock() {
        change(now -> wallet(now, now.account(), false, now.backedUp()));
    }

    @Override
    public Outcome<Account> changePassword(char[] old, char[] fresh) {
        if (!password.equals(new String(old))) {
            return new Outcome.Refused<>(Refusal.of(Why.PASSWORD_WRONG));
        }
        password = new String(fresh);
        return new Outcome.Done<>(Samples.OWN);
    }

    @Override
    public Outcome<List<String>> words(char[] typed) {
        return password.equals(new String(typed))
                ? new Outcome.Done<>(WORDS)
                : new Outcome.Refused<>(Refusal.of(Why.PASSWORD_WRONG));
    }

    @Override
    public Outcome<Account> confirmWords(List<String> words) {
        if (!words.equals(WORDS)) {
            return new Outcome.Refused<>(Refusal.of(Why.WORDS_OF_ANOTHER));
        }
        change(now -> wallet(now, now.account(), now.unlocked(), true));
        return new Outcome.Done<>(Samples.OWN);
    }

    @Override
    public Outcome<Account> readAddress(String typed) {
        try {
            return new Outcome.Done<>(Account.parse(typed.strip()));
        } catch (IllegalArgumentException malformed) {
            return new Outcome.Refused<>(
                    Refusal.of(Why.ADDRESS_LENGTH, typed.strip().length() - 2));
        }
    }

    @Override
    public Outcome<Long> send(Account to, Amount amount, String memo) {
        if (!isOpen()) {
            return new Outcome.Refused<>(Refusal.of(Why.WALLET_LOCKED));
        }
        sent.add(to.hex() + " " + amount.plain() + " " + memo);
        return new Outcome.Done<>(99L);
    }

    @Override
    public List<LedgerEntry> history(long beforeSeq, int limit) {
        return Stream.concat(cell.get().newest().stream(), older.stream())
                .filter(entry -> entry.seq() < beforeSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public List<DayEarned> earnings(LocalDate from) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return days.stream().filter(day -> !day.day().isBefore(from)).toList();
    }

    @Override
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    boolean isOpen() {
        return cell.get().unlocked();
    }

    /// A lab's account: no password.
    public void withoutPassword() {
        password = "";
        change(now -> wallet(now, Optional.of(Samples.OWN), true, false));
    }

    public void change(UnaryOperator<WalletNow> step) {
        cell.update(step);
    }

    private static WalletNow wallet(WalletNow now, Optional<Account> account, boolean unlocked, boolean backedUp) {
        return new WalletNow(account, unlocked, backedUp, now.balance(), now.asOf(), now.earnedToday(), now.newest());
    }
}
