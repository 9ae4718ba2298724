package rose.publication.report;

import java.util.List;
import rose.organisations.Organisation;

/**
 * A report as its authors have written it.
 *
 * @param authority whose areas it is about; null for the memorandum of both, about all areas
 * @param blocks in their order
 */
public record Draft(String title, String lead, int year, Organisation authority, List<Block> blocks) {

    /** @param text as {@link Markup} says */
    public record Block(long id, String text) {}
}
