package rose.platform.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import rose.platform.Resources;

/** Inter in its two weights, whatever fonts the machine has. */
final class InterFonts {

    private static final Font REGULAR = font("rose/platform/fonts/Inter-Regular.ttf");
    private static final Font SEMIBOLD = font("rose/platform/fonts/Inter-SemiBold.ttf");

    private InterFonts() {}

    static Font face(boolean strong) {
        return strong ? SEMIBOLD : REGULAR;
    }

    private static Font font(String path) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Resources.bytes(path)));
        } catch (FontFormatException e) {
            throw new IllegalStateException(path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
