package io.idlemint.signing.wallet;

import io.idlemint.signing.SigningException;
import java.util.function.Function;

/// What came of a request to the wallet.
public sealed interface WalletResult<T> {
    /// It was done.
    record Done<T>(T value) implements WalletResult<T> {}

    /// It was refused, and nothing has changed.
    record Refused<T>(WalletRefusal why) implements WalletResult<T> {}

    static <T> WalletResult<T> refused(WalletRefusal why) {
        return new Refused<>(why);
    }

    /// Goes on with the value, or keeps the refusal.
    default <U> WalletResult<U> then(Function<? super T, WalletResult<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(WalletRefusal why) -> new Refused<>(why);
        };
    }

    /// The value, where a refusal ends everything.
    ///
    /// @throws SigningException with the refusal's sentence
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(WalletRefusal why) -> throw new SigningException(why.sentence());
        };
    }
}
