package rose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules:begin -->\n";
    private static final String END = "<!-- modules:end -->";

    private final ApplicationModules modules = ApplicationModules.of(RoseApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules.verify();
    }

    @Test
    void theTableInTheDocumentsIsWhatTheCodeSays() {
        String text = SourceFiles.content(DOCUMENT);
        String written = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        assertThat(written)
                .as(
                        "%s is not what the code says. Put this between %s and %s:%n%s",
                        DOCUMENT, BEGIN.strip(), END, table())
                .isEqualTo(table());
    }

    /** In the way of the data: a module stands after all that it may use. */
    private String table() {
        Map<String, String[]> allowed = new TreeMap<>();
        modules.forEach(module -> allowed.put(
                module.getIdentifier().toString(),
                allowedBy(module.getBasePackage().getName())));
        return allowed.keySet().stream()
                .sorted(Comparator.comparingInt((String name) -> depth(name, allowed)))
                .map(name -> "| `" + name + "` | " + described(allowed.get(name)) + " |\n")
                .collect(Collectors.joining("", "| module | may use |\n|---|---|\n", ""));
    }

    private static String[] allowedBy(String packageName) {
        try {
            return Class.forName(packageName + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(packageName + " does not say what it may use", e);
        }
    }

    private static int depth(String name, Map<String, String[]> allowed) {
        return 1
                + Arrays.stream(allowed.get(name))
                        .map(dependency -> dependency.split("::")[0])
                        .filter(dependency -> !dependency.equals(name))
                        .mapToInt(dependency -> depth(dependency, allowed))
                        .max()
                        .orElse(0);
    }

    private static String described(String[] dependencies) {
        return dependencies.length == 0
                ? "–"
                : Arrays.stream(dependencies)
                        .sorted()
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(", "));
    }
}
