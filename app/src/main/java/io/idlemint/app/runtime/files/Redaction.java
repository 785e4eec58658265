package io.idlemint.app.runtime.files;

import java.util.regex.Pattern;

/// Takes what could be a secret out of a text before it leaves this computer: private keys, lists of words and
/// passwords. Addresses stay. It rather hides too much: a lease's number has the form of a key and goes, too.
public final class Redaction {
    private static final Pattern KEY = Pattern.compile("(?<![0-9A-Za-z])(0x)?[0-9A-Fa-f]{64,}(?![0-9A-Za-z])");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)");
    private static final Pattern WORDS =
            Pattern.compile("(?<![a-z])[a-z]{3,8}([\\s\",;\\[\\]]+[a-z]{3,8}){11,}(?![a-z])");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(pass(word|phrase)?|pwd|secret|token|mnemonic|seed|private[ _-]?key)(\"?\\s*[:=]\\s*)(\"[^\"]*\"|[^\\s,;}]+)");

    private Redaction() {}

    public static String of(String text) {
        String open = PEM.matcher(text).replaceAll("[key]");
        open = NAMED.matcher(open).replaceAll("$1$3***");
        open = WORDS.matcher(open).replaceAll("[words]");
        return KEY.matcher(open).replaceAll("[64 digits]");
    }
}
