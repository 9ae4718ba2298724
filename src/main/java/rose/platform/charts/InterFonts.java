package rose.platform.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import rose.platform.Resources;

/** Inter in two weights for Batik, whatever family is asked for: nothing comes from the fonts of the machine. */
final class InterFonts implements FontFamilyResolver {

    static final InterFonts RESOLVER = new InterFonts();

    private final GVTFontFamily inter = new Inter();

    private InterFonts() {}

    @Override
    public GVTFontFamily resolve(String family) {
        return inter;
    }

    @Override
    public GVTFontFamily resolve(String family, FontFace face) {
        return inter;
    }

    @Override
    public GVTFontFamily loadFont(InputStream in, FontFace face) {
        return inter;
    }

    @Override
    public GVTFontFamily getDefault() {
        return inter;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char c) {
        return inter;
    }

    private static final class Inter extends AWTFontFamily {

        private static final float STRONG = 1.5f;

        private final Font regular = font("rose/platform/fonts/Inter-Regular.ttf");
        private final Font semibold = font("rose/platform/fonts/Inter-SemiBold.ttf");

        private Inter() {
            super(new GVTFontFace("Inter"));
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public GVTFont deriveFont(float size, Map attributes) {
            boolean strong = attributes.get(TextAttribute.WEIGHT) instanceof Float weight && weight >= STRONG;
            return new AWTGVTFont(strong ? semibold : regular, size);
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
}
