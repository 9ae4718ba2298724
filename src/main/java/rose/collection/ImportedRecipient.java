package rose.collection;

import java.util.List;
import java.util.stream.Collectors;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Problem;
import rose.platform.table.Cell;

/** Of which money a row of an import file tells, and whose; null for each that the row does not tell rightly. */
record ImportedRecipient(AreaPart area, Level level, Organisation organisation) {

    /** Reads the columns year, area, level and organisation_code; refuses the row where one is wrong. */
    static ImportedRecipient of(ImportCells cells, Agreements agreements, Organisations organisations) {
        Agreement agreement = agreement(cells, agreements);
        AreaPart area = agreement == null ? null : area(cells, agreement);
        Level level = level(cells, area);
        return new ImportedRecipient(area, level, level == null ? null : organisation(cells, level, organisations));
    }

    /** Whether the row tells all of it, and there is money in the area on that level. */
    boolean granted() {
        return area != null && organisation != null && area.has(level);
    }

    private static Agreement agreement(ImportCells cells, Agreements agreements) {
        String year = cells.required("year");
        if (year == null) {
            return null;
        }
        List<String> years = agreements.all().stream()
                .map(agreement -> String.valueOf(agreement.year()))
                .toList();
        if (!years.contains(year)) {
            cells.refuse("year", year, Problem.of("collection.import.year", year, String.join(", ", years)));
            return null;
        }
        return agreements.agreement(Integer.parseInt(year));
    }

    private static AreaPart area(ImportCells cells, Agreement agreement) {
        String name = cells.required("area");
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
                    cells.refuse(
                            "area", name, Problem.of("collection.import.area", ImportCells.shown(name), year, allowed));
                    return null;
                });
    }

    private static Level level(ImportCells cells, AreaPart area) {
        String name = cells.required("level");
        if (name == null) {
            return null;
        }
        Level level = Level.recipient(name).orElse(null);
        String shown = ImportCells.shown(name);
        if (level == null) {
            cells.refuse("level", name, Problem.of("collection.import.level", shown, names(Level.RECIPIENTS)));
        } else if (area != null && !area.has(level)) {
            cells.refuse(
                    "level",
                    name,
                    Problem.of("collection.import.level-without-money", shown, area.shortName(), names(area.levels())));
        }
        return level;
    }

    private static String names(List<Level> levels) {
        return levels.stream().map(Level::name).collect(Collectors.joining(", "));
    }

    private static Organisation organisation(ImportCells cells, Level level, Organisations organisations) {
        String written = cells.required("organisation_code");
        if (written == null) {
            return null;
        }
        String code = cells.cell("organisation_code") instanceof Cell.Number ? padded(written, level) : written;
        return organisations.find(level, code).orElseGet(() -> {
            cells.refuse("organisation_code", written, unknownCode(level, written, organisations));
            return null;
        });
    }

    /** A spreadsheet that took 0114 for a number has dropped its zero. */
    private static String padded(String digits, Level level) {
        int length = level == Level.MUNICIPALITY ? 4 : 2;
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static Problem unknownCode(Level level, String code, Organisations organisations) {
        if (level == Level.MUNICIPALITY) {
            return Problem.of("collection.import.municipality-code", ImportCells.shown(code));
        }
        String allowed =
                organisations.of(level).stream().map(Organisation::code).collect(Collectors.joining(", "));
        return Problem.of("collection.import.county-code", ImportCells.shown(code), allowed);
    }
}
