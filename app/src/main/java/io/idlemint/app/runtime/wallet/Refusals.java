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
            case WalletRefusal.Damaged(String problem) -> Refusal.of(Why.WALLET_DAMAGED, problem);
            case WalletRefusal.Unsupported(String what) -> Refusal.of(Why.WALLET_UNSUPPORTED, what);
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
