package rose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern IDENTIFIER = Pattern.compile("`([^`]+)`");

    private final List<String> sources = SourceFiles.contents(SourceFiles.JAVA);

    @Test
    void everyIdentifierInTheGlossaryIsInTheCode() {
        assertThat(identifiers().filter(name -> !isType(name) && !isConstant(name)))
                .as("named in %s but not in the code", GLOSSARY)
                .isEmpty();
    }

    @Test
    void theGlossaryNamesIdentifiers() {
        assertThat(identifiers()).contains("Intervention", "Codebook", "OUTPUT").hasSizeGreaterThan(30);
    }

    private static Stream<String> identifiers() {
        return IDENTIFIER
                .matcher(SourceFiles.content(GLOSSARY))
                .results()
                .map(match -> match.group(1))
                .distinct();
    }

    private boolean isType(String name) {
        return anySource("\\b(class|record|interface|enum) " + Pattern.quote(name) + "\\b");
    }

    private boolean isConstant(String name) {
        Pattern constant = Pattern.compile("^ {4,8}" + Pattern.quote(name) + "[,;(]", Pattern.MULTILINE);
        return sources.stream()
                .filter(source -> source.contains(" enum "))
                .flatMap(source -> constant.matcher(source).results().map(MatchResult::group))
                .findAny()
                .isPresent();
    }

    private boolean anySource(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return sources.stream().anyMatch(source -> pattern.matcher(source).find());
    }
}
