package io.idlemint.ui.link;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.ui.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A link of the form `idlemint:offer/HASH`, `idlemint:pay?to=ADDRESS&amount=MINT&label=TEXT`, where `memo` is
/// another name for `label`, or `idlemint:SCREEN` with the name of a screen. It comes from strangers: it only ever
/// opens a screen or fills in what a person then reviews.
public sealed interface DeepLink {
    /// How every link begins.
    String SCHEME = "idlemint:";

    /// The longest link, in characters.
    int LONGEST = 2_000;

    /// The longest label, in characters.
    int LONGEST_LABEL = 200;

    /// An offer on the market.
    record Offer(Bytes32 hash) implements DeepLink {}

    /// A payment to be reviewed.
    ///
    /// @param to an address as it was written; the wallet checks it
    /// @param label at most 200 characters without control characters; empty for none
    record Pay(String to, Optional<Amount> amount, String label) implements DeepLink {}

    /// A screen, with nothing chosen on it.
    record Place(Screen screen) implements DeepLink {}

    /// Whether a text claims to be a link.
    static boolean isOne(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// Reads a link.
    ///
    /// @throws IllegalArgumentException naming what is wrong with it
    static DeepLink parse(String text) {
        if (!isOne(text) || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a link begins with idlemint: and has at most " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new IllegalArgumentException("a link is written in visible ASCII characters");
        }
        String rest = text.substring(SCHEME.length());
        if (rest.toLowerCase(Locale.ROOT).startsWith("offer/")) {
            String hash = rest.substring("offer/".length());
            if (!hash.matches("(0x)?[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("the hash of an offer has 64 hexadecimal digits");
            }
            return new Offer(Bytes32.parse((hash.startsWith("0x") ? "" : "0x") + hash.toLowerCase(Locale.ROOT)));
        }
        if (rest.toLowerCase(Locale.ROOT).startsWith("pay?")) {
            return pay(rest.substring("pay?".length()));
        }
        return Stream.of(Screen.values())
                .filter(screen -> screen.name().equalsIgnoreCase(rest))
                .findFirst()
                .map(Place::new)
                .orElseThrow(() -> new IllegalArgumentException("a link is about an offer, a payment or a screen"));
    }

    private static Pay pay(String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String written = equals < 0 ? part : part.substring(0, equals);
            String name = written.equals("memo") ? "label" : written;
            if (equals < 0 || !Set.of("to", "amount", "label").contains(name)) {
                throw new IllegalArgumentException("a payment knows to, amount and label only");
            }
            if (values.put(name, decoded(part.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(name + " is there twice");
            }
        }
        String to = values.getOrDefault("to", "");
        if (!to.matches("0x[0-9a-fA-F]{40}")) {
            throw new IllegalArgumentException("to must be an address: 0x and 40 hexadecimal digits");
        }
        String label = values.getOrDefault("label", "");
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "label must have at most " + LONGEST_LABEL + " characters and no control characters");
        }
        return new Pay(to, Optional.ofNullable(values.get("amount")).map(DeepLink::amount), label);
    }

    private static Amount amount(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("amount must be a number of MINT with at most 9 decimals");
        }
        Amount amount = Amount.parse(text);
        if (amount.equals(Amount.ZERO)) {
            throw new IllegalArgumentException("amount must be more than 0");
        }
        return amount;
    }

    /// Percent-encoded UTF-8, as RFC 3986 has it; a plus sign is a plus sign.
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.write(text.charAt(i));
                continue;
            }
            boolean whole = i + 2 < text.length();
            int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("a percent sign needs two hexadecimal digits after it");
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("the text is not UTF-8", wrong);
        }
    }
}
