package rose.coding.exchange;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import rose.coding.Category;
import rose.coding.Change.Replace.Notes;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.Wording;
import rose.platform.Problem;

/**
 * A codebook as files hold it: what can be given, and what that corresponds to in the book before.
 *
 * @param heading whose book it is; null where the file does not say
 * @param notes null where the file says nothing of them
 * @param loose categories that the file puts in no dimension
 */
public record BookFile(
        Heading heading, Notes notes, Map<Dimension, List<FileCategory>> dimensions, List<FileCategory> loose) {

    /** How large a file may be, in bytes. */
    public static final int LARGEST = 2_000_000;
    /** How many categories a file may have. */
    static final int MOST = 2_000;

    /** @param level null for all levels of the area */
    public record Heading(String area, String level, int year) {}

    /**
     * @param guid what it is known by whatever its name is, or null
     * @param mapsTo names of the categories that it corresponds to in the book before; null where the file says nothing of it
     */
    public record FileCategory(UUID guid, Wording wording, List<String> mapsTo) {}

    /** What came of reading a file: a book, or every reason why there is none. */
    public sealed interface Result {

        record Read(BookFile file) implements Result {}

        record Refused(List<Fault> faults) implements Result {}
    }

    /** What is wrong in a file. @param line from 1; 0 where it is the whole file */
    public record Fault(int line, Problem problem) {

        static Fault of(int line, String key, Object... arguments) {
            return new Fault(line, Problem.of(key, arguments));
        }
    }

    /** @param earlierNames what categories of the book before are called, by id */
    public static BookFile of(Codebook book, LongFunction<String> earlierNames) {
        Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (book.codes(dimension)) {
                dimensions.put(
                        dimension,
                        book.of(dimension).stream()
                                .map(category -> new FileCategory(
                                        guid(book, category),
                                        category.wording(),
                                        category.earlier().stream()
                                                .map(earlierNames::apply)
                                                .toList()))
                                .toList());
            }
        }
        return new BookFile(
                new Heading(
                        book.area(), book.level() == null ? null : book.level().name(), book.year()),
                new Notes(
                        new Category.Note(book.noteSv(), book.noteEn()),
                        new Category.Note(book.mappingNoteSv(), book.mappingNoteEn())),
                dimensions,
                List.of());
    }

    /** The same for a category in every file, whatever its name is. */
    static UUID guid(Codebook book, Category category) {
        return Guids.of(
                place(book.area(), book.level() == null ? null : book.level().name(), book.year()) + "/category/"
                        + category.id());
    }

    /** Of one dimension of a book. */
    static UUID guid(Heading heading, Dimension dimension) {
        return Guids.of(place(heading.area(), heading.level(), heading.year()) + "/dimension/" + dimension.key());
    }

    private static String place(String area, String level, int year) {
        return "codebook/" + area + "/" + level + "/" + year;
    }

    /** Reads a file of any of the kinds, which its content tells. */
    public static Result read(byte[] content) {
        if (content.length > LARGEST) {
            return refused(Fault.of(0, "coding.file.too-large", LARGEST / 1_000_000));
        }
        if (Markup.is(content)) {
            return QdcBooks.read(content);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(content))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            return refused(Fault.of(0, "coding.file.not-utf-8"));
        }
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        return CsvBooks.is(text) ? CsvBooks.read(text) : YamlBooks.read(text);
    }

    static Result refused(Fault fault) {
        return new Result.Refused(List.of(fault));
    }

    /** The book, where nothing is wrong with it and it has any category at all. */
    static Result result(BookFile file, List<Fault> faults) {
        int categories = file.loose().size()
                + file.dimensions().values().stream().mapToInt(List::size).sum();
        if (faults.isEmpty() && categories == 0) {
            return refused(Fault.of(0, "coding.file.empty"));
        }
        return faults.isEmpty() ? new Result.Read(file) : new Result.Refused(List.copyOf(faults));
    }
}
