package rose.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One kept HTTP/1.1 connection with its cookies, without the weight of a client: hundreds of them leave the machine to the
 * program. For one thread at a time. A connection that the program has closed is opened anew.
 */
final class PlainHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    /** The program closes connections that nobody uses; one that has rested so long is not trusted. */
    private static final long RESTED_NANOS = 10_000_000_000L;

    private final int port;
    private final String taking;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private long lastUsed;

    PlainHttp(int port) {
        this(port, "");
    }

    private PlainHttp(int port, String taking) {
        this.port = port;
        this.taking = taking;
    }

    /** Bodies come packed, and are unpacked only when their text is asked for. */
    static PlainHttp takingPacked(int port) {
        return new PlainHttp(port, "Accept-Encoding: gzip\r\n");
    }

    /** @param location where it leads on, or null */
    record Answer(int status, String location, boolean packed, byte[] body) {

        String text() throws IOException {
            if (!packed) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "", new byte[0]);
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        byte[] body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        String head = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n";
        return send("POST " + path, head, body);
    }

    private Answer send(String what, String head, byte[] body) throws IOException {
        String cookie = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        byte[] start = (what + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + taking + head
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream(start.length + body.length);
        all.write(start);
        all.write(body);
        try {
            connect();
            socket.getOutputStream().write(all.toByteArray());
            Answer answer = answer();
            lastUsed = System.nanoTime();
            return answer;
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private void connect() throws IOException {
        if (socket != null && System.nanoTime() - lastUsed > RESTED_NANOS) {
            close();
        }
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> heads = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            heads.put(name, value);
            if (name.equals("set-cookie")) {
                keep(value.split(";")[0]);
            }
        }
        byte[] body = body(heads);
        if ("close".equals(heads.get("connection"))) {
            close();
        }
        return new Answer(status, heads.get("location"), "gzip".equals(heads.get("content-encoding")), body);
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    private byte[] body(Map<String, String> heads) throws IOException {
        if (!"chunked".equals(heads.get("transfer-encoding"))) {
            return bytes(Integer.parseInt(heads.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            whole.write(bytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new EOFException("the connection was closed in the middle of an answer");
        }
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
