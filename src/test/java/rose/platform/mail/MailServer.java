package rose.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as a test wants it to, and may hang up instead of answering. */
final class MailServer implements AutoCloseable {

    /** In place of an answer: the connection ends. */
    static final String HANGS_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger bodies = new AtomicInteger();

    /**
     * @param answers by what is answered: MAIL, RCPT, DATA or, for the whole letter, a full stop; all else is welcome
     */
    MailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many letters it has seen the end of. */
    int bodies() {
        return bodies.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the client or the test has ended
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 test");
        boolean inBody = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inBody && !line.equals(".")) {
                continue;
            }
            String verb = inBody ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            bodies.addAndGet(inBody ? 1 : 0);
            String answer = answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 fine");
            if (answer.equals(HANGS_UP)) {
                return;
            }
            say(client, answer);
            inBody = answer.startsWith("354");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
