package rose.publication.report;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Texts;

/**
 * A report that is written in the browser.
 *
 * @param authority whose report it is; null for the memorandum that the authorities write jointly
 * @param template key of the template that it began as
 * @param language {@code sv} or {@code en}, whatever its writers read the pages in
 */
public record WrittenReport(
        long id,
        int year,
        Organisation authority,
        String template,
        String title,
        String language,
        Instant createdAt,
        String createdBy) {

    public boolean joint() {
        return authority == null;
    }

    /** Analysts of the authority whose report it is; of any authority, where it is written jointly. */
    public boolean mayBeWrittenBy(Viewer viewer) {
        return mayBeWritten(authority, viewer);
    }

    /** Analysts of the authorities. */
    public static boolean mayBegin(Viewer viewer) {
        return mayBeWritten(null, viewer);
    }

    static boolean mayBeWritten(Organisation authority, Viewer viewer) {
        Organisation own = viewer.organisation();
        return viewer.analyst()
                && own != null
                && own.level() == Level.AUTHORITY
                && (authority == null || authority.id().equals(own.id()));
    }

    /** Its own words: in its language, not in the reader's of the page. */
    public Texts texts(MessageSource messages) {
        return texts(language, messages);
    }

    static Texts texts(String language, MessageSource messages) {
        Locale locale = language.equals("en") ? Texts.ENGLISH : Texts.SWEDISH;
        return new Texts(messages, locale);
    }
}
