package io.idlemint.signing.wallet;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.web3j.crypto.MnemonicUtils;

/// The words that a wallet can be restored from: BIP-39, English list, valid checksum, no extra pass phrase. Immutable;
/// shows itself as `***`.
public final class Mnemonic {
    /// The lengths that BIP-39 allows; new wallets have 12 words.
    private static final Set<Integer> COUNTS = Set.of(12, 15, 18, 21, 24);

    private static final int NEW_ENTROPY_BYTES = 16;

    private final List<String> words;

    private Mnemonic(List<String> words) {
        this.words = List.copyOf(words);
    }

    /// Twelve new words.
    public static Mnemonic create(SecureRandom random) {
        byte[] entropy = new byte[NEW_ENTROPY_BYTES];
        random.nextBytes(entropy);
        try {
            return ofEntropy(entropy);
        } finally {
            Arrays.fill(entropy, (byte) 0);
        }
    }

    /// Checks words that a person typed: in any case, between any white space.
    public static MnemonicCheck check(String typed) {
        String text = typed.strip();
        return check(text.isEmpty() ? List.of() : List.of(text.split("\\p{IsWhite_Space}+")));
    }

    /// Checks words that a person typed, in any case.
    public static MnemonicCheck check(List<String> typed) {
        List<String> words = typed.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!COUNTS.contains(words.size())) {
            return new MnemonicCheck.WrongCount(words.size());
        }
        Set<String> known = new HashSet<>(MnemonicUtils.getWords());
        for (int i = 0; i < words.size(); i++) {
            if (!known.contains(words.get(i))) {
                return new MnemonicCheck.UnknownWord(i + 1, words.get(i));
            }
        }
        return MnemonicUtils.validateMnemonic(String.join(" ", words))
                ? new MnemonicCheck.Valid(new Mnemonic(words))
                : new MnemonicCheck.WrongChecksum();
    }

    /// The words of 16, 20, 24, 28 or 32 random bytes.
    static Mnemonic ofEntropy(byte[] entropy) {
        return new Mnemonic(List.of(MnemonicUtils.generateMnemonic(entropy).split(" ")));
    }

    /// The words themselves: to be shown to their owner and nobody else.
    public List<String> words() {
        return words;
    }

    /// The random bytes behind the words. Whoever asks wipes them.
    byte[] entropy() {
        return MnemonicUtils.generateEntropy(text());
    }

    /// The 64 bytes of BIP-39 that all keys are derived from. Whoever asks wipes them.
    byte[] seed() {
        return MnemonicUtils.generateSeed(text(), "");
    }

    private String text() {
        return String.join(" ", words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mnemonic that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
