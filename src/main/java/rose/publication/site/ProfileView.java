package rose.publication.site;

import java.util.List;
import rose.publication.FigureView;
import rose.publication.FigureView.Table;

/**
 * A place's page in one language.
 *
 * @param path of the page
 * @param within the county that it lies in; null of a county
 * @param about what kind of place it is, and how many live there
 * @param summary what has been granted and reported, in sentences
 * @param areas what is granted and reported, area by area
 * @param basis how the grants are known
 * @param beside funds per inhabitant beside others; {@code alike} who those are, or null
 * @param overYears what is granted and reported, year by year
 * @param recipients of a county, or null
 * @param compared which area the figures are of, or null; {@code figures} that can be drawn of it
 * @param factSheet where it is fetched, or null while it is not published
 */
public record ProfileView(
        String path,
        String name,
        Link within,
        String about,
        int year,
        List<Link> years,
        List<String> summary,
        List<KeyNumber> keyNumbers,
        Table areas,
        String basis,
        Table beside,
        String alike,
        Table overYears,
        Table recipients,
        String compared,
        List<Link> choices,
        List<FigureView> figures,
        Published published,
        String factSheet,
        List<Link> more,
        boolean synthetic,
        boolean yearSynthetic) {

    /** @param current whether it leads to what is shown */
    public record Link(String href, String text, boolean current) {

        static Link to(String href, String text) {
            return new Link(href, text, false);
        }
    }

    public record KeyNumber(String name, String value) {}

    /** @param text how many there are, of how many reported; @param all where they are all listed, or null */
    public record Published(String text, List<Work> works, String all) {}

    /** @param about who and where */
    public record Work(String href, String title, String about) {}
}
