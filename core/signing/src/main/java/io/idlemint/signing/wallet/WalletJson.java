package io.idlemint.signing.wallet;

import io.idlemint.domain.identity.Account;
import java.util.HexFormat;

/// The wallet's file: a key store of version 3 (Web3 Secret Storage) for account 0 that other Ethereum programs can
/// read, and under `idlemint` what they ignore. Names and order are the file's. All bytes are hexadecimal.
///
/// @param address of account 0, 40 digits without 0x
record WalletJson(int version, String id, String address, Crypto crypto, Extra idlemint) {
    static final int VERSION = 3;
    static final int FORMAT = 1;
    static final String CIPHER = "aes-128-ctr";
    static final String KDF = "scrypt";

    record Crypto(
            String cipher, CipherParams cipherparams, String ciphertext, String kdf, KdfParams kdfparams, String mac) {}

    record CipherParams(String iv) {}

    record KdfParams(int dklen, int n, int p, int r, String salt) {}

    /// @param words the entropy of the words, sealed with the same derived key as account 0
    /// @param check SHA-256 of the compact JSON with this field empty: tells a damaged file from a wrong password
    record Extra(int format, boolean backedUp, boolean unprotected, SealedBox words, String check) {}

    static Crypto crypto(SealedBox key, byte[] salt, ScryptCost cost) {
        var params = new KdfParams(
                DerivedKey.BYTES, cost.n(), cost.p(), cost.r(), HexFormat.of().formatHex(salt));
        return new Crypto(CIPHER, new CipherParams(key.iv()), key.ciphertext(), KDF, params, key.mac());
    }

    WalletJson withCheck(String check) {
        return withExtra(new Extra(idlemint.format, idlemint.backedUp, idlemint.unprotected, idlemint.words, check));
    }

    WalletJson withBackedUp() {
        return withExtra(new Extra(idlemint.format, true, idlemint.unprotected, idlemint.words, idlemint.check));
    }

    private WalletJson withExtra(Extra extra) {
        return new WalletJson(version, id, address, crypto, extra);
    }

    Account account() {
        return Account.parse("0x" + address);
    }

    SealedBox key() {
        return new SealedBox(crypto.cipherparams.iv, crypto.ciphertext, crypto.mac);
    }

    ScryptCost cost() {
        return new ScryptCost(crypto.kdfparams.n, crypto.kdfparams.r, crypto.kdfparams.p);
    }

    byte[] salt() {
        return HexFormat.of().parseHex(crypto.kdfparams.salt);
    }

    WalletFacts facts() {
        return new WalletFacts(account(), idlemint.backedUp, idlemint.unprotected);
    }
}
