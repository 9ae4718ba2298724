package rose.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rose.TestFolders;
import rose.commandline.RunningProgram;

/** One browser and one demo for all journeys: both take long to start. Tests ask for it as a parameter. */
final class Stage implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private Path folder;
    private RunningProgram demo;

    Stage() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        return Stream.concat(named(System.getenv("ROSE_CHROMIUM")).stream(), onPath())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The browser tests need Chromium: apt-get install chromium,"
                        + " or name the browser in ROSE_CHROMIUM."));
    }

    private static Optional<Path> named(String path) {
        return Optional.ofNullable(path).filter(name -> !name.isEmpty()).map(Path::of);
    }

    private static Stream<Path> onPath() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
    }

    /** The demo, started when it is first asked for. */
    RunningProgram demo() {
        if (demo == null) {
            folder = newFolder();
            demo = RunningProgram.demo(folder.resolve("demo"));
        }
        return demo;
    }

    private static Path newFolder() {
        try {
            return TestFolders.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody new at a browser of their own, at the program's start page. */
    Visitor visitor(RunningProgram program) {
        return visitor(program.address());
    }

    Visitor visitor(String address) {
        return new Visitor(browser, address);
    }

    Visitor visitor() {
        return visitor(demo());
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        if (demo != null) {
            demo.close();
            TestFolders.delete(folder);
        }
    }

    /** Gives the stage to tests that ask for it, and closes it after the last of them all. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Stage.class))
                    .computeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
        }
    }
}
