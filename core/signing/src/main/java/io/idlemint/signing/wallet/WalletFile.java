package io.idlemint.signing.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.signing.OwnerOnlyFile;
import io.idlemint.signing.Secp256k1Signer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The wallet's one file, encrypted with its password: account 0 as a V3 key store that other Ethereum programs read,
/// and beside it the words, sealed with the same derived key. Whatever is refused leaves the file as it was.
///
/// All calls block, those with a password for as long as its derivation takes (seconds): never call them from a
/// screen's thread. Where the file cannot be read or written, or is open to others, every call throws a
/// [io.idlemint.signing.SigningException]. Safe for use by several threads of one process.
public final class WalletFile {
    private static final int SALT_BYTES = 32;

    private final OwnerOnlyFile file;
    private final SecureRandom random;
    private final ScryptCost cost;
    private final WalletCodec codec = new WalletCodec();

    /// A wallet whose new passwords cost [ScryptCost#STANDARD] to guess.
    ///
    /// @param path in a folder of its own (0700; it is made if missing)
    public WalletFile(Path path, SecureRandom random) {
        this(path, random, ScryptCost.STANDARD);
    }

    /// @param cost for new passwords; reading follows the file
    public WalletFile(Path path, SecureRandom random, ScryptCost cost) {
        this.file = new OwnerOnlyFile(path);
        this.random = random;
        this.cost = cost;
    }

    public boolean exists() {
        return file.exists();
    }

    /// What the file tells without the password.
    public synchronized WalletResult<WalletFacts> facts() {
        return read().then(wallet -> new WalletResult.Done<>(wallet.facts()));
    }

    /// Makes the wallet of new words, not backed up until [#confirmWords].
    public WalletResult<UnlockedWallet> create(Mnemonic words, Password password) {
        return make(words, password, false);
    }

    /// Makes the wallet of words that its owner typed, so backed up.
    public WalletResult<UnlockedWallet> restore(Mnemonic words, Password password) {
        return make(words, password, true);
    }

    public synchronized WalletResult<UnlockedWallet> unlock(Password password) {
        return read().then(wallet -> open(wallet, password)).then(words -> new WalletResult.Done<>(unlocked(words)));
    }

    /// Encrypts the wallet anew in one atomic step; [Password#unprotected] takes its protection away.
    public synchronized WalletResult<WalletFacts> changePassword(Password old, Password fresh) {
        if (fresh.tooShort()) {
            return tooShort();
        }
        return read().then(wallet -> open(wallet, old)
                .then(words -> written(
                        sealed(words, fresh, wallet.id(), wallet.idlemint().backedUp()))));
    }

    /// Marks the wallet as backed up when these are its words. They prove themselves: no password is needed.
    public synchronized WalletResult<WalletFacts> confirmWords(List<String> typed) {
        return read().then(wallet -> switch (Mnemonic.check(typed)) {
            case MnemonicCheck.Problem problem -> wrongWords(Optional.of(problem));
            case MnemonicCheck.Valid(Mnemonic words) ->
                firstAccount(words).equals(wallet.account())
                        ? written(wallet.withBackedUp())
                        : wrongWords(Optional.empty());
        });
    }

    /// The words, for their owner's eyes.
    public synchronized WalletResult<Mnemonic> revealWords(Password password) {
        return read().then(wallet -> open(wallet, password));
    }

    private synchronized WalletResult<UnlockedWallet> make(Mnemonic words, Password password, boolean backedUp) {
        if (file.exists()) {
            return WalletResult.refused(new WalletRefusal.Exists());
        }
        if (password.tooShort()) {
            return tooShort();
        }
        written(sealed(words, password, UUID.randomUUID().toString(), backedUp));
        return new WalletResult.Done<>(unlocked(words));
    }

    private WalletResult<WalletJson> read() {
        return file.exists()
                ? codec.decode(file.read(WalletCodec.MAX_BYTES))
                : WalletResult.refused(new WalletRefusal.Missing());
    }

    private WalletResult<WalletFacts> written(WalletJson wallet) {
        file.write(codec.encode(wallet));
        return new WalletResult.Done<>(wallet.facts());
    }

    private WalletJson sealed(Mnemonic words, Password password, String id, boolean backedUp) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        // Without a password there is nothing to make expensive.
        ScryptCost price = password.isUnprotected() ? ScryptCost.LIGHT : cost;
        byte[] entropy = words.entropy();
        byte[] secret = new byte[0];
        try (DerivedKey key = DerivedKey.derive(password, salt, price);
                SeedAccounts accounts = SeedAccounts.of(words);
                Secp256k1Signer first = accounts.account(0)) {
            secret = first.secret();
            String address = first.account().hex().substring(2);
            var extra = new WalletJson.Extra(
                    WalletJson.FORMAT, backedUp, password.isUnprotected(), key.seal(entropy, random), "");
            var crypto = WalletJson.crypto(key.seal(secret, random), salt, price);
            return new WalletJson(WalletJson.VERSION, id, address, crypto, extra);
        } finally {
            Arrays.fill(entropy, (byte) 0);
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static WalletResult<Mnemonic> open(WalletJson wallet, Password password) {
        if (password.isUnprotected() != wallet.idlemint().unprotected()) {
            return WalletResult.refused(new WalletRefusal.WrongPassword());
        }
        try (DerivedKey key = DerivedKey.derive(password, wallet.salt(), wallet.cost())) {
            Optional<byte[]> secret = key.open(wallet.key());
            if (secret.isEmpty()) {
                return WalletResult.refused(new WalletRefusal.WrongPassword());
            }
            Optional<byte[]> entropy = key.open(wallet.idlemint().words());
            try {
                return entropy.map(Mnemonic::ofEntropy)
                        .filter(words -> belongTogether(wallet, words, secret.get()))
                        .<WalletResult<Mnemonic>>map(WalletResult.Done::new)
                        .orElseGet(
                                () -> WalletResult.refused(new WalletRefusal.Damaged(WalletRefusal.Damage.PARTS, "")));
            } finally {
                Arrays.fill(secret.get(), (byte) 0);
                entropy.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
            }
        }
    }

    private static boolean belongTogether(WalletJson wallet, Mnemonic words, byte[] stored) {
        try (SeedAccounts accounts = SeedAccounts.of(words);
                Secp256k1Signer first = accounts.account(0)) {
            byte[] secret = first.secret();
            try {
                return Arrays.equals(secret, stored) && first.account().equals(wallet.account());
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    private static Account firstAccount(Mnemonic words) {
        try (SeedAccounts accounts = SeedAccounts.of(words);
                Secp256k1Signer first = accounts.account(0)) {
            return first.account();
        }
    }

    private static UnlockedWallet unlocked(Mnemonic words) {
        return new UnlockedWallet(SeedAccounts.of(words));
    }

    private static <T> WalletResult<T> tooShort() {
        return WalletResult.refused(new WalletRefusal.PasswordTooShort(Password.LEAST_CHARACTERS));
    }

    private static WalletResult<WalletFacts> wrongWords(Optional<MnemonicCheck.Problem> problem) {
        return WalletResult.refused(new WalletRefusal.WrongWords(problem));
    }
}
