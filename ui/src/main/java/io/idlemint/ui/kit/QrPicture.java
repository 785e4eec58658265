package io.idlemint.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Reads QR codes from picture files. Blocks; for any thread.
public final class QrPicture {
    private static final int MOST_PIXELS = 2_000;

    private QrPicture() {}

    /// The text of the code in a picture; empty when the file is no picture or has no code that can be read.
    public static Optional<String> read(Path file) {
        Image image = new Image(file.toUri().toString(), MOST_PIXELS, MOST_PIXELS, true, true);
        if (image.isError() || image.getWidth() < 1) {
            return Optional.empty();
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        onWhite(pixels);
        try {
            var source = new RGBLuminanceSource(width, height, pixels);
            return Optional.of(new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE),
                                    DecodeHintType.TRY_HARDER,
                                    true))
                    .getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /// A code may be drawn on nothing at all.
    private static void onWhite(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 < 128) {
                pixels[i] = 0xffffffff;
            }
        }
    }
}
