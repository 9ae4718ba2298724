package rose.analysis.register;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rose.organisations.Organisations;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.platform.table.TableRow;

/** One row of a file on its way in; whatever is wrong with it is told. */
final class RegisterRow {

    /** Is withheld by the source. */
    private static final String WITHHELD = "..";

    private static final String NATION = "00";
    private static final int LONGEST = 300;
    private static final List<String> TOLD = List.of("name_sv", "name_en", "unit_sv", "unit_en", "source");

    private final Map<String, Cell> cells = new HashMap<>();
    private final long line;
    private final Consumer<Problem> problems;
    private boolean refused;

    RegisterRow(List<String> header, TableRow row, Consumer<Problem> problems) {
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        this.line = row.line();
        this.problems = problems;
    }

    long line() {
        return line;
    }

    private String text(String column) {
        return cells.getOrDefault(column, Cell.EMPTY).asText().strip();
    }

    private void refuse(String key, Object... arguments) {
        refused = true;
        problems.accept(Problem.of(key, arguments));
    }

    /** Empty where the row is refused. */
    Optional<RegisterMeasure> measure(boolean synthetic) {
        refused = false;
        String key = text("measure");
        if (!key.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            refuse("analysis.register.import.measure", key);
        }
        for (String column : TOLD) {
            String told = text(column);
            if (told.isEmpty() || told.length() > LONGEST || told.startsWith("=")) {
                refuse("analysis.register.import.told", column, LONGEST);
            }
        }
        return refused
                ? Optional.empty()
                : Optional.of(new RegisterMeasure(
                        key,
                        text("name_sv"),
                        text("name_en"),
                        text("unit_sv"),
                        text("unit_en"),
                        text("source"),
                        synthetic));
    }

    /** Empty where the row is refused. */
    Optional<RegisterValue> value(Organisations organisations) {
        refused = false;
        String year = text("year");
        if (!year.matches("(19|20)\\d\\d")) {
            refuse("analysis.register.import.year", year);
        }
        String county = county(organisations);
        RegisterGroup group = new RegisterGroup(age(), sex());
        String written = text("value");
        BigDecimal value = number(written);
        return refused
                ? Optional.empty()
                : Optional.of(
                        new RegisterValue(Integer.parseInt(year), county, group, value, written.equals(WITHHELD)));
    }

    /** Spreadsheets lose the zero before a number. */
    private String county(Organisations organisations) {
        String written = text("county");
        String code = cells.get("county") instanceof Cell.Number && written.length() == 1 ? "0" + written : written;
        if (code.equals(NATION)) {
            return null;
        }
        if (organisations.counties().stream().noneMatch(county -> county.code().equals(code))) {
            refuse("analysis.register.import.county", written);
        }
        return code;
    }

    private String age() {
        String age = text("age").replace('-', '–');
        if (!age.matches("|\\d{1,3}(–\\d{1,3}|\\+)?")) {
            refuse("analysis.register.import.age", text("age"));
        }
        return age.isEmpty() ? null : age;
    }

    private Sex sex() {
        String written = text("sex");
        Optional<Sex> sex = Sex.of(written);
        if (sex.isEmpty() && !written.isEmpty()) {
            refuse("analysis.register.import.sex", written);
        }
        return sex.orElse(null);
    }

    /** Null where there is none, or it is withheld. */
    private BigDecimal number(String written) {
        if (written.isEmpty() || written.equals(WITHHELD)) {
            return null;
        }
        String plain = written.replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            refuse("analysis.register.import.value", written);
            return null;
        }
        return new BigDecimal(plain);
    }
}
