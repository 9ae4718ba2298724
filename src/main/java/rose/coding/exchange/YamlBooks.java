package rose.coding.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import rose.coding.Category.Note;
import rose.coding.Change.Replace.Notes;
import rose.coding.Dimension;
import rose.coding.Wording;
import rose.coding.exchange.BookFile.Fault;
import rose.coding.exchange.BookFile.FileCategory;
import rose.coding.exchange.BookFile.Heading;

/** Codebooks as YAML: one of the books of the program's own codebooks.yaml, with a {@code guid} at each category. */
public final class YamlBooks {

    private static final List<String> BOOK = List.of(
            "area",
            "level",
            "year",
            "note_sv",
            "note_en",
            "mapping_note_sv",
            "mapping_note_en",
            "mapping_source",
            "ACTIVITY",
            "OUTPUT",
            "GOAL",
            "OUTCOME");
    private static final List<String> CATEGORY = List.of(
            "name",
            "name_en",
            "guid",
            "maps_to",
            "definition_sv",
            "definition_en",
            "includes_sv",
            "includes_en",
            "excludes_sv",
            "excludes_en",
            "examples",
            "words",
            "also_written",
            "colour");

    private final List<Fault> faults = new ArrayList<>();
    private final FileWording wordings = new FileWording(faults);

    private YamlBooks() {}

    // --- out

    public static String write(BookFile file) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndent(4);
        options.setWidth(120);
        options.setAllowUnicode(true);
        LoaderOptions loading = new LoaderOptions();
        Yaml yaml = new Yaml(new SafeConstructor(loading), new Representer(options), options, loading);
        return yaml.dump(Map.of("codebooks", List.of(book(file))));
    }

    private static Map<String, Object> book(BookFile file) {
        Map<String, Object> book = new LinkedHashMap<>();
        if (file.heading() != null) {
            book.put("area", file.heading().area());
            book.put("level", file.heading().level());
            book.put("year", file.heading().year());
        }
        if (file.notes() != null) {
            put(book, "note", file.notes().note());
            put(book, "mapping_note", file.notes().mappingNote());
        }
        file.dimensions()
                .forEach((dimension, categories) -> book.put(
                        dimension.name(),
                        categories.stream().map(YamlBooks::category).toList()));
        return book;
    }

    private static void put(Map<String, Object> to, String key, Note note) {
        put(to, key + "_sv", note.sv());
        put(to, key + "_en", note.en());
    }

    private static void put(Map<String, Object> to, String key, Object value) {
        if (value != null && !List.of().equals(value)) {
            to.put(key, value);
        }
    }

    private static Map<String, Object> category(FileCategory category) {
        Wording wording = category.wording();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", wording.name());
        entry.put("name_en", wording.nameEn());
        put(entry, "guid", category.guid() == null ? null : category.guid().toString());
        if (category.mapsTo() != null) {
            entry.put("maps_to", new ArrayList<>(category.mapsTo()));
        }
        put(entry, "definition", wording.definition());
        put(entry, "includes", wording.includes());
        put(entry, "excludes", wording.excludes());
        put(entry, "examples", new ArrayList<>(wording.examples()));
        put(entry, "words", new ArrayList<>(wording.words()));
        put(entry, "also_written", new ArrayList<>(wording.alsoWritten()));
        put(entry, "colour", wording.colour());
        return entry;
    }

    // --- in

    static BookFile.Result read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(BookFile.LARGEST);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return new YamlBooks().read(node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            String what = e.getProblem() == null ? "" : FileWording.shortened(e.getProblem());
            return BookFile.refused(Fault.of(line, "coding.file.not-yaml", what));
        } catch (YAMLException e) {
            return BookFile.refused(
                    Fault.of(0, "coding.file.not-yaml", FileWording.shortened(String.valueOf(e.getMessage()))));
        }
    }

    private BookFile.Result read(Node node) {
        Map<String, Node> file = mapping(node, List.of("codebooks"));
        List<Node> books = list(file.get("codebooks"));
        if (books.size() != 1) {
            return BookFile.refused(Fault.of(line(node), "coding.file.one-book", books.size()));
        }
        Map<String, Node> book = mapping(books.getFirst(), BOOK);
        Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Node there = book.get(dimension.name());
            if (there instanceof MappingNode follows) {
                Map<String, Node> which = mapping(follows, List.of("follows"));
                there = book.get(text(which.get("follows")));
            }
            if (there != null) {
                dimensions.put(
                        dimension, list(there).stream().map(this::category).toList());
            }
        }
        Notes notes = new Notes(note(book, "note"), note(book, "mapping_note"));
        return BookFile.result(new BookFile(heading(book), notes, dimensions, List.of()), faults);
    }

    private Heading heading(Map<String, Node> book) {
        String area = text(book.get("area"));
        String year = text(book.get("year"));
        if (area == null || year == null || !year.matches("\\d{4}")) {
            return null;
        }
        return new Heading(area, text(book.get("level")), Integer.parseInt(year));
    }

    private FileCategory category(Node node) {
        Map<String, Node> entry = mapping(node, CATEGORY);
        String name = text(entry.get("name"));
        Wording wording = new Wording(
                name == null ? "" : name,
                text(entry.get("name_en")),
                note(entry, "definition"),
                note(entry, "includes"),
                note(entry, "excludes"),
                texts(entry.get("examples")),
                texts(entry.get("words")),
                texts(entry.get("also_written")),
                wordings.colour(line(node), text(entry.get("colour"))));
        List<String> mapsTo = entry.containsKey("maps_to") ? texts(entry.get("maps_to")) : null;
        return wordings.category(line(node), text(entry.get("guid")), wording, mapsTo);
    }

    private Note note(Map<String, Node> entry, String name) {
        return new Note(text(entry.get(name + "_sv")), text(entry.get(name + "_en")));
    }

    private Map<String, Node> mapping(Node node, List<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            faults.add(Fault.of(line(node), "coding.file.yaml-mapping", String.join(", ", known)));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!known.contains(key)) {
                faults.add(Fault.of(
                        line(tuple.getKeyNode()),
                        "coding.file.unknown-key",
                        FileWording.shortened(String.valueOf(key))));
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                faults.add(Fault.of(line(tuple.getKeyNode()), "coding.file.key-twice", key));
            }
        }
        return entries;
    }

    private List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().size() <= BookFile.MOST) {
                return sequence.getValue();
            }
            faults.add(Fault.of(line(node), "coding.file.too-many", BookFile.MOST));
        } else {
            faults.add(Fault.of(line(node), "coding.file.yaml-list"));
        }
        return List.of();
    }

    private List<String> texts(Node node) {
        if (node == null) {
            return List.of();
        }
        return FileWording.list(list(node).stream()
                .map(this::text)
                .map(text -> text == null ? "" : text)
                .toList());
    }

    /** Null where there is none. */
    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : FileWording.text(scalar.getValue());
        }
        if (node != null) {
            faults.add(Fault.of(line(node), "coding.file.yaml-text"));
        }
        return null;
    }

    private static int line(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
