package rose.publication.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.rows.InterventionRow;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.questions.Common;
import rose.surveys.questions.Words;

/** The interventions of a survey as a file: a row each, its texts where they are published. */
@Component
class InterventionFile {

    private static final String TEXT_KEY = "publication.opendata.variable.";

    private final Organisations organisations;
    private final Codebooks codebooks;
    private final ClosedLists lists;
    private final BothLanguages both;

    InterventionFile(Organisations organisations, Codebooks codebooks, ClosedLists lists, BothLanguages both) {
        this.organisations = organisations;
        this.codebooks = codebooks;
        this.lists = lists;
        this.both = both;
    }

    /** A column, and how its cells are found. */
    private record Column(DataFile.Variable variable, Function<InterventionRow, String> cell) {}

    /** @param published those whose texts all may read, by id */
    DataFile of(OpenSurvey survey, List<InterventionRow> rows, Map<Long, Intervention> published) {
        List<Column> columns = new Columns(survey, published).all();
        return new DataFile(
                "interventions.csv",
                both.get("publication.opendata.file.interventions"),
                columns.stream().map(Column::variable).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())
                        .toList());
    }

    /** Of one survey. */
    private final class Columns {

        private final OpenSurvey survey;
        private final Map<Long, Intervention> published;
        private final Optional<Codebook> book;
        private final List<Column> columns = new ArrayList<>();

        private Columns(OpenSurvey survey, Map<Long, Intervention> published) {
            this.survey = survey;
            this.published = published;
            this.book = codebooks.inForce(
                    survey.selection().year(),
                    survey.selection().area().shortName(),
                    survey.selection().level());
        }

        private List<Column> all() {
            Map<String, Organisation> known =
                    organisations.recipients().stream().collect(Collectors.toMap(Organisation::id, each -> each));
            Function<InterventionRow, Organisation> who = row -> known.get(row.organisationId());
            free("id", false, row -> text(row, each -> String.valueOf(each.id())));
            free("year", true, row -> String.valueOf(survey.selection().year()));
            free("area", false, row -> survey.selection().area().shortName());
            coded("level", levels(), false, row -> who.apply(row).level().name());
            coded("county_code", counties(), false, row -> who.apply(row).countyCode());
            free("organisation_code", false, row -> who.apply(row).code());
            free("organisation", false, row -> who.apply(row).name());
            free("title", false, row -> text(row, Intervention::title));
            free("activities", false, row -> text(row, Intervention::activities));
            free("goals", false, row -> text(row, Intervention::goals));
            free("outputs", false, row -> text(row, Intervention::outputs));
            free("outcomes", false, row -> text(row, Intervention::outcomes));
            coded("target_groups", listed(lists.targetGroups()), true, row -> joined(row.targetGroups()));
            coded("responsible_units", listed(lists.responsibleUnits()), true, row -> joined(row.responsibleUnits()));
            coded("partners", listed(lists.partners()), true, row -> joined(row.partners()));
            free("funds_sek", true, row -> told(row.fundsSek()));
            coded("into_ordinary", listed(lists.intoOrdinary()), false, row -> told(row.intoOrdinary()));
            for (Dimension dimension : Dimension.values()) {
                coded(dimension.key() + "_codes", categories(dimension), true, row -> codes(row, dimension));
            }
            coded("continued", yesOrNo(), false, row -> told(row.continued()));
            coded("late", yesOrNo(), false, row -> String.valueOf(row.late()));
            coded("simplified", yesOrNo(), false, row -> String.valueOf(row.simplified()));
            coded("synthetic", yesOrNo(), false, row -> String.valueOf(row.synthetic()));
            coded("published", yesOrNo(), false, row -> String.valueOf(published.containsKey(row.id())));
            return columns;
        }

        private void free(String name, boolean numeric, Function<InterventionRow, String> cell) {
            add(name, List.of(), false, numeric, cell);
        }

        private void coded(
                String name,
                List<DataFile.Category> categories,
                boolean several,
                Function<InterventionRow, String> cell) {
            add(name, categories, several, false, cell);
        }

        private void add(
                String name,
                List<DataFile.Category> categories,
                boolean several,
                boolean numeric,
                Function<InterventionRow, String> cell) {
            columns.add(new Column(
                    new DataFile.Variable(
                            name,
                            both.get(TEXT_KEY + name),
                            asked(name),
                            both.get("publication.opendata.universe.interventions"),
                            categories,
                            several,
                            numeric),
                    cell));
        }

        /** The survey's own words; its question on money has another name. */
        private Words asked(String name) {
            String id = name.equals("funds_sek") ? "funds" : name;
            return survey.definition()
                    .interventions()
                    .flatMap(block -> block.questions().stream()
                            .map(question -> question.common())
                            .filter(common -> common.id().equals(id))
                            .map(Common::label)
                            .findFirst())
                    .orElse(null);
        }

        private String text(InterventionRow row, Function<Intervention, String> text) {
            Intervention open = published.get(row.id());
            return open == null ? CellState.WITHHELD.missing() : told(text.apply(open));
        }

        private String codes(InterventionRow row, Dimension dimension) {
            if (book.isEmpty() || !book.get().codes(dimension)) {
                return CellState.NOT_APPLICABLE.missing();
            }
            if (!row.settled()) {
                return CellState.NOT_CODED.missing();
            }
            return book.get().categories().stream()
                    .filter(category -> category.dimension() == dimension
                            && row.categories().contains(category.id()))
                    .map(Category::name)
                    .collect(Collectors.joining(DataFile.BETWEEN));
        }

        private List<DataFile.Category> categories(Dimension dimension) {
            return book.stream()
                    .flatMap(each -> each.of(dimension).stream())
                    .map(category -> new DataFile.Category(category.name(), both.of(category::name)))
                    .toList();
        }
    }

    private static String told(Object value) {
        return value == null || value.toString().isEmpty() ? CellState.NO_REPORT.missing() : value.toString();
    }

    private static String joined(List<String> values) {
        return told(String.join(DataFile.BETWEEN, values));
    }

    private List<DataFile.Category> listed(List<String> values) {
        return values.stream()
                .map(value -> new DataFile.Category(value, both.of(texts -> lists.shown(value, texts))))
                .toList();
    }

    private List<DataFile.Category> levels() {
        return Level.RECIPIENTS.stream()
                .map(level -> new DataFile.Category(level.name(), both.of(level::heading)))
                .toList();
    }

    private List<DataFile.Category> counties() {
        return organisations.counties().stream()
                .map(county -> new DataFile.Category(county.code(), both.of(county::name)))
                .toList();
    }

    private List<DataFile.Category> yesOrNo() {
        return Stream.of(true, false)
                .map(value ->
                        new DataFile.Category(String.valueOf(value), both.get("publication.opendata.value." + value)))
                .toList();
    }
}
