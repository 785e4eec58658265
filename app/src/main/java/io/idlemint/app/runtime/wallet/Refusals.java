package io.idlemint.app.runtime.wallet;

import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.signing.AddressException;
import io.idlemint.signing.wallet.MnemonicCheck;
import io.idlemint.signing.wallet.WalletRefusal;

/// What the wallet's file and its readers refuse, as the wallet's desk says it.
final class Refusals {
    private Refusals() {}

    static Refusal of(WalletRefusal refusal) {
        return switch (refusal) {
            case WalletRefusal.Missing _ -> Refusal.of(Why.WALLET_MISSING);
            case WalletRefusal.Exists _ -> Refusal.of(Why.WALLET_EXISTS);
            case WalletRefusal.WrongPassword _ -> Refusal.of(Why.PASSWORD_WRONG);
            case WalletRefusal.PasswordTooShort(int least) -> Refusal.of(Why.PASSWORD_SHORT, least);
            case WalletRefusal.WrongWords(var problem) ->
                problem.map(Refusals::of).orElse(Refusal.of(Why.WORDS_OF_ANOTHER));
            case WalletRefusal.Damaged(var damage, String fact) -> Refusal.of(of(damage), fact);
            case WalletRefusal.Unsupported(var unknown, String fact) -> Refusal.of(of(unknown), fact);
        };
    }

    private static Why of(WalletRefusal.Damage damage) {
        return switch (damage) {
            case LARGE -> Why.WALLET_LARGE;
            case NO_JSON -> Why.WALLET_NO_JSON;
            case CHECK_SUM -> Why.WALLET_CHECK_SUM;
            case FIELD -> Why.WALLET_FIELD;
            case PARTS -> Why.WALLET_PARTS;
        };
    }

    private static Why of(WalletRefusal.Unknown unknown) {
        return switch (unknown) {
            case VERSION, FORMAT -> Why.WALLET_VERSION;
            case NO_WORDS -> Why.WALLET_NO_WORDS;
            case CIPHER -> Why.WALLET_CIPHER;
        };
    }

    static Refusal of(MnemonicCheck.Problem problem) {
        return switch (problem) {
            case MnemonicCheck.WrongCount(int count) -> Refusal.of(Why.WORDS_COUNT, count);
            case MnemonicCheck.UnknownWord(int position, String word) -> Refusal.of(Why.WORD_UNKNOWN, position, word);
            case MnemonicCheck.WrongChecksum _ -> Refusal.of(Why.WORDS_CHECKSUM);
        };
    }

    static Refusal of(AddressException wrong) {
        return switch (wrong.fault()) {
            case START -> Refusal.of(Why.ADDRESS_START);
            case LENGTH -> Refusal.of(Why.ADDRESS_LENGTH, wrong.number());
            case DIGIT -> Refusal.of(Why.ADDRESS_DIGIT, wrong.number());
            case CHECKSUM -> Refusal.of(Why.ADDRESS_CHECKSUM, wrong.number());
        };
    }
}
