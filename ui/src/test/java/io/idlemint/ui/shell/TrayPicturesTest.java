package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.ui.kit.StateKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the sign in each state, with pictures of it in `target/screens`.
final class TrayPicturesTest {
    @Test
    void everyStateHasItsOwnSignInTheSizesOfTrays() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        TrayPictures pictures = new TrayPictures();
        Map<StateKind, List<TrayPicture>> all = WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(20),
                () -> Stream.of(StateKind.values()).collect(Collectors.toMap(kind -> kind, pictures::of)));
        assertEquals(
                StateKind.values().length,
                all.values().stream()
                        .map(sizes -> Arrays.hashCode(sizes.getLast().bytes()))
                        .distinct()
                        .count());
        Files.createDirectories(Path.of("target", "screens"));
        for (Map.Entry<StateKind, List<TrayPicture>> drawn : all.entrySet()) {
            assertEquals(
                    List.of(16, 20, 24, 32, 48),
                    drawn.getValue().stream().map(TrayPicture::size).toList());
            int[] pixels = drawn.getValue().getLast().pixels();
            long opaque =
                    Arrays.stream(pixels).filter(pixel -> pixel >>> 24 > 200).count();
            assertTrue(opaque > 500 && opaque < 2_000, drawn.getKey() + " has " + opaque + " pixels");
            for (TrayPicture picture : drawn.getValue()) {
                int size = picture.size();
                WritableImage image = new WritableImage(size, size);
                image.getPixelWriter()
                        .setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), picture.pixels(), 0, size);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        Path.of("target", "screens", "tray-" + drawn.getKey() + "-" + size + ".png")
                                .toFile());
            }
        }
    }
}
