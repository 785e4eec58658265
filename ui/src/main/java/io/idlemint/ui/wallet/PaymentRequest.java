package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whom to pay and how much, as a link: `idlemint:pay?to=0x...&amount=1.25&memo=...`. The amount is a decimal number
/// with a point; amount and memo may be left out.
///
/// @param memo empty for none
public record PaymentRequest(Account to, Optional<Amount> amount, String memo) {
    private static final String START = "idlemint:pay?";
    private static final int LONGEST = 2_000;

    public String link() {
        StringBuilder link = new StringBuilder(START).append("to=").append(to.hex());
        amount.ifPresent(sum -> link.append("&amount=").append(sum.plain()));
        if (!memo.isEmpty()) {
            // Not "+" for a space: other programs do not read forms.
            link.append("&memo=")
                    .append(URLEncoder.encode(memo, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return link.toString();
    }

    /// Reads a link or a bare address; empty when it is neither. An amount that is not one is left out.
    public static Optional<PaymentRequest> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        if (!stripped.startsWith(START)) {
            return account(stripped).map(to -> new PaymentRequest(to, Optional.empty(), ""));
        }
        Map<String, String> fields = new HashMap<>();
        for (String pair : stripped.substring(START.length()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decoded(pair.substring(equals + 1)).ifPresent(value -> fields.put(pair.substring(0, equals), value));
            }
        }
        return Optional.ofNullable(fields.get("to"))
                .flatMap(PaymentRequest::account)
                .map(to -> new PaymentRequest(
                        to,
                        Optional.ofNullable(fields.get("amount")).flatMap(PaymentRequest::amount),
                        Optional.ofNullable(fields.get("memo")).orElse("")));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Account> account(String text) {
        try {
            return Optional.of(Account.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Amount> amount(String text) {
        try {
            return Optional.of(Amount.parse(text)).filter(sum -> !sum.isZero());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
