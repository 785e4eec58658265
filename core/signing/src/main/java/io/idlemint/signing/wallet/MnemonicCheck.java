package io.idlemint.signing.wallet;

/// What a check of typed words found.
public sealed interface MnemonicCheck {
    /// They are a mnemonic.
    record Valid(Mnemonic words) implements MnemonicCheck {}

    /// They are not, and why.
    sealed interface Problem extends MnemonicCheck {
        /// A sentence for the person who typed.
        String sentence();
    }

    /// There are too many or too few.
    record WrongCount(int count) implements Problem {
        @Override
        public String sentence() {
            return "12 words are needed (or 15, 18, 21 or 24), there are " + count;
        }
    }

    /// One is not on the list. A mistyped word is close to a secret: `toString` leaves it out.
    ///
    /// @param position counted from 1
    record UnknownWord(int position, String word) implements Problem {
        @Override
        public String sentence() {
            return "word " + position + ", \"" + word + "\", is not on the English list of BIP-39";
        }

        @Override
        public String toString() {
            return "UnknownWord[position=" + position + ", word=***]";
        }
    }

    /// All are on the list, but they do not belong together in this order.
    record WrongChecksum() implements Problem {
        @Override
        public String sentence() {
            return "all words are on the list, but their checksum is wrong: one is another word or two are swapped";
        }
    }
}
