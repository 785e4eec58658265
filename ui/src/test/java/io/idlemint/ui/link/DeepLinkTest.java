package io.idlemint.ui.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.ui.screen.Screen;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeepLinkTest {
    @ParameterizedTest
    @EnumSource
    void everyScreenHasALink(Screen screen) {
        String name = screen.name().toLowerCase(Locale.ROOT);
        assertEquals(new DeepLink.Place(screen), DeepLink.parse("idlemint:" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idlemint:", "idlemint:homes", "idlemint:settings/look", "idlemint:home?pay", "home"})
    void nothingElseIsAScreen(String text) {
        assertThrows(IllegalArgumentException.class, () -> DeepLink.parse(text));
    }

    @Test
    void whatIsWrongIsSaid() {
        String said = assertThrows(IllegalArgumentException.class, () -> DeepLink.parse("idlemint:homes"))
                .getMessage();
        assertEquals("a link is about an offer, a payment or a screen", said);
    }
}
