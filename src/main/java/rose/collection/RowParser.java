package rose.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableRow;

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
    private final TableRow row;
    private final Consumer<ImportProblem> problems;
    private boolean refused;

    RowParser(World world, ImportColumns columns, TableRow row, Consumer<ImportProblem> problems) {
        this.world = world;
        this.columns = columns;
        this.row = row;
        this.problems = problems;
    }

    /** The row, or null where it is refused; every reason has then been told. */
    ImportedRow parse() {
        refuseWhatIsNoValue();
        Agreement agreement = agreement();
        AreaPart area = agreement == null ? null : area(agreement);
        Level level = level(area);
        Organisation organisation = level == null ? null : organisation(level);
        ImportedRow parsed = new ImportedRow(
                row.line(),
                area,
                organisation,
                externalId(),
                title(),
                text("activities"),
                text("goals"),
                text("outputs"),
                text("outcomes"),
                many("target_groups", world.lists().targetGroups()),
                many("responsible_units", world.lists().responsibleUnits()),
                many("partners", world.lists().partners()),
                funds(),
                intoOrdinary(),
                submittedOn(),
                area == null || level == null ? List.of() : codeIds(area, level));
        return refused ? null : parsed;
    }

    /** The row's external id even where the row is refused, so that a second row with it can be told. */
    String externalId() {
        String id = text("external_id");
        if (id != null && id.length() > ID_MAX) {
            refuse("external_id", id, Problem.of("collection.import.too-long", id.length(), ID_MAX));
            return null;
        }
        return id;
    }

    private void refuseWhatIsNoValue() {
        for (String name : allColumns()) {
            switch (cell(name)) {
                case Cell.Formula formula -> refuse(name, formula.asText(), Problem.of("collection.import.formula"));
                case Cell.Failure failure -> refuse(name, failure.code(), Problem.of("collection.import.failure"));
                case Cell.Text text
                when text.value().startsWith("=") ->
                    refuse(name, text.value(), Problem.of("collection.import.formula"));
                default -> {}
            }
        }
    }

    private List<String> allColumns() {
        List<String> all = new ArrayList<>(ImportColumns.REQUIRED);
        all.addAll(ImportColumns.OPTIONAL);
        all.addAll(columns.codeColumns());
        return all;
    }

    private Agreement agreement() {
        String year = required("year");
        if (year == null) {
            return null;
        }
        List<String> years = world.agreements().all().stream()
                .map(agreement -> String.valueOf(agreement.year()))
                .toList();
        if (!years.contains(year)) {
            refuse("year", year, Problem.of("collection.import.year", year, String.join(", ", years)));
            return null;
        }
        return world.agreements().agreement(Integer.parseInt(year));
    }

    private AreaPart area(Agreement agreement) {
        String name = required("area");
        if (name == null) {
            return null;
        }
        return agreement.areas().stream()
                .filter(area -> area.shortName().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    String allowed =
                            agreement.areas().stream().map(AreaPart::shortName).collect(Collectors.joining(", "));
                    String year = String.valueOf(agreement.year());
                    refuse("area", name, Problem.of("collection.import.area", shown(name), year, allowed));
                    return null;
                });
    }

    private Level level(AreaPart area) {
        String name = required("level");
        if (name == null) {
            return null;
        }
        Level level = Level.recipient(name).orElse(null);
        if (level == null) {
            refuse("level", name, Problem.of("collection.import.level", shown(name), names(Level.RECIPIENTS)));
        } else if (area != null && !area.has(level)) {
            refuse(
                    "level",
                    name,
                    Problem.of(
                            "collection.import.level-without-money",
                            shown(name),
                            area.shortName(),
                            names(area.levels())));
        }
        return level;
    }

    private static String names(List<Level> levels) {
        return levels.stream().map(Level::name).collect(Collectors.joining(", "));
    }

    private Organisation organisation(Level level) {
        String written = required("organisation_code");
        if (written == null) {
            return null;
        }
        String code = cell("organisation_code") instanceof Cell.Number ? padded(written, level) : written;
        return world.organisations().find(level, code).orElseGet(() -> {
            refuse("organisation_code", written, unknownCode(level, written));
            return null;
        });
    }

    /** A spreadsheet that took 0114 for a number has dropped its zero. */
    private static String padded(String digits, Level level) {
        int length = level == Level.MUNICIPALITY ? 4 : 2;
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private Problem unknownCode(Level level, String code) {
        if (level == Level.MUNICIPALITY) {
            return Problem.of("collection.import.municipality-code", shown(code));
        }
        String allowed =
                world.organisations().of(level).stream().map(Organisation::code).collect(Collectors.joining(", "));
        return Problem.of("collection.import.county-code", shown(code), allowed);
    }

    private String title() {
        String title = required("title");
        if (title != null && title.length() > TITLE_MAX) {
            refuse("title", title, Problem.of("collection.import.too-long", title.length(), TITLE_MAX));
        }
        return title == null ? null : title.replaceAll("\\s+", " ");
    }

    private List<String> many(String column, List<String> allowed) {
        List<String> values = values(column);
        for (String value : values) {
            if (!allowed.contains(value)) {
                refuse(
                        column,
                        value,
                        Problem.of("collection.import.not-in-list", shown(value), String.join(" | ", allowed)));
            }
        }
        return values;
    }

    private List<String> values(String column) {
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private Long funds() {
        String text = text("funds_sek");
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[ \u00a0\u202f]", "");
        if (digits.matches("-\\d+([.,]\\d+)?")) {
            refuse("funds_sek", text, Problem.of("collection.import.funds-negative", shown(text)));
            return null;
        }
        if (!digits.matches("\\d+")) {
            refuse("funds_sek", text, Problem.of("collection.import.funds", shown(text)));
            return null;
        }
        if (new BigDecimal(digits).compareTo(BigDecimal.valueOf(FUNDS_MAX)) > 0) {
            refuse("funds_sek", text, Problem.of("collection.import.funds-too-much", shown(text)));
            return null;
        }
        return Long.valueOf(digits);
    }

    private String intoOrdinary() {
        String value = text("into_ordinary");
        List<String> allowed = world.lists().intoOrdinary();
        if (value != null && !allowed.contains(value)) {
            refuse(
                    "into_ordinary",
                    value,
                    Problem.of("collection.import.not-in-list", shown(value), String.join(" | ", allowed)));
        }
        return value;
    }

    private LocalDate submittedOn() {
        String text = text("submitted_at");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            refuse("submitted_at", text, Problem.of("collection.import.date", shown(text)));
            return null;
        }
    }

    private List<Long> codeIds(AreaPart area, Level level) {
        List<Long> ids = new ArrayList<>();
        for (String column : columns.codeColumns()) {
            List<String> values = values(column);
            if (!values.isEmpty()) {
                CodeColumns.Meaning meaning = world.codes().read(area, level, column, values);
                ids.addAll(meaning.ids());
                meaning.problems().forEach(wrong -> refuse(column, wrong.value(), wrong.problem()));
            }
        }
        return ids;
    }

    private String required(String column) {
        String text = text(column);
        if (text == null) {
            refuse(column, null, Problem.of("collection.import.value-missing"));
        }
        return text;
    }

    /** What stands in the cell, trimmed; null where nothing does. */
    private String text(String column) {
        String text = cell(column).asText().strip();
        return text.isEmpty() ? null : text;
    }

    private Cell cell(String column) {
        int place = columns.place(column);
        return place < 0 ? Cell.EMPTY : row.cells().get(place);
    }

    private static String shown(String value) {
        return ImportProblem.shortened(value);
    }

    private void refuse(String column, String value, Problem problem) {
        refused = true;
        problems.accept(ImportProblem.at(row.line(), column, value, problem));
    }
}
