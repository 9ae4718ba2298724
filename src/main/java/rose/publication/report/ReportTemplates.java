package rose.publication.report;

import java.util.List;
import rose.platform.Texts;

/** What a report can begin as. */
public interface ReportTemplates {

    /** Those to choose between, the likeliest first. */
    List<Offered> offered(Texts texts);

    /**
     * The texts of its blocks, in order.
     *
     * @param key of one that is offered
     * @param texts in the report's language
     */
    List<String> blocks(String key, int year, Texts texts);

    /** @param says what is in it, in a sentence */
    record Offered(String key, String name, String says) {}
}
