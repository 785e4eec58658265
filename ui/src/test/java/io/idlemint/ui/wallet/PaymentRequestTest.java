package io.idlemint.ui.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.fake.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaymentRequestTest {
    @Test
    void aLinkSurvives() {
        PaymentRequest request =
                new PaymentRequest(Samples.PORTO, Optional.of(Samples.mint("0.000000001")), "tea & cake + 10 % \u8336");
        assertEquals(Optional.of(request), PaymentRequest.parse(request.link()));
        assertEquals(
                "idlemint:pay?to=" + Samples.PORTO.hex() + "&amount=0.000000001&label=tea%20%26%20cake%20%2B%2010%20%25"
                        + "%20%E8%8C%B6",
                request.link());
    }

    @Test
    void anAddressIsARequestWithoutAnAmount() {
        PaymentRequest bare = new PaymentRequest(Samples.PORTO, Optional.empty(), "");
        assertEquals(Optional.of(bare), PaymentRequest.parse(" " + Samples.PORTO.hex() + "\n"));
        assertEquals(Optional.of(bare), PaymentRequest.parse("idlemint:pay?to=" + Samples.PORTO.hex()));
        assertEquals(Optional.empty(), PaymentRequest.parse("idlemint:pay?amount=0&to=" + Samples.PORTO.hex()));
        assertEquals(
                Optional.empty(),
                PaymentRequest.parse("idlemint:offer/" + Samples.id(1).hex()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "idlemint:pay?", "idlemint:pay?to=0x12", "https://example.org", "idlemint:pay?to=%zz"})
    void otherTextsAreNone(String text) {
        assertEquals(Optional.empty(), PaymentRequest.parse(text));
    }

    /// What the window can ask for it can read: the longest memo in the letters that need most room.
    @Test
    void theLongestMemoSurvives() {
        PaymentRequest request = new PaymentRequest(
                Samples.PORTO, Optional.of(Samples.mint("99999.000000001")), "\u8336".repeat(SendViewModel.MEMO_LIMIT));
        assertEquals(Optional.of(request), PaymentRequest.parse(request.link()));
    }

    @Test
    void anEndlessLinkIsNone() {
        assertEquals(
                Optional.empty(),
                PaymentRequest.parse("idlemint:pay?to=" + Samples.PORTO.hex() + "&memo=" + "x".repeat(3_000)));
    }
}
