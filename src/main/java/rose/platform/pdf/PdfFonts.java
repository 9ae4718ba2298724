package rose.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import rose.platform.Resources;

/**
 * Inter in two weights, and its tabular digits as a family of their own: the renderer knows no OpenType features, so
 * {@code tnum} cannot be asked for.
 */
final class PdfFonts {

    /** In a drawing weight goes by family: Batik and the renderer number weights differently. */
    static final String SVG_SEMIBOLD = "Inter SemiBold";

    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    private final byte[] regular = Resources.bytes("rose/platform/fonts/Inter-Regular.ttf");
    private final byte[] semibold = Resources.bytes("rose/platform/fonts/Inter-SemiBold.ttf");
    private final byte[] tabularRegular = Resources.bytes("rose/platform/fonts/InterTabular-Regular.ttf");
    private final byte[] tabularSemibold = Resources.bytes("rose/platform/fonts/InterTabular-SemiBold.ttf");

    void addTo(PdfRendererBuilder builder) {
        add(builder, regular, "Inter", REGULAR, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        add(builder, semibold, "Inter", SEMIBOLD, EnumSet.of(FSFontUseCase.DOCUMENT));
        add(builder, semibold, SVG_SEMIBOLD, SEMIBOLD, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        add(builder, tabularRegular, "Inter Tabular", REGULAR, EnumSet.of(FSFontUseCase.DOCUMENT));
        add(builder, tabularSemibold, "Inter Tabular", SEMIBOLD, EnumSet.of(FSFontUseCase.DOCUMENT));
        add(builder, regular, "Inter Fallback", REGULAR, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static void add(
            PdfRendererBuilder builder, byte[] font, String family, int weight, Set<FSFontUseCase> use) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true, use);
    }
}
