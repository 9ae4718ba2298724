package rose.publication.report;

import java.util.List;
import rose.platform.Texts;

/** What the texts of blocks mean. */
public interface BlockRendering {

    /**
     * Blocks of a report as their reader would meet them now, in their order; never fails for what somebody may type.
     *
     * @param blocks all or some of the report's, or one that is being typed
     * @param texts in the language of the one who writes: for problems; the report's own words are in the report's language
     */
    List<RenderedBlock> render(WrittenReport report, List<Block> blocks, Texts texts);

    /** What can be written, for the one who writes. */
    List<Help> help(WrittenReport report, Texts texts);

    /** Some things that can be written, under one heading. */
    record Help(String title, List<Line> lines) {}

    /** @param written as one types it @param says what comes of it */
    record Line(String written, String says) {}
}
