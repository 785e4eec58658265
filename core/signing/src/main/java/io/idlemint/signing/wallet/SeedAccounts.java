package io.idlemint.signing.wallet;

import io.idlemint.signing.Secp256k1Signer;
import java.util.Arrays;
import org.web3j.crypto.Bip32ECKeyPair;
import org.web3j.utils.Numeric;

/// The accounts of one seed, by BIP-32. Closing it wipes the seed. Safe for use by several threads.
public final class SeedAccounts implements AutoCloseable {
    private static final int HARD = Bip32ECKeyPair.HARDENED_BIT;

    private final byte[] seed;
    private boolean wiped;

    private SeedAccounts(byte[] seed) {
        this.seed = seed;
    }

    public static SeedAccounts of(Mnemonic words) {
        return new SeedAccounts(words.seed());
    }

    /// The key of account `index` at m/44'/60'/0'/0/index (BIP-44, Ethereum). Whoever asks closes it.
    public Secp256k1Signer account(int index) {
        return derive(0, index);
    }

    /// The key of the throw-away account `index` at m/44'/60'/1'/0/index: another BIP-44 account of the same seed, so
    /// that a self-test ("rent my own machine") never shares an address with the wallet. Whoever asks closes it.
    public Secp256k1Signer derived(int index) {
        return derive(1, index);
    }

    private Secp256k1Signer derive(int account, int index) {
        if (index < 0) {
            throw new IllegalArgumentException("account index " + index + " must not be negative");
        }
        byte[] copy = seed();
        try {
            Bip32ECKeyPair master = Bip32ECKeyPair.generateKeyPair(copy);
            int[] path = {44 | HARD, 60 | HARD, account | HARD, 0, index};
            byte[] secret = Numeric.toBytesPadded(
                    Bip32ECKeyPair.deriveKeyPair(master, path).getPrivateKey(), Secp256k1Signer.SECRET_BYTES);
            try {
                return Secp256k1Signer.of(secret);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    private synchronized byte[] seed() {
        if (wiped) {
            throw new IllegalStateException("the wallet is locked: unlock it again");
        }
        return seed.clone();
    }

    @Override
    public synchronized void close() {
        wiped = true;
        Arrays.fill(seed, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }
}
