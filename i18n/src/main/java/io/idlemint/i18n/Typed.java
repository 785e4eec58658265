package io.idlemint.i18n;

import java.text.Normalizer;

/// What people type where a number or a code is asked for.
public final class Typed {
    private Typed() {}

    /// The same with plain digits and signs: keyboards for Chinese also write wide ones, and what is copied may have
    /// spaces around it, also the kind at which no line breaks.
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .strip();
    }
}
