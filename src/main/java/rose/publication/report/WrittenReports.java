package rose.publication.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;

/** Reports that are written in the browser. All analysts read them; those of the authority whose they are write them. */
@Component
public class WrittenReports {

    public static final int LONGEST_TITLE = 200;

    private final ReportStore store;
    private final BlockStore blocks;
    private final ThrownReportStore thrown;
    private final ReportTemplates templates;
    private final Agreements agreements;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    WrittenReports(
            ReportStore store,
            BlockStore blocks,
            ThrownReportStore thrown,
            ReportTemplates templates,
            Agreements agreements,
            Organisations organisations,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.blocks = blocks;
        this.thrown = thrown;
        this.templates = templates;
        this.agreements = agreements;
        this.organisations = organisations;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Latest year first. */
    @Transactional(readOnly = true)
    public List<WrittenReport> all(Viewer viewer) {
        analyst(viewer);
        return store.all();
    }

    /** What has been published of each, newest first, by the report's id. */
    @Transactional(readOnly = true)
    public Map<Long, List<ReportEdition>> editions(Viewer viewer) {
        analyst(viewer);
        return store.editions();
    }

    /**
     * @throws Missing where there is none with that id
     * @throws UserProblem where it is thrown away
     */
    @Transactional(readOnly = true)
    public WrittenReport report(long id, Viewer viewer) {
        analyst(viewer);
        return store.find(id).orElseThrow(() -> gone(id));
    }

    private RuntimeException gone(long id) {
        return thrown.find(id)
                .<RuntimeException>map(each -> new UserProblem("publication.writing.thrown.told", each.by()))
                .orElseGet(() -> new Missing("report " + id));
    }

    static void analyst(Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("written reports");
        }
    }

    /** @throws Forbidden for those who may only read it */
    @Transactional(readOnly = true)
    public WrittenReport writable(long id, Viewer viewer) {
        WrittenReport report = report(id, viewer);
        if (!report.mayBeWrittenBy(viewer)) {
            throw new Forbidden("write report " + id);
        }
        return report;
    }

    /** In their order, those that are removed too. */
    @Transactional(readOnly = true)
    public List<Block> blocks(long id, Viewer viewer) {
        return blocks.blocks(report(id, viewer).id());
    }

    /**
     * @return the new report's id
     * @throws Missing where there is no such agreement, authority or template
     */
    @Transactional
    public long begin(NewReport begun, Viewer viewer) {
        Organisation authority = begun.authorityId() == null ? null : authority(begun.authorityId());
        analyst(viewer);
        if (!WrittenReport.mayBeWritten(authority, viewer)) {
            throw new Forbidden("begin report of " + begun.authorityId());
        }
        agreements.agreement(begun.year());
        var texts = WrittenReport.texts(begun.language(), messages);
        if (templates.offered(texts).stream().noneMatch(each -> each.key().equals(begun.template()))) {
            throw new Missing("template " + begun.template());
        }
        NewReport titled = new NewReport(
                begun.year(), begun.authorityId(), begun.template(), titled(begun.title()), begun.language());
        long id = store.add(titled, viewer, clock.instant());
        blocks.insertAll(id, templates.blocks(begun.template(), begun.year(), texts), viewer, clock.instant());
        audit.record(viewer.accountId(), viewer.name(), "begin", "report/" + id, titled.title());
        return id;
    }

    private Organisation authority(String id) {
        return organisations.of(Level.AUTHORITY).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("authority " + id));
    }

    @Transactional
    public void rename(long id, String title, Viewer viewer) {
        WrittenReport report = writable(id, viewer);
        String titled = titled(title);
        store.setTitle(id, titled);
        audit.record(viewer.accountId(), viewer.name(), "rename", "report/" + id, report.title() + " → " + titled);
    }

    private static String titled(String title) {
        String stripped = Typed.line(title);
        if (stripped.isEmpty()) {
            throw new UserProblem("publication.writing.title.none");
        }
        if (stripped.length() > LONGEST_TITLE) {
            throw new UserProblem("publication.writing.title.long", LONGEST_TITLE);
        }
        return stripped;
    }
}
