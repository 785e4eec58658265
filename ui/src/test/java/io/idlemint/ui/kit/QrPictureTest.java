package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

final class QrPictureTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aCodeInAPictureIsRead(@TempDir Path folder) throws IOException {
        String text = "idlemint:pay?to=0x5de4a90c11b2347f60ac7722519d03be48f15ce4&amount=1.25";
        BitMatrix modules = QrCode.modules(text);
        int scale = 6;
        BufferedImage image = new BufferedImage(
                modules.getWidth() * scale + 80, modules.getHeight() * scale + 120, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < modules.getWidth() * scale; x++) {
            for (int y = 0; y < modules.getHeight() * scale; y++) {
                image.setRGB(x + 40, y + 60, modules.get(x / scale, y / scale) ? 0xff000000 : 0xffffffff);
            }
        }
        Path file = folder.resolve("code of tea.png");
        ImageIO.write(image, "png", file.toFile());
        assertEquals(Optional.of(text), QrPicture.read(file));
    }

    @Test
    void otherFilesHaveNone(@TempDir Path folder) throws IOException {
        Path blank = folder.resolve("blank.png");
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", blank.toFile());
        assertEquals(Optional.empty(), QrPicture.read(blank));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        assertEquals(Optional.empty(), QrPicture.read(text));
        assertEquals(Optional.empty(), QrPicture.read(folder.resolve("missing.png")));
    }
}
