package io.idlemint.node.desk;

import java.util.List;

/// Why a desk did not do what it was asked; nothing has changed then. The sentences for it are where the languages
/// are.
///
/// @param facts what the reason is about, in the order that its constant names; texts and whole numbers
public record Refusal(Why why, List<Object> facts) {
    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(Why why, Object... facts) {
        return new Refusal(why, List.of(facts));
    }

    /// A closed list.
    public enum Why {
        WALLET_LOCKED,
        WALLET_MISSING,
        WALLET_EXISTS,
        /// The most bytes of its file.
        WALLET_LARGE,
        /// The line of its file that cannot be read, if it is known.
        WALLET_NO_JSON,
        WALLET_CHECK_SUM,
        /// The field of its file that is wrong.
        WALLET_FIELD,
        WALLET_PARTS,
        /// The version of its file.
        WALLET_VERSION,
        WALLET_NO_WORDS,
        /// How its file is encrypted.
        WALLET_CIPHER,
        PASSWORD_WRONG,
        /// The fewest characters.
        PASSWORD_SHORT,
        PASSWORD_MALFORMED,
        /// How many words there are.
        WORDS_COUNT,
        /// The position, counted from 1, and the word.
        WORD_UNKNOWN,
        WORDS_CHECKSUM,
        WORDS_OF_ANOTHER,
        WORDS_HIDDEN,
        ADDRESS_START,
        /// How many digits there are.
        ADDRESS_LENGTH,
        /// The position after 0x, counted from 1.
        ADDRESS_DIGIT,
        /// The position after 0x, counted from 1.
        ADDRESS_CHECKSUM,
        DEVICE_NOT_OFFERED,
        PRICE_ZERO,
        GPU_NEEDS_CONTAINERS,
        DISK_WITH_PROCESSOR,
        NO_SANDBOX_SYSTEM,
        NO_SANDBOX_PROCESSOR,
        NO_SANDBOX_NOT_INSTALLED,
        NO_SANDBOX_TOO_OLD,
        NO_SANDBOX_NAMESPACES_FORBIDDEN,
        NO_SANDBOX_FOLDER,
        /// What the sandbox says.
        NO_SANDBOX_OTHER,
        LEASE_NOT_RUNNING,
        /// How many minutes more there can be, and how many in all.
        LEASE_TOO_LONG,
        LEASE_UNKNOWN,
        OFFER_NOT_LISTED,
        OWN_NOT_OFFERED,
        /// The file.
        INPUT_UNREADABLE,
        INPUT_TWICE,
        /// The folder.
        RESULT_FOLDER_MISSING,
        KEY_NODE_SILENT,
        PAYMENT_UNCERTAIN,
        LEDGER_SIGNATURE,
        /// What the ledger says.
        LEDGER_FIELD,
        LEDGER_VOUCHER,
        LEDGER_DEPOSIT,
        LEDGER_MAXIMUM,
        /// What the ledger says.
        LEDGER_FORBIDDEN,
        LEDGER_DEVICE,
        LEDGER_FUNDS,
        LEDGER_STAGE,
        LEDGER_NONCE,
        LEDGER_FULL,
        TERMS_DELEGATION,
        TERMS_SIGNATURE,
        TERMS_OTHER,
        TERMS_PRICE,
        TERMS_SPLIT,
        /// The highest budget, in MINT.
        TERMS_BUDGET,
        TERMS_TIMES,
        TERMS_CONDITIONS,
        TERMS_EXPIRED,
        /// A [io.idlemint.domain.lease.Setback], which has words of its own.
        SETBACK
    }
}
