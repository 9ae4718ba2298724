package rose.publication.report;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportWriting.WrittenBlock;

/**
 * An authority's yearly report before anybody has written it: its template with the numbers of now, and without what there is nothing
 * to say of. Nothing of it is kept. For analysts, as a report that is begun.
 */
@Component
public class UnreadDrafts {

    private static final Set<Finding.Kind> NOTHING_TO_SAY =
            Set.of(Finding.Kind.NOTE, Finding.Kind.NO_BASE, Finding.Kind.NOTHING, Finding.Kind.BROKEN);

    private final Organisations organisations;
    private final ReportTemplates templates;
    private final ReportWriting writing;

    UnreadDrafts(Organisations organisations, ReportTemplates templates, ReportWriting writing) {
        this.organisations = organisations;
        this.templates = templates;
        this.writing = writing;
    }

    /**
     * @param texts in the language that it is to be in
     * @throws Missing where there is no such authority, or no agreement of that year
     */
    @Transactional(readOnly = true)
    public ReportDocument draft(int year, String authorityCode, Viewer viewer, Texts texts) {
        if (!viewer.analyst()) {
            throw new Forbidden("unread draft");
        }
        Organisation authority = organisations
                .find(Level.AUTHORITY, authorityCode)
                .orElseThrow(() -> new Missing("authority " + authorityCode));
        Draft whole = draft(year, authority, templates.blocks(authorityCode, year, texts), texts);
        return writing.write(draft(year, authority, told(whole, texts), texts), texts)
                .document();
    }

    private static Draft draft(int year, Organisation authority, List<String> blocks, Texts texts) {
        return new Draft(
                texts.get("publication.unread.title", authority.name(), String.valueOf(year)),
                texts.get("publication.report.lead", String.valueOf(year)),
                year,
                authority,
                IntStream.range(0, blocks.size())
                        .mapToObj(i -> new Draft.Block(i + 1, blocks.get(i)))
                        .toList());
    }

    /** Of what is left out nothing may be numbered: what remains is written anew. */
    private List<String> told(Draft whole, Texts texts) {
        List<WrittenBlock> written = writing.write(whole, texts).blocks();
        return Markup.withoutBareHeadings(IntStream.range(0, written.size())
                .filter(i ->
                        written.get(i).findings().stream().map(Finding::kind).noneMatch(NOTHING_TO_SAY::contains))
                .mapToObj(i -> beginsWithNone(written.get(i))
                        ? texts.get("publication.nothing-reported")
                        : whole.blocks().get(i).text())
                .toList());
    }

    /** As the sentence on how many interventions there are, where there are none: it says more of nothing than there is to say. */
    private static boolean beginsWithNone(WrittenBlock block) {
        return !block.elements().isEmpty()
                && block.elements().getFirst() instanceof Paragraph paragraph
                && paragraph.runs().getFirst().number() instanceof Computed number
                && number.exact().equals("0");
    }
}
