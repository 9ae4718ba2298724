package rose.publication.report.web;

import rose.platform.Texts;
import rose.publication.report.EditionFile;
import rose.publication.report.ReportEdition;

/**
 * A file of an edition in the making.
 *
 * @param title what is being made
 * @param far how many figures are drawn, in words
 * @param report where the edition is read
 * @param file where the file is
 * @param again where this page is
 */
public record EditionFilePage(
        String title, EditionFile.State state, int percent, String far, String report, String file, String again) {

    static EditionFilePage of(long id, int number, String format, EditionFile file, Texts texts) {
        return new EditionFilePage(
                texts.get("publication.edition-file." + format, number),
                file.state(),
                file.percent(),
                texts.get("publication.edition-file.far", file.drawn(), file.figures()),
                ReportEdition.address(id, number),
                file(id, number, format),
                making(id, number, format));
    }

    static String file(long id, int number, String format) {
        return ReportEdition.address(id, number) + "/rapport." + format;
    }

    static String making(long id, int number, String format) {
        return ReportEdition.address(id, number) + "/fil/" + format;
    }

    public boolean running() {
        return state == EditionFile.State.MAKING;
    }

    public boolean failed() {
        return state == EditionFile.State.FAILED;
    }
}
