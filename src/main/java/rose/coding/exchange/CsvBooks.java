package rose.coding.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rose.coding.Dimension;
import rose.coding.Wording;
import rose.coding.exchange.BookFile.Fault;
import rose.coding.exchange.BookFile.FileCategory;

/** Codebooks as CSV, a row for each category. What is several stands on lines of its own in its cell. */
public final class CsvBooks {

    private static final List<String> COLUMNS = List.of(
            "dimension",
            "name",
            "name_en",
            "definition_sv",
            "definition_en",
            "includes_sv",
            "includes_en",
            "excludes_sv",
            "excludes_en",
            "examples",
            "words",
            "also_written",
            "colour",
            "maps_to",
            "guid");
    private static final List<String> NEEDED = List.of("dimension", "name");

    private final List<Fault> faults = new ArrayList<>();
    private final FileWording wordings = new FileWording(faults);

    private CsvBooks() {}

    // --- out

    public static String write(BookFile file) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            file.dimensions()
                    .forEach((dimension, categories) ->
                            categories.forEach(category -> csv.writeRecord(row(dimension, category))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Dimension dimension, FileCategory category) {
        Wording wording = category.wording();
        return Arrays.asList(
                dimension.key(),
                wording.name(),
                wording.nameEn(),
                wording.definition().sv(),
                wording.definition().en(),
                wording.includes().sv(),
                wording.includes().en(),
                wording.excludes().sv(),
                wording.excludes().en(),
                String.join("\n", wording.examples()),
                String.join("\n", wording.words()),
                String.join("\n", wording.alsoWritten()),
                wording.colour() == null ? null : wording.colour().toString(),
                category.mapsTo() == null ? null : String.join("\n", category.mapsTo()),
                category.guid() == null ? null : category.guid().toString());
    }

    // --- in

    /** Whether its first line names a column that a row cannot do without, beside others. */
    static boolean is(String text) {
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return first.matches("(.*[,;\t])?\"?(dimension|name)\"?([,;\t].*)?");
    }

    static BookFile.Result read(String text) {
        if (text.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            return BookFile.refused(Fault.of(0, "coding.file.not-csv"));
        }
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return new CsvBooks().read(rows.stream().limit(BookFile.MOST + 2L).toList());
        } catch (CsvParseException e) {
            return BookFile.refused(Fault.of(0, "coding.file.not-csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return List.of(',', ';', '\t').stream()
                .max(java.util.Comparator.comparingLong(
                        each -> first.chars().filter(sign -> sign == each).count()))
                .orElseThrow();
    }

    private BookFile.Result read(List<CsvRecord> rows) {
        if (rows.size() > BookFile.MOST + 1) {
            return BookFile.refused(Fault.of(0, "coding.file.too-many", BookFile.MOST));
        }
        List<String> header = header(rows.getFirst());
        if (!faults.isEmpty()) {
            return new BookFile.Result.Refused(faults);
        }
        Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
        for (CsvRecord row : rows.subList(1, rows.size())) {
            int line = (int) row.getStartingLineNumber();
            if (row.getFieldCount() != header.size()) {
                faults.add(Fault.of(line, "coding.file.cells", row.getFieldCount(), header.size()));
                continue;
            }
            Optional<Dimension> dimension = Dimension.of(cell(row, header, "dimension"));
            if (dimension.isEmpty()) {
                faults.add(
                        Fault.of(line, "coding.file.dimension", FileWording.shortened(cell(row, header, "dimension"))));
            }
            FileCategory category = category(line, row, header);
            dimension.ifPresent(each ->
                    dimensions.computeIfAbsent(each, key -> new ArrayList<>()).add(category));
        }
        return BookFile.result(new BookFile(null, null, dimensions, List.of()), faults);
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        header.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> faults.add(Fault.of(1, "coding.file.unknown-key", FileWording.shortened(name))));
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> faults.add(Fault.of(1, "coding.file.column-missing", name)));
        if (new HashSet<>(header).size() < header.size()) {
            faults.add(Fault.of(1, "coding.file.columns-twice"));
        }
        return header;
    }

    private FileCategory category(int line, CsvRecord row, List<String> header) {
        Wording wording = new Wording(
                cell(row, header, "name"),
                FileWording.text(cell(row, header, "name_en")),
                FileWording.note(cell(row, header, "definition_sv"), cell(row, header, "definition_en")),
                FileWording.note(cell(row, header, "includes_sv"), cell(row, header, "includes_en")),
                FileWording.note(cell(row, header, "excludes_sv"), cell(row, header, "excludes_en")),
                lines(cell(row, header, "examples")),
                lines(cell(row, header, "words")),
                lines(cell(row, header, "also_written")),
                wordings.colour(line, cell(row, header, "colour")));
        List<String> mapsTo = header.contains("maps_to") ? lines(cell(row, header, "maps_to")) : null;
        return wordings.category(line, cell(row, header, "guid"), wording, mapsTo);
    }

    private static List<String> lines(String cell) {
        return FileWording.list(cell.lines().toList());
    }

    private static String cell(CsvRecord row, List<String> header, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : row.getField(place).strip();
    }
}
