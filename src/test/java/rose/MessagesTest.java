package rose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/rose");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** Where a text is asked for by its whole key. */
    private static final Pattern ASKED =
            Pattern.compile("(?:\\.get|\\.t|\\bt|Problem\\.of|UserProblem)\\(\\s*\"([a-z]+\\.[\\w.-]+)\"\\s*[,)]");
    /** Where a text is asked for by a number: its key with {@code .one} and {@code .many}. */
    private static final Pattern COUNTED = Pattern.compile("\\.count\\(\\s*\"([\\w.-]+)\"");
    /** Anything that may be a key, or the beginning of one. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]*)\"");

    private final Map<String, String> swedish = texts("messages.properties");
    private final Map<String, String> english = texts("messages_en.properties");
    private final List<String> sources = Stream.of(SourceFiles.JAVA, SourceFiles.TEMPLATES)
            .flatMap(folder -> SourceFiles.contents(folder).stream())
            .toList();

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.contains(" = "))
                                .map(line -> line.substring(0, line.indexOf(" = "))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(swedish.keySet());
    }

    @Test
    void aTextHasTheSamePlaceholdersInBothLanguages() {
        assertThat(placeholders(english)).isEqualTo(placeholders(swedish));
    }

    @Test
    void noTextHasAnApostropheThatWouldVanish() {
        assertThat(Stream.of(swedish, english)
                        .flatMap(texts -> texts.entrySet().stream())
                        .filter(text -> LONE_APOSTROPHE.matcher(text.getValue()).find()))
                .as("write ’ or ''")
                .isEmpty();
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        Set<String> asked = found(ASKED);
        asked.addAll(found(COUNTED).stream()
                .flatMap(key -> Stream.of(key + ".one", key + ".many"))
                .toList());
        asked.removeAll(swedish.keySet());

        assertThat(asked).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = found(LITERAL);
        assertThat(swedish.keySet().stream().filter(key -> !isUsed(key, literals)))
                .as("no code asks for these texts")
                .isEmpty();
    }

    /** By its whole key, or by the beginning of one that is put together. */
    private boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream()
                        .filter(literal -> !swedish.containsKey(literal))
                        .anyMatch(literal -> key.startsWith(literal.matches(".*[.-]") ? literal : literal + "."));
    }

    private Set<String> found(Pattern pattern) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
        Map<String, Set<String>> all = new TreeMap<>();
        texts.forEach((key, text) -> all.put(
                key, PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet())));
        return all;
    }

    private static Map<String, String> texts(String name) {
        try (var files = Files.walk(FOLDER)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(each -> each.endsWith(name)).toList()) {
                try (var in = Files.newBufferedReader(file)) {
                    Properties properties = new Properties();
                    properties.load(in);
                    properties.forEach((key, text) -> all.put((String) key, (String) text));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
