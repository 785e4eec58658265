package io.idlemint.node.desk;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The account, its money and its keys. Calls block (key derivation takes seconds) and are not for the thread that
/// paints; passwords are cleared by the caller after the call.
public interface WalletDesk {
    Live<WalletNow> now();

    /// Makes a new account and returns its twelve words, to be written down. Refused when there is a wallet.
    Outcome<List<String>> create(char[] password);

    /// Makes the wallet from twelve words.
    Outcome<Account> restore(List<String> words, char[] password);

    Outcome<Account> unlock(char[] password);

    void lock();

    Outcome<Account> changePassword(char[] old, char[] fresh);

    /// The twelve words, for their owner's eyes.
    ///
    /// @param password empty for a wallet that has none
    default Outcome<List<String>> words(char[] password) {
        return new Outcome.Refused<>(Refusal.of(Refusal.Why.WORDS_HIDDEN));
    }

    /// Checks the twelve words of a wallet that is not backed up yet.
    Outcome<Account> confirmWords(List<String> words);

    /// Reads an address that a person typed, or says which part of it is wrong. Answers at once. Letters of both
    /// cases must match the check sum of EIP-55.
    Outcome<Account> readAddress(String typed);

    /// Pays. The wallet must be unlocked.
    Outcome<Long> send(Account to, Amount amount, String memo);

    /// The newest first, before a movement's number.
    ///
    /// @throws LockedException if the wallet is locked and has not been open in this lab before
    List<LedgerEntry> history(long beforeSeq, int limit);

    /// What each day has earned, counted from the ledger's entries, in this computer's time zone. The oldest first;
    /// days without earnings are left out. The first call for a long time takes seconds.
    ///
    /// @throws LockedException if the wallet is locked and has not been open in this lab before
    List<DayEarned> earnings(LocalDate from);

    /// Whether the wallet has a password: without one there is nothing that locking would protect.
    boolean hasPassword();

    /// What a day has earned by kind, in nano-MINT.
    ///
    /// @param mining can be negative: a block that is replaced takes its reward back on the day that it is replaced
    record DayEarned(LocalDate day, long mining, long leases, long rewards) {}

    /// Everything that a wallet shows.
    ///
    /// @param account empty when there is no wallet
    /// @param balance the last known one; empty before the ledger first answered
    /// @param asOf when it was known
    record WalletNow(
            Optional<Account> account,
            boolean unlocked,
            boolean backedUp,
            Optional<Balance> balance,
            Optional<Instant> asOf,
            Amount earnedToday,
            List<LedgerEntry> newest) {}

    /// Done, or why not.
    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Refused<T>(Refusal why) implements Outcome<T> {}
    }
}
