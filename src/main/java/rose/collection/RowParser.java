package rose.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Problem;
import rose.platform.table.TableRow;
import rose.surveys.questions.WholeNumber;

/** Turns one row of an import file into an intervention, or tells everything that is wrong with it. */
final class RowParser {

    static final int TITLE_MAX = 1_000;
    static final int ID_MAX = 200;
    /** Far above any grant; a larger number is a slip of the hand. */
    static final long FUNDS_MAX = 100_000_000_000L;

    /** What rows are checked against. */
    record World(Agreements agreements, Organisations organisations, ClosedLists lists, CodeColumns.Reading codes) {}

    private final World world;
    private final ImportColumns columns;
    private final ImportCells cells;

    RowParser(World world, ImportColumns columns, TableRow row, Consumer<ImportProblem> problems) {
        this.world = world;
        this.columns = columns;
        this.cells = new ImportCells(columns, row, problems);
    }

    /** The row, or null where it is refused; every reason has then been told. */
    ImportedRow parse() {
        cells.refuseWhatIsNoValue();
        ImportedRecipient recipient = ImportedRecipient.of(cells, world.agreements(), world.organisations());
        ImportedRow parsed = new ImportedRow(
                cells.line(),
                recipient.area(),
                recipient.organisation(),
                externalId(),
                title(),
                cells.text("activities"),
                cells.text("goals"),
                cells.text("outputs"),
                cells.text("outcomes"),
                many("target_groups", world.lists().targetGroups()),
                many("responsible_units", world.lists().responsibleUnits()),
                many("partners", world.lists().partners()),
                funds(),
                listed("into_ordinary", world.lists().intoOrdinary()),
                extent(),
                cells.date("submitted_at"),
                recipient.area() == null || recipient.level() == null
                        ? List.of()
                        : codeIds(recipient.area(), recipient.level()));
        return cells.refused() ? null : parsed;
    }

    /** The row's external id even where the row is refused, so that a second row with it can be told. */
    String externalId() {
        String id = cells.text("external_id");
        if (id != null && id.length() > ID_MAX) {
            cells.refuse("external_id", id, Problem.of("collection.import.too-long", id.length(), ID_MAX));
            return null;
        }
        return id;
    }

    private String title() {
        String title = cells.required("title");
        if (title != null && title.length() > TITLE_MAX) {
            cells.refuse("title", title, Problem.of("collection.import.too-long", title.length(), TITLE_MAX));
        }
        return title == null ? null : title.replaceAll("\\s+", " ");
    }

    private List<String> many(String column, List<String> allowed) {
        List<String> values = values(column);
        for (String value : values) {
            if (!allowed.contains(value)) {
                cells.refuse(
                        column,
                        value,
                        Problem.of(
                                "collection.import.not-in-list",
                                ImportCells.shown(value),
                                String.join(" | ", allowed)));
            }
        }
        return values;
    }

    private List<String> values(String column) {
        String text = cells.text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private Long funds() {
        String text = cells.text("funds_sek");
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[ \u00a0\u202f]", "");
        if (digits.matches("-\\d+([.,]\\d+)?")) {
            cells.refuse("funds_sek", text, Problem.of("collection.import.funds-negative", ImportCells.shown(text)));
            return null;
        }
        if (!digits.matches("\\d+")) {
            cells.refuse("funds_sek", text, Problem.of("collection.import.funds", ImportCells.shown(text)));
            return null;
        }
        if (new BigDecimal(digits).compareTo(BigDecimal.valueOf(FUNDS_MAX)) > 0) {
            cells.refuse("funds_sek", text, Problem.of("collection.import.funds-too-much", ImportCells.shown(text)));
            return null;
        }
        return Long.valueOf(digits);
    }

    private Extent extent() {
        return new Extent(
                listed("status", InterventionAnswers.STATUSES),
                number("reach_people"),
                number("reach_staff"),
                number("reach_units"));
    }

    private Long number(String column) {
        String text = cells.text(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[ \u00a0\u202f]", "");
        if (!digits.matches("\\d+") || new BigDecimal(digits).compareTo(BigDecimal.valueOf(WholeNumber.MOST)) > 0) {
            cells.refuse(column, text, Problem.of("collection.import.whole-number", ImportCells.shown(text)));
            return null;
        }
        return Long.valueOf(digits);
    }

    private String listed(String column, List<String> allowed) {
        String value = cells.text(column);
        if (value != null && !allowed.contains(value)) {
            cells.refuse(
                    column,
                    value,
                    Problem.of("collection.import.not-in-list", ImportCells.shown(value), String.join(" | ", allowed)));
        }
        return value;
    }

    private List<Long> codeIds(AreaPart area, Level level) {
        List<Long> ids = new ArrayList<>();
        for (String column : columns.codeColumns()) {
            List<String> values = values(column);
            if (!values.isEmpty()) {
                CodeColumns.Meaning meaning = world.codes().read(area, level, column, values);
                ids.addAll(meaning.ids());
                meaning.problems().forEach(wrong -> cells.refuse(column, wrong.value(), wrong.problem()));
            }
        }
        return ids;
    }
}
