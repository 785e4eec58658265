package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.ui.link.DeepLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Whom to pay and how much, as a link: `idlemint:pay?to=0x...&amount=1.25&label=...`. The amount is a decimal number
/// with a point; amount and label may be left
/// out. [DeepLink] says what is refused.
///
/// @param memo empty for none
public record PaymentRequest(Account to, Optional<Amount> amount, String memo) {
    private static final String START = DeepLink.SCHEME + "pay?";

    public String link() {
        StringBuilder link = new StringBuilder(START).append("to=").append(to.hex());
        amount.ifPresent(sum -> link.append("&amount=").append(sum.plain()));
        if (!memo.isEmpty()) {
            // Not "+" for a space: other programs do not read forms.
            link.append("&label=")
                    .append(URLEncoder.encode(memo, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return link.toString();
    }

    /// Reads a link or a bare address; empty when it is neither.
    public static Optional<PaymentRequest> parse(String text) {
        String stripped = text.strip();
        try {
            if (!DeepLink.isOne(stripped)) {
                return Optional.of(new PaymentRequest(Account.parse(stripped), Optional.empty(), ""));
            }
            return DeepLink.parse(stripped) instanceof DeepLink.Pay(String to, Optional<Amount> sum, String label)
                    ? Optional.of(new PaymentRequest(Account.parse(to), sum, label))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
