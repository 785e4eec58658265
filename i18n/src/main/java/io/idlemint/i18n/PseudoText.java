package io.idlemint.i18n;

import java.util.Locale;

/// The texts of the pseudo-locale `en-XA` of Unicode's CLDR: English in brackets, with accents and two fifths longer.
/// Who
/// runs Idlemint in it sees what would be cut in another language, and what is no text of the bundles. Not made to be
/// changed; safe for use by several threads.
final class PseudoText {
    private static final String PLAIN = "aceinosuyACEINOSUYdgklrtzDGKLRTZ";
    private static final String ACCENTED = "áçéíňóšúýÁÇÉÍŇÓŠÚÝďğķľřťžĎĞĶĽŘŤŽ";
    private static final String FILLER = " óňé ťwó ťhřéé fóúř fívé šíx šévéň éíğhť";
    private static final int GROWTH_PERCENT = 40;

    private PseudoText() {}

    /// Whether a locale asks for it.
    static boolean wantedBy(Locale locale) {
        return locale.getCountry().equals("XA");
    }

    /// A text as it is shown. Parts that are in brackets, having been shown so before, stay and do not grow again.
    static String of(String text) {
        StringBuilder shown = new StringBuilder("[");
        int depth = 0;
        int own = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ']') {
                depth--;
            }
            if (letter == '[') {
                depth++;
            }
            boolean ours = depth == 0 && letter != ']';
            own += ours ? 1 : 0;
            int accented = ours ? PLAIN.indexOf(letter) : -1;
            shown.append(accented < 0 ? letter : ACCENTED.charAt(accented));
        }
        int more = (own * GROWTH_PERCENT + 99) / 100;
        for (int i = 0; i < more; i++) {
            shown.append(FILLER.charAt(i % FILLER.length()));
        }
        return shown.append(']').toString();
    }
}
