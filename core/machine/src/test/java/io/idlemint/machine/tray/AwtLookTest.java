package io.idlemint.machine.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayPicture;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwtLookTest {
    @ParameterizedTest
    @CsvSource({"WINDOWS, 0x80FFFFFF, 0x00000000", "MAC, 0x80FFFFFF, 0x00000000", "X11, 0xFF878A8A, 0xFF0F1514"})
    void thePictureHasAGroundWhereTheTrayHasNone(AwtLook look, String half, String clear) {
        Image image = look.image(
                List.of(new TrayPicture(2, new int[] {0x80FFFFFF, 0, 0, 0}), new TrayPicture(4, new int[16])));
        assertEquals(2, image.getWidth(null));
        MultiResolutionImage sizes = (MultiResolutionImage) image;
        assertEquals(4, sizes.getResolutionVariant(3, 3).getWidth(null));
        BufferedImage small = (BufferedImage) sizes.getResolutionVariant(2, 2);
        assertEquals(Integer.parseUnsignedInt(half.substring(2), 16), small.getRGB(0, 0));
        assertEquals(Integer.parseUnsignedInt(clear.substring(2), 16), small.getRGB(1, 1));
    }

    @Test
    void theTooltipSaysWhyUnlessThereIsNothingToSay() {
        TrayFace because = new TrayFace("Paused", "Too warm", List.of(), List.of());
        assertEquals("Paused\nToo warm", AwtLook.WINDOWS.tip(because));
        assertEquals("Paused · Too warm", AwtLook.X11.tip(because));
        assertEquals("Paused", AwtLook.MAC.tip(new TrayFace("Paused", "", List.of(), List.of())));
    }
}
