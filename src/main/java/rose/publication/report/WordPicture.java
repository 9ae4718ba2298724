package rose.publication.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** A chart as a picture of a Word document, as wide as the text, or as high as leaves room for what stands around it. */
record WordPicture(byte[] png) {

    /** Pixels of the picture for each of the drawing: 220 to the inch on paper. */
    static final double SCALE = 2;

    private static final double HIGHEST = 480;
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;

    /** @param alt read in its place */
    void addTo(XWPFParagraph paragraph, String name, String alt) {
        double room = WordShell.room(false) / 20.0;
        double wide = number(PNG_WIDTH);
        double high = number(PNG_HEIGHT);
        double shrunk = Math.min(room / wide, HIGHEST / high);
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    name + ".png",
                    Units.toEMU(wide * shrunk),
                    Units.toEMU(high * shrunk));
        } catch (InvalidFormatException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setName(name);
        inline.getDocPr().setDescr(alt);
        run.getEmbeddedPictures()
                .getFirst()
                .getCTPicture()
                .getNvPicPr()
                .getCNvPr()
                .setDescr(alt);
    }

    /** From the picture's own head, big end first (PNG specification, 11.2.2). */
    private int number(int at) {
        return java.nio.ByteBuffer.wrap(png).getInt(at);
    }
}
