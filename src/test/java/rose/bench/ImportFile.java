package rose.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rose.demo.SyntheticIntervention;

/** Writes files of interventions to import, with external ids that no other file of the bench has. */
final class ImportFile {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int EXTERNAL_ID = SyntheticIntervention.COLUMNS.indexOf("external_id");

    private ImportFile() {}

    /** @param idPrefix makes the external ids differ from those of other files */
    static void csv(Stream<SyntheticIntervention> rows, String idPrefix, Path file) throws IOException {
        csv(rows, idPrefix, SyntheticIntervention.COLUMNS, file);
    }

    /** Without the columns of codes, so that the interventions are still to be coded. */
    static void uncodedCsv(Stream<SyntheticIntervention> rows, String idPrefix, Path file) throws IOException {
        List<String> columns = SyntheticIntervention.COLUMNS.stream()
                .filter(name -> !name.endsWith("_codes"))
                .toList();
        csv(rows, idPrefix, columns, file);
    }

    private static void csv(Stream<SyntheticIntervention> rows, String idPrefix, List<String> columns, Path file)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            rows.forEach(row -> {
                List<String> cells = cells(row, idPrefix);
                csv.writeRecord(columns.stream()
                        .map(name -> cells.get(SyntheticIntervention.COLUMNS.indexOf(name)))
                        .toList());
            });
        }
    }

    static void xlsx(Stream<SyntheticIntervention> rows, String idPrefix, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "rose", "1.0")) {
            Worksheet sheet = book.newWorksheet("insatser");
            write(sheet, 0, SyntheticIntervention.COLUMNS);
            int number = 1;
            for (Iterator<SyntheticIntervention> all = rows.iterator(); all.hasNext(); number++) {
                write(sheet, number, cells(all.next(), idPrefix));
                if (number % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static List<String> cells(SyntheticIntervention row, String idPrefix) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(EXTERNAL_ID, idPrefix + cells.get(EXTERNAL_ID));
        return cells;
    }
}
