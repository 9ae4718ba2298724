package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rose.Person.AMIR;
import static rose.Person.LEO;
import static rose.Person.SARA;
import static rose.platform.sql.Tables.AUDIT_ENTRY;
import static rose.publication.report.BlockVersion.Kind.PUT_BACK;
import static rose.publication.report.BlockVersion.Kind.REMOVED;
import static rose.publication.report.BlockVersion.Kind.TAKEN_BACK;
import static rose.publication.report.BlockVersion.Kind.WRITTEN;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.World;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;
import rose.publication.report.BlockVersion.Kind;

/** Reports of several authors: who may read and write them, and that nothing that anybody wrote is lost. */
@RoseTest
class WrittenReportsTest {

    @Autowired
    World world;

    @Autowired
    WrittenReports reports;

    @Autowired
    BlockWriting writing;

    @Autowired
    BlockComments comments;

    @Autowired
    DSLContext db;

    private long report;

    @BeforeEach
    void begin() {
        report = reports.begin(of(SARA), world.as(SARA));
    }

    private static NewReport of(Person person) {
        return new NewReport(2021, person.organisationId(), "headings", "Lägesrapport 2021", "sv");
    }

    private static NewReport joint() {
        return new NewReport(2021, null, "headings", "Gemensam promemoria", "sv");
    }

    private List<Block> standing() {
        return reports.blocks(report, world.as(SARA)).stream()
                .filter(block -> !block.removed())
                .toList();
    }

    private List<String> texts() {
        return standing().stream().map(Block::text).toList();
    }

    private Block first() {
        return standing().getFirst();
    }

    private WriteResult save(Person person, Block block, int version, String text) {
        return writing.save(report, block.id(), version, text, world.as(person));
    }

    private Block saved(Person person, Block block, String text) {
        return ((WriteResult.Saved) save(person, block, block.version(), text)).block();
    }

    private Block inserted(long after, String text) {
        return ((WriteResult.Saved) writing.insertAfter(report, after, text, world.as(SARA))).block();
    }

    // --- beginning

    @Test
    void aReportBeginsAsItsTemplate() {
        assertThat(texts()).containsExactly("# Sammanfattning", "# Bakgrund", "# Metod", "# Resultat", "# Diskussion");
        assertThat(reports.report(report, world.as(SARA)).createdBy()).isEqualTo("Sara Lind");
        assertThat(writing.history(report, first().id(), world.as(SARA)))
                .extracting(BlockVersion::kind, BlockVersion::by)
                .containsExactly(org.assertj.core.api.Assertions.tuple(WRITTEN, "Sara Lind"));
    }

    @Test
    void aReportInEnglishBeginsInEnglish() {
        report = reports.begin(new NewReport(2021, null, "headings", "Joint memorandum", "en"), world.as(SARA));

        assertThat(texts()).startsWith("# Summary");
    }

    @Test
    void whatIsNotThereIsNoReport() {
        Viewer sara = world.as(SARA);

        assertThatThrownBy(() -> reports.begin(new NewReport(1999, null, "headings", "T", "sv"), sara))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reports.begin(new NewReport(2021, null, "finns-inte", "T", "sv"), sara))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reports.begin(new NewReport(2021, null, "headings", " \t", "sv"), sara))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> reports.report(report + 1, sara)).isInstanceOf(Missing.class);
        assertThat(reports.all(sara)).hasSize(1);
    }

    // --- who may

    @Test
    void analystsOfTheAuthorityWriteAndThoseOfTheOtherRead() {
        assertThat(save(LEO, first(), 1, "# Kort sagt")).isInstanceOf(WriteResult.Saved.class);

        assertThat(reports.blocks(report, world.as(AMIR)))
                .extracting(Block::text)
                .startsWith("# Kort sagt");
        assertThat(writing.history(report, first().id(), world.as(AMIR))).hasSize(2);
        refused(AMIR, Forbidden.class);
        assertThat(texts()).startsWith("# Kort sagt").hasSize(5);
    }

    @Test
    void bothAuthoritiesWriteTheJointMemorandum() {
        report = reports.begin(joint(), world.as(SARA));

        assertThat(save(AMIR, first(), 1, "# Amirs ord")).isInstanceOf(WriteResult.Saved.class);
        assertThat(save(LEO, first(), 2, "# Leos ord")).isInstanceOf(WriteResult.Saved.class);
    }

    @Test
    void nobodyBeginsAReportOfTheOtherAuthority() {
        assertThatThrownBy(() -> reports.begin(of(SARA), world.as(AMIR))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.begin(of(SARA), Viewer.COMMAND_LINE)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"KARIN", "ANNA", "EVA"})
    void nobodyElseKnowsOfIt(Person person) {
        Viewer viewer = world.as(person);

        refused(person, Forbidden.class);
        assertThatThrownBy(() -> reports.all(viewer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.blocks(report, viewer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> comments.of(report, viewer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.begin(joint(), viewer)).isInstanceOf(Forbidden.class);
        assertThat(texts()).hasSize(5).startsWith("# Sammanfattning");
    }

    private void refused(Person person, Class<? extends RuntimeException> how) {
        Viewer viewer = world.as(person);
        long id = first().id();
        List<Runnable> changes = List.of(
                () -> writing.save(report, id, first().version(), "Kapat", viewer),
                () -> writing.insertAfter(report, id, "Inskjutet", viewer),
                () -> writing.remove(report, id, first().version(), viewer),
                () -> writing.takeBack(report, id, viewer),
                () -> writing.move(report, id, false, viewer),
                () -> writing.putBack(report, id, 1, first().version(), viewer),
                () -> comments.add(report, id, "Nja", viewer),
                () -> comments.resolve(report, id, 1, viewer),
                () -> reports.rename(report, "Kapad", viewer));
        for (Runnable change : changes) {
            assertThatThrownBy(change::run).isInstanceOf(how);
        }
        assertThat(reports.report(report, world.as(SARA)).title()).isEqualTo("Lägesrapport 2021");
    }

    @Test
    void theBlocksOfAnotherReportAreNotReachedByThisOne() {
        long amirs = reports.begin(of(AMIR), world.as(AMIR));
        long his = reports.blocks(amirs, world.as(AMIR)).getFirst().id();
        Viewer sara = world.as(SARA);

        assertThatThrownBy(() -> writing.save(report, his, 1, "Kapat", sara)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> writing.insertAfter(report, his, "Kapat", sara))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> writing.move(report, his, false, sara)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> comments.add(report, his, "Nja", sara)).isInstanceOf(Missing.class);
    }

    // --- two in one block

    @Test
    void theSecondToSaveSeesWhatTheFirstWroteAndChooses() {
        Block block = first();
        saved(SARA, block, "Saras text");

        var theirs = ((WriteResult.Changed) save(LEO, block, block.version(), "Leos text")).theirs();
        assertThat(theirs.text()).isEqualTo("Saras text");
        assertThat(theirs.changedBy()).isEqualTo("Sara Lind");
        assertThat(first().text()).isEqualTo("Saras text");

        save(LEO, block, theirs.version(), "Leos text");
        assertThat(first().text()).isEqualTo("Leos text");
        assertThat(writing.history(report, block.id(), world.as(SARA)))
                .extracting(BlockVersion::text)
                .containsExactly("Leos text", "Saras text", "# Sammanfattning");
    }

    @Test
    void twoPagesOfOnePersonDoNotOverwriteEachOtherEither() {
        Block block = first();
        saved(SARA, block, "Skrivet här");

        assertThat(save(SARA, block, block.version(), "Skrivet där")).isInstanceOf(WriteResult.Changed.class);
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        Block block = first();
        saved(SARA, block, "Text");

        assertThat(save(SARA, block, block.version(), "Text")).isInstanceOf(WriteResult.Saved.class);
        assertThat(first().version()).isEqualTo(2);
    }

    @Test
    void whoeverWritesInARemovedBlockIsToldAndMayTakeItBackWithTheirText() {
        Block block = first();
        writing.remove(report, block.id(), block.version(), world.as(SARA));

        var removed = ((WriteResult.Removed) save(LEO, block, block.version(), "Leos text")).removed();
        assertThat(removed.changedBy()).isEqualTo("Sara Lind");
        assertThat(texts()).doesNotContain("Leos text");

        save(LEO, block, removed.version(), "Leos text");
        assertThat(texts()).startsWith("Leos text", "# Bakgrund");
    }

    @Test
    void nobodyRemovesOrPutsBackOverATextUnseen() {
        Block block = first();
        saved(LEO, block, "Leos nya text");
        Viewer sara = world.as(SARA);

        assertThat(writing.remove(report, block.id(), block.version(), sara)).isInstanceOf(WriteResult.Changed.class);
        assertThat(writing.putBack(report, block.id(), 1, block.version(), sara))
                .isInstanceOf(WriteResult.Changed.class);
        assertThat(first().text()).isEqualTo("Leos nya text");
    }

    @Test
    void aMoveDoesNotDisturbWhoIsWriting() {
        Block block = first();
        writing.move(report, block.id(), false, world.as(LEO));

        assertThat(save(SARA, block, block.version(), "Saras text")).isInstanceOf(WriteResult.Saved.class);
        assertThat(texts()).startsWith("# Bakgrund", "Saras text");
    }

    // --- order

    @Test
    void blocksAreInsertedMovedRemovedAndTakenBack() {
        Viewer sara = world.as(SARA);
        Block a = inserted(first().id(), "a");
        Block b = inserted(a.id(), "b");
        inserted(0, "först");
        assertThat(texts()).startsWith("först", "# Sammanfattning", "a", "b", "# Bakgrund");

        writing.move(report, b.id(), true, sara);
        assertThat(texts()).startsWith("först", "# Sammanfattning", "b", "a", "# Bakgrund");
        writing.remove(report, a.id(), 1, sara);
        writing.move(report, b.id(), false, sara);
        assertThat(texts()).startsWith("först", "# Sammanfattning", "# Bakgrund", "b", "# Metod");
        writing.takeBack(report, a.id(), sara);
        assertThat(texts())
                .startsWith("först", "# Sammanfattning")
                .contains("a", "b")
                .hasSize(8);
        assertThat(writing.history(report, a.id(), sara))
                .extracting(BlockVersion::kind)
                .containsExactly(TAKEN_BACK, REMOVED, WRITTEN);
    }

    @Test
    void atTheEndsABlockStaysWhereItIs() {
        List<String> before = texts();
        writing.move(report, first().id(), true, world.as(SARA));
        writing.move(report, standing().getLast().id(), false, world.as(SARA));

        assertThat(texts()).isEqualTo(before);
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.like("move%"))).isZero();
    }

    @Test
    void anEarlierTextIsPutBackAndTheLaterOneIsKept() {
        Block block = saved(SARA, first(), "Ny text");
        writing.putBack(report, block.id(), 1, block.version(), world.as(LEO));

        assertThat(first().text()).isEqualTo("# Sammanfattning");
        assertThat(writing.history(report, block.id(), world.as(SARA)))
                .extracting(BlockVersion::version, BlockVersion::kind, BlockVersion::text, BlockVersion::by)
                .containsExactly(
                        row(3, PUT_BACK, "# Sammanfattning", "Leo Hed"),
                        row(2, WRITTEN, "Ny text", "Sara Lind"),
                        row(1, WRITTEN, "# Sammanfattning", "Sara Lind"));
    }

    private static org.assertj.core.groups.Tuple row(int version, Kind kind, String text, String by) {
        return org.assertj.core.api.Assertions.tuple(version, kind, text, by);
    }

    // --- what is typed

    @Test
    void theHistoryKeepsWhatItsReaderWouldHaveMet() {
        Block block = saved(SARA, first(), "Ett stycke.\n\n- ett\n- två");

        assertThat(writing.history(report, block.id(), world.as(SARA))
                        .getFirst()
                        .rendered())
                .isEqualTo("Ett stycke.\nett\ntvå");
    }

    @Test
    void nothingAndFarTooMuchAreRefusedAndTheRestIsCleaned() {
        assertThat(save(SARA, first(), 1, " \r\n ")).isInstanceOf(WriteResult.Refused.class);
        assertThat(save(SARA, first(), 1, "å".repeat(BlockWriting.LONGEST + 1)))
                .isInstanceOf(WriteResult.Refused.class);
        assertThat(writing.insertAfter(report, 0, "", world.as(SARA))).isInstanceOf(WriteResult.Refused.class);
        assertThat(first().version()).isEqualTo(1);

        assertThat(saved(SARA, first(), "Rad 1\r\nRad\u0000 2 \uD83D\uDC4D\u001b  \n")
                        .text())
                .isEqualTo("Rad 1\nRad 2 \uD83D\uDC4D");
    }

    // --- comments

    @Test
    void aCommentIsSaidAndResolved() {
        long id = first().id();
        long comment = comments.add(report, id, "  Stämmer det?\r\n", world.as(LEO));
        comments.resolve(report, id, comment, world.as(SARA));
        comments.resolve(report, id, comment, world.as(LEO));

        assertThat(comments.of(report, world.as(AMIR)).get(id))
                .extracting(BlockComment::text, BlockComment::by, BlockComment::open, BlockComment::resolvedBy)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Stämmer det?", "Leo Hed", false, "Sara Lind"));
    }

    @Test
    void aTitleIsChangedAndTheChangeToldOf() {
        reports.rename(report, " Läget\n2021 ", world.as(LEO));

        assertThat(reports.report(report, world.as(SARA)).title()).isEqualTo("Läget 2021");
        assertThat(db.select(AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("rename"))
                        .fetchSingle(AUDIT_ENTRY.DETAIL))
                .isEqualTo("Lägesrapport 2021 → Läget 2021");
    }
}
