package rose.surveys;

import java.time.LocalDate;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/**
 * What is asked of one level about one area in one year; or a form of its own, in which case year, area, level and dates are
 * null.
 *
 * @param area the area part's short name
 * @param owner the id of the authority that may change it
 * @param opensOn from when it can be answered; it stays open ever after
 * @param dueOn the last day on which an answer is not late
 * @param title as in its newest version
 * @param publishedVersion the id of the newest published version, or null
 */
public record Survey(
        long id,
        Integer year,
        String area,
        Level level,
        String owner,
        LocalDate opensOn,
        LocalDate dueOn,
        Words title,
        Long publishedVersion,
        boolean hasDraft) {

    /** Whether it belongs to a year's reporting. */
    public boolean ofAYear() {
        return year != null;
    }

    /** Whether it is asked in a year's reporting. Only what is published is asked. */
    public boolean asked() {
        return ofAYear() && publishedVersion != null;
    }

    public String title(Texts texts) {
        return title.in(texts);
    }

    /** Whether they may change it: analysts of the authority that owns it. */
    public boolean mayBeChangedBy(Viewer viewer) {
        return viewer.analyst()
                && viewer.organisation() != null
                && viewer.organisation().id().equals(owner);
    }
}
