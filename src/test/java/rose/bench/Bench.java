package rose.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

/**
 * {@code ./rose bench [SUITE] [--quick] [--data DIR]}: prints one CSV table to standard output, what is going on to standard
 * error. Without a suite all that there are. Aims are printed and never asserted: the machine decides how fast things are.
 */
public final class Bench {

    private static final List<String> TO_COME = List.of("trust", "search");

    private final List<Suite> suites;
    private final PrintStream out;
    private final PrintStream err;

    Bench(List<Suite> suites, PrintStream out, PrintStream err) {
        this.suites = suites;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(new Bench(suites(), System.out, System.err).run(words));
    }

    private static List<Suite> suites() {
        return List.of(
                new MainSuite(),
                new CollectionSuite(),
                new CodingSuite(),
                new SuggestionsSuite(),
                new AnalysisSuite(),
                new PublicationSuite());
    }

    /** @return 0, or 1 for a suite that is to come, 2 for words that are not understood, 3 for what went wrong */
    int run(String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(Arrays.asList(words), "quick").allow(1, "quick", "data", "lang");
        } catch (UserProblem problem) {
            return told(problem.problem().in(texts(words)), 2);
        }
        Optional<String> wanted = arguments.plain().stream().findFirst();
        if (wanted.isPresent() && TO_COME.contains(wanted.get())) {
            return told("Sviten %s finns inte än. / There is no suite %1$s yet.".formatted(wanted.get()), 1);
        }
        List<Suite> chosen = suites.stream()
                .filter(suite -> suite.name().equals(wanted.orElse(suite.name())))
                .toList();
        if (chosen.isEmpty()) {
            String names = String.join(", ", suites.stream().map(Suite::name).toList());
            return told(
                    "Det finns ingen svit %s, bara: %s. / There is no suite %1$s, only: %2$s."
                            .formatted(wanted.orElse(""), names),
                    2);
        }
        return measure(chosen, arguments);
    }

    private static Texts texts(String... words) {
        return AllTexts.in(String.join(" ", words).contains("--lang en") ? Texts.ENGLISH : Texts.SWEDISH);
    }

    private int told(String line, int status) {
        err.println(line);
        return status;
    }

    private int measure(List<Suite> chosen, Arguments arguments) {
        try (Folder folder = Folder.of(arguments.option("data"));
                Ending ending = new Ending(folder)) {
            Results.head(out);
            for (Suite suite : chosen) {
                Path own = Files.createDirectories(folder.path().resolve(suite.name()));
                var setting = new Setting(own, arguments.has("quick"), Launcher.found(), err);
                suite.run(setting, new Results(out, suite.name()));
            }
            return 0;
        } catch (InterruptedException ended) {
            return told("Avbrutet. / Interrupted.", 3);
        } catch (Exception failed) {
            String reason =
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
            return told("Det gick inte: %s / It failed: %1$s".formatted(reason), 3);
        }
    }

    /** Where the data lie: in a folder of the user's choice, which is kept, or in one of their own, which is not. */
    private record Folder(Path path, boolean kept) implements AutoCloseable {

        static Folder of(Optional<String> chosen) throws IOException {
            if (chosen.isEmpty()) {
                return new Folder(Files.createTempDirectory("rose-bench"), false);
            }
            Path path = Files.createDirectories(
                    Path.of(chosen.get()).toAbsolutePath().normalize());
            try (Stream<Path> entries = Files.list(path)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException(path + " är inte tom / is not empty");
                }
            }
            return new Folder(path, true);
        }

        @Override
        public void close() throws IOException {
            if (kept) {
                return;
            }
            try (Stream<Path> all = Files.walk(path)) {
                for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    /** What is left to do where the bench is ended from outside: its programs must not run on, nor its folder stay. */
    private record Ending(Thread hook) implements AutoCloseable {

        Ending(Folder folder) {
            this(new Thread(() -> end(folder)));
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private static void end(Folder folder) {
            List<ProcessHandle> programs = ProcessHandle.current().children().toList();
            programs.forEach(ProcessHandle::destroy);
            programs.forEach(program -> program.onExit().join());
            try {
                folder.close();
            } catch (IOException left) {
                // a file that came meanwhile: nobody is there any more to be told
            }
        }

        @Override
        public void close() {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
