package rose.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rose.platform.database.EmbeddedPostgres;

/** The program as it serves: a process of its own on a data folder, at a port that nobody else uses. */
public final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[1-9]\\d*");
    private static final Set<RunningProgram> ALL = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(RunningProgram::close)));
    }

    private final String word;
    private final Path data;
    private final Map<String, String> environment;
    private final List<String> said = new ArrayList<>();
    private Process process;
    private String address;

    private RunningProgram(String word, Path data, Map<String, String> environment) {
        this.word = word;
        this.data = data;
        this.environment = environment;
        ALL.add(this);
        start();
    }

    /** {@code ./rose demo} on that folder. */
    public static RunningProgram demo(Path data) {
        return new RunningProgram("demo", data, Map.of());
    }

    /** {@code ./rose run} on that folder. */
    public static RunningProgram run(Path data) {
        return new RunningProgram("run", data, Map.of());
    }

    static RunningProgram run(Path data, Map<String, String> environment) {
        return new RunningProgram("run", data, environment);
    }

    public Path data() {
        return data;
    }

    /** Without a slash at the end. */
    public String address() {
        return address;
    }

    /** What it wrote to standard output when it was started last, up to its address. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Starts it again on the same data. */
    public void start() {
        said.clear();
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Path err = data.resolveSibling(data.getFileName() + ".err");
        try {
            process = Java.program(
                            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                            environment,
                            List.of(word, "--data", data.toString(), "--port", "0"))
                    .redirectError(err.toFile())
                    .start();
            read(process.inputReader(StandardCharsets.UTF_8), lines);
            address = awaitAddress(lines, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(BufferedReader reader, LinkedBlockingQueue<String> lines) {
        Thread.ofVirtual().start(() -> {
            try (reader) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException ended) {
                // killed: there is nothing more to read
            }
        });
    }

    private String awaitAddress(LinkedBlockingQueue<String> lines, Path err) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && (process.isAlive() || !lines.isEmpty())) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line == null) {
                continue;
            }
            said.add(line);
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group();
            }
        }
        throw new AssertionError("the program did not start to serve: " + said + " " + Files.readString(err));
    }

    /** Ends it without any warning, as when the power goes. Its database server is left to itself. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, and sees to it that nothing of it is left running. */
    @Override
    public void close() {
        if (!ALL.remove(this)) {
            return;
        }
        boolean killed = !process.isAlive();
        process.destroy();
        if (!awaitEnd()) {
            kill();
            killed = true;
        }
        if (killed && environment.isEmpty()) {
            stopOrphan();
        }
    }

    private void stopOrphan() {
        EmbeddedPostgres.open(
                        data.resolve("database"),
                        EmbeddedPostgres.Options.defaults().withoutShutdownHook())
                .close();
    }
}
