package rose.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Rows of a CSV file after RFC 4180, in UTF-8. */
final class CsvRows implements RowSource {
    /** What the parser reads at a time, and keeps of the text before, beside the cell it stands in. */
    private static final int PARSER_SLACK = 1 << 16;

    private final CountingStream bytes;
    private final long bytesTotal;
    private final CsvPlace place;
    private final CsvReader<SourceRow> reader;
    private final Iterator<SourceRow> records;

    CsvRows(Path file, TableLimits limits) throws IOException {
        char separator = separator(file);
        bytesTotal = Files.size(file);
        place = new CsvPlace(limits.maxCellChars());
        bytes = new CountingStream(Files.newInputStream(file));
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * limits.maxCellChars() + PARSER_SLACK)
                .build(new CsvRecordHandler(place, limits.maxColumns()), new StrictUtf8Reader(bytes, place));
        records = reader.iterator();
    }

    private static char separator(Path file) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return CsvSeparator.of(text);
        }
    }

    @Override
    public SourceRow next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw explain(e);
        }
    }

    /** The parser wraps what its callbacks throw; what it throws by itself, with no cause, is about quotes. */
    private RuntimeException explain(CsvParseException e) {
        return switch (e.getCause()) {
            case null -> place.brokenQuotes();
            case UnreadableTable unreadable -> unreadable;
            default -> e;
        };
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public long bytesTotal() {
        return bytesTotal;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
