package rose.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running program, in a process of its own. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final File output;
    private final int port;
    private final double millisToFirstPage;

    private Program(Process process, File output, int port, double millisToFirstPage) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.millisToFirstPage = millisToFirstPage;
    }

    /**
     * Starts it and waits until it answers with its start page.
     *
     * @param command {@code run} or {@code demo}
     * @throws IOException where it ends instead, or takes minutes
     */
    static Program start(Launcher launcher, String command, Path data) throws Exception {
        File output = data.resolveSibling(data.getFileName() + ".output").toFile();
        int port = freePort();
        long start = System.nanoTime();
        Process process =
                launcher.start(output, "", List.of(command, "--data", data.toString(), "--port", String.valueOf(port)));
        try {
            Visitor visitor = new Visitor(port);
            while (!visitor.isAnswered("/")) {
                waitALittle(process, output, start);
            }
            return new Program(process, output, port, (System.nanoTime() - start) / 1e6);
        } catch (Exception failed) {
            process.destroy();
            throw failed;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void waitALittle(Process process, File output, long start) throws Exception {
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
            throw new IOException("the program ended: " + lastLine(output));
        }
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new IOException("the program has not answered in " + PATIENCE.toMinutes() + " minutes");
        }
    }

    static String lastLine(File output) throws IOException {
        List<String> lines = Files.readAllLines(output.toPath());
        return lines.isEmpty() ? "" : lines.getLast();
    }

    double millisToFirstPage() {
        return millisToFirstPage;
    }

    /** Waits until it has told its address, which it does when the demo is filled. */
    void awaitFilled() throws Exception {
        long start = System.nanoTime();
        while (!Files.readString(output.toPath()).contains("http://localhost:" + port)) {
            waitALittle(process, output, start);
        }
    }

    int port() {
        return port;
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    /** Bytes of the heap that are in use after a collection. */
    long liveHeap() throws Exception {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd does not tell the heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private String jcmd(String what) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return outputOf(jcmd, String.valueOf(process.pid()), what);
    }

    /** Bytes of memory that the process holds, the database's processes not counted. */
    long resident() throws Exception {
        return Long.parseLong(outputOf("ps", "-o", "rss=", "-p", String.valueOf(process.pid()))
                        .strip())
                * 1024;
    }

    /** How long processors have worked for it, the database's processes not counted. */
    long processorNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static String outputOf(String... command) throws Exception {
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(asked.getInputStream().readAllBytes());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
