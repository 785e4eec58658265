package io.idlemint.app.runtime.wallet;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.WipedKeyException;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.node.desk.LedgerRefusals;
import io.idlemint.node.desk.LockedException;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.signing.AddressException;
import io.idlemint.signing.Addresses;
import io.idlemint.signing.wallet.Mnemonic;
import io.idlemint.signing.wallet.MnemonicCheck;
import io.idlemint.signing.wallet.Password;
import io.idlemint.signing.wallet.UnlockedWallet;
import io.idlemint.signing.wallet.WalletFacts;
import io.idlemint.signing.wallet.WalletFile;
import io.idlemint.signing.wallet.WalletResult;
import io.idlemint.wire.rpc.RefusedException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The wallet of this installation. Safe for use by several threads; calls with a password take seconds.
public final class WalletControl implements WalletDesk, AutoCloseable {
    private static final int NEWEST = 50;

    private final WalletFile file;
    private final KeyNode keyNode;
    private final InstantSource clock;
    private final LiveCell<WalletNow> now;
    private final Consumer<MessageSigner> onUnlocked;
    private final DayEarnings earnings = new DayEarnings(ZoneId::systemDefault);
    private final EarningsByDay days = new EarningsByDay(ZoneId::systemDefault);
    private @Nullable UnlockedWallet open;

    /// @param onUnlocked is told the account's signer each time the wallet is opened
    public WalletControl(WalletFile file, KeyNode keyNode, InstantSource clock, Consumer<MessageSigner> onUnlocked) {
        this.file = file;
        this.keyNode = keyNode;
        this.clock = clock;
        this.onUnlocked = onUnlocked;
        this.now = new LiveCell<>(new WalletNow(
                Optional.empty(), false, false, Optional.empty(), Optional.empty(), Amount.ZERO, List.of()));
        showFile();
    }

    @Override
    public Live<WalletNow> now() {
        return now;
    }

    public Optional<Account> account() {
        return now.get().account();
    }

    /// Signs for the account, while the wallet is open.
    public synchronized Optional<MessageSigner> signer() {
        return Optional.ofNullable(open);
    }

    /// A throw-away account of the same words, while the wallet is open.
    public synchronized Optional<MessageSigner> selfTester(int index) {
        return Optional.ofNullable(open).map(wallet -> wallet.derived(index));
    }

    /// Makes a lab's account if there is none: without a password, and not backed up.
    public void makeIfMissing() {
        if (!file.exists()) {
            take(file.create(Mnemonic.create(new SecureRandom()), Password.unprotected()));
        }
    }

    /// Opens a wallet that has no password.
    public void openUnprotected() {
        if (signer().isEmpty()
                && file.exists()
                && file.facts() instanceof WalletResult.Done<WalletFacts>(WalletFacts facts)
                && facts.unprotected()) {
            take(file.unlock(Password.unprotected()));
        }
        showFile();
    }

    @Override
    public Outcome<List<String>> create(char[] password) {
        Mnemonic words = Mnemonic.create(new SecureRandom());
        return withPassword(password, key -> take(file.create(words, key)), account -> words.words());
    }

    @Override
    public Outcome<Account> restore(List<String> words, char[] password) {
        return switch (Mnemonic.check(words)) {
            case MnemonicCheck.Problem problem -> new Outcome.Refused<>(Refusals.of(problem));
            case MnemonicCheck.Valid valid ->
                withPassword(password, key -> take(file.restore(valid.words(), key)), account -> account);
        };
    }

    @Override
    public Outcome<Account> unlock(char[] password) {
        return withPassword(password, key -> take(file.unlock(key)), account -> account);
    }

    @Override
    public synchronized void lock() {
        if (open != null) {
            open.close();
            open = null;
        }
        showFile();
    }

    @Override
    public Outcome<Account> changePassword(char[] old, char[] fresh) {
        try (Password before = old.length == 0 ? Password.unprotected() : Password.of(old);
                Password after = Password.of(fresh)) {
            Outcome<Account> changed = facts(file.changePassword(before, after));
            showFile();
            return changed;
        } catch (IllegalArgumentException halfACharacter) {
            return new Outcome.Refused<>(Refusal.of(Why.PASSWORD_MALFORMED));
        }
    }

    @Override
    public Outcome<List<String>> words(char[] password) {
        try (Password key = password.length == 0 ? Password.unprotected() : Password.of(password)) {
            return switch (file.revealWords(key)) {
                case WalletResult.Done<Mnemonic> done ->
                    new Outcome.Done<>(done.value().words());
                case WalletResult.Refused<Mnemonic> refused -> new Outcome.Refused<>(Refusals.of(refused.why()));
            };
        } catch (IllegalArgumentException halfACharacter) {
            return new Outcome.Refused<>(Refusal.of(Why.PASSWORD_MALFORMED));
        }
    }

    @Override
    public Outcome<Account> confirmWords(List<String> words) {
        Outcome<Account> confirmed = facts(file.confirmWords(words));
        showFile();
        return confirmed;
    }

    @Override
    public Outcome<Account> readAddress(String typed) {
        try {
            return new Outcome.Done<>(Addresses.parse(typed.strip()));
        } catch (AddressException wrong) {
            return new Outcome.Refused<>(Refusals.of(wrong));
        }
    }

    @Override
    public Outcome<Long> send(Account to, Amount amount, String memo) {
        Optional<MessageSigner> signer = signer();
        if (signer.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(Why.WALLET_LOCKED));
        }
        try {
            Account from = signer.get().account();
            long nonce = keyNode.settlement().balance(from).nextNonce();
            Bytes32 memoHash = memo.isBlank() ? Bytes32.ZERO : Bytes32.sha256(memo);
            Transfer transfer = new Transfer(to, amount, nonce, memoHash);
            SettlementResult<Long> result = keyNode.settlement()
                    .transfer(from, signer.get().sign(keyNode.settlement().domain(), transfer));
            refresh();
            return switch (result) {
                case SettlementResult.Done<Long> done -> new Outcome.Done<>(done.value());
                case SettlementResult.Refused<Long> refused -> new Outcome.Refused<>(LedgerRefusals.of(refused));
            };
        } catch (WipedKeyException locked) {
            return new Outcome.Refused<>(Refusal.of(Why.WALLET_LOCKED));
        } catch (LedgerUnreachableException unreachable) {
            return new Outcome.Refused<>(Refusal.of(Why.PAYMENT_UNCERTAIN));
        }
    }

    @Override
    public List<LedgerEntry> history(long beforeSeq, int limit) {
        return account()
                .map(account -> asked(() -> keyNode.settlement().history(account, beforeSeq, limit)))
                .orElse(List.of());
    }

    @Override
    public List<DayEarned> earnings(LocalDate from) {
        return account()
                .map(account -> asked(() -> days.since(from, keyNode.settlement(), account)))
                .orElse(List.of());
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RefusedException refused) {
            throw signer().isPresent() ? refused : new LockedException(refused);
        }
    }

    @Override
    public boolean hasPassword() {
        return file.exists()
                && file.facts() instanceof WalletResult.Done<WalletFacts>(WalletFacts facts)
                && !facts.unprotected();
    }

    /// Asks the ledger for the balance and the newest entries; a ledger that does not answer leaves the last ones.
    public void refresh() {
        Optional<Account> account = account();
        if (account.isEmpty()) {
            return;
        }
        try {
            Balance balance = keyNode.settlement().balance(account.get());
            List<LedgerEntry> newest = keyNode.settlement().history(account.get(), Long.MAX_VALUE, NEWEST);
            Instant at = clock.instant();
            synchronized (earnings) {
                earnings.refresh(keyNode.settlement(), account.get(), newest, at);
            }
            now.update(n -> new WalletNow(
                    n.account(),
                    n.unlocked(),
                    n.backedUp(),
                    Optional.of(balance),
                    Optional.of(at),
                    earnings.sum(),
                    newest));
        } catch (LedgerUnreachableException unreachable) {
            // The last known balance stays, with its age.
        }
    }

    /// Blocks of today that paid the account.
    public long blocksToday() {
        return earnings.blocks();
    }

    private <T> Outcome<T> withPassword(
            char[] password, Function<Password, Outcome<Account>> action, Function<Account, T> result) {
        try (Password key = password.length == 0 ? Password.unprotected() : Password.of(password)) {
            Outcome<Account> outcome = action.apply(key);
            showFile();
            return switch (outcome) {
                case Outcome.Done<Account> done -> new Outcome.Done<>(result.apply(done.value()));
                case Outcome.Refused<Account> refused -> new Outcome.Refused<>(refused.why());
            };
        } catch (IllegalArgumentException halfACharacter) {
            return new Outcome.Refused<>(Refusal.of(Why.PASSWORD_MALFORMED));
        }
    }

    private Outcome<Account> take(WalletResult<UnlockedWallet> result) {
        return switch (result) {
            case WalletResult.Refused<UnlockedWallet> refused -> new Outcome.Refused<>(Refusals.of(refused.why()));
            case WalletResult.Done<UnlockedWallet> done -> {
                synchronized (this) {
                    if (open != null) {
                        open.close();
                    }
                    open = done.value();
                }
                showFile();
                onUnlocked.accept(done.value());
                yield new Outcome.Done<>(done.value().account());
            }
        };
    }

    private static Outcome<Account> facts(WalletResult<WalletFacts> result) {
        return switch (result) {
            case WalletResult.Done<WalletFacts> done ->
                new Outcome.Done<>(done.value().account());
            case WalletResult.Refused<WalletFacts> refused -> new Outcome.Refused<>(Refusals.of(refused.why()));
        };
    }

    private synchronized void showFile() {
        boolean unlocked = open != null;
        if (!file.exists()) {
            return;
        }
        if (file.facts() instanceof WalletResult.Done<WalletFacts>(WalletFacts facts)) {
            now.update(n -> new WalletNow(
                    Optional.of(facts.account()),
                    unlocked,
                    facts.backedUp(),
                    n.balance(),
                    n.asOf(),
                    n.earnedToday(),
                    n.newest()));
        }
    }

    @Override
    public void close() {
        lock();
    }
}
