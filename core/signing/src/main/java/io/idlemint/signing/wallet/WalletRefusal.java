package io.idlemint.signing.wallet;

import java.util.Optional;

/// Why the wallet did not do what was asked. Whatever it is, the file is as it was.
public sealed interface WalletRefusal {
    /// A sentence for the owner; holds no secret.
    String sentence();

    /// There is no wallet yet.
    record Missing() implements WalletRefusal {
        @Override
        public String sentence() {
            return "there is no wallet yet: create one or restore it from its words";
        }
    }

    /// There is a wallet already, and a wallet is never overwritten.
    record Exists() implements WalletRefusal {
        @Override
        public String sentence() {
            return "there is a wallet already: it is never overwritten";
        }
    }

    /// The password does not open it.
    record WrongPassword() implements WalletRefusal {
        @Override
        public String sentence() {
            return "the password is wrong";
        }
    }

    /// A new password has too few characters.
    ///
    /// @param least the fewest that are accepted
    record PasswordTooShort(int least) implements WalletRefusal {
        @Override
        public String sentence() {
            return "the password is too short: it needs at least " + least + " characters";
        }
    }

    /// The words are not those of this wallet.
    ///
    /// @param problem what is wrong with them; empty when they are the words of another wallet
    record WrongWords(Optional<MnemonicCheck.Problem> problem) implements WalletRefusal {
        @Override
        public String sentence() {
            return "these are not the words of this wallet: "
                    + problem.map(WrongWords::withoutWords).orElse("they are the words of another one");
        }

        private static String withoutWords(MnemonicCheck.Problem problem) {
            return problem instanceof MnemonicCheck.UnknownWord unknown
                    ? "word " + unknown.position() + " is not on the English list of BIP-39"
                    : problem.sentence();
        }
    }

    /// The file's content is not what was written.
    ///
    /// @param fact what the damage is about, as its constant says; else empty
    record Damaged(Damage damage, String fact) implements WalletRefusal {
        @Override
        public String sentence() {
            return "the wallet's file is damaged (" + problem()
                    + "): put a copy of it back, or restore the wallet from its words";
        }

        private String problem() {
            return switch (damage) {
                case LARGE -> "it has over " + fact + " bytes";
                case NO_JSON -> "it is not the JSON that was written" + (fact.isEmpty() ? "" : ", line " + fact);
                case CHECK_SUM -> "its check sum does not match";
                case FIELD -> fact;
                case PARTS -> "its words, key and address do not belong together";
            };
        }
    }

    /// What is damaged.
    enum Damage {
        /// The most bytes.
        LARGE,
        /// The line, if it is known.
        NO_JSON,
        CHECK_SUM,
        /// The field.
        FIELD,
        /// Words, key and address do not belong together.
        PARTS
    }

    /// The file was written by a newer version or by another program.
    ///
    /// @param fact what of it, as its constant says; else empty
    record Unsupported(Unknown unknown, String fact) implements WalletRefusal {
        @Override
        public String sentence() {
            return "the wallet's file has " + what() + ", which this version cannot read";
        }

        private String what() {
            return switch (unknown) {
                case VERSION -> "version " + fact;
                case FORMAT -> "format " + fact;
                case NO_WORDS -> "the key but not the words (a key store of another program)";
                case CIPHER -> "cipher " + fact;
            };
        }
    }

    /// What this version cannot read.
    enum Unknown {
        /// Its number.
        VERSION,
        /// Its number.
        FORMAT,
        /// A key store of another program: it has the key, but no words.
        NO_WORDS,
        /// The cipher and how its key is derived.
        CIPHER
    }
}
