package rose.publication.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import rose.surveys.questions.Words;

/**
 * A file of a survey's data.
 *
 * @param name of the file
 * @param content what is in it
 * @param rows a cell for each variable; what is missing is {@link CellState#missing()}
 */
record DataFile(String name, Words content, List<Variable> variables, List<List<String>> rows) {

    /** Between several values of one cell. */
    static final String BETWEEN = "|";

    /**
     * One column.
     *
     * @param label what it is called
     * @param asked how the survey asks for it, or null where it does not
     * @param universe whom it is about
     * @param categories what can stand in it besides what is missing; none where it is free
     * @param several whether several of them can, with {@code |} between
     * @param numeric whether it holds numbers
     */
    record Variable(
            String name,
            Words label,
            Words asked,
            Words universe,
            List<Category> categories,
            boolean several,
            boolean numeric) {}

    record Category(String code, Words label) {}

    /** RFC 4180 with a header, lines ended by LF. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(variables.stream().map(Variable::name).toList());
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** How many rows have that value, alone or among others. */
    long count(int variable, String code) {
        boolean several = variables.get(variable).several();
        return rows.stream()
                .map(row -> row.get(variable))
                .filter(cell -> several ? Arrays.asList(cell.split("\\|")).contains(code) : cell.equals(code))
                .count();
    }
}
