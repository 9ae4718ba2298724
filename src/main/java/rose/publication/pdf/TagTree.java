package rose.publication.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a screen reader follows. The renderer lays a table's caption after the table and beside it. */
final class TagTree {

    private TagTree() {}

    /** Each caption becomes the first part of its table (ISO 32000-1, 14.8.4.3.4). */
    static void moveCaptionsIntoTables(PDDocument pdf) {
        moveCaptionsIntoTables(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void moveCaptionsIntoTables(PDStructureNode node) {
        PDStructureElement before = null;
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            if (is("Caption", element) && before != null && is("Table", before)) {
                node.removeKid(element);
                before.insertBefore(element, before.getKids().getFirst());
            }
            moveCaptionsIntoTables(element);
            before = element;
        }
    }

    private static boolean is(String type, PDStructureElement element) {
        return type.equals(element.getStructureType());
    }
}
