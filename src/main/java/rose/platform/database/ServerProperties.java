package rose.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What {@code postgres.properties} keeps: how to reach the server, and who runs it now.
 *
 * @param port 1–65535, or 0 where none has been chosen
 * @param password of the program's role, 32 letters and digits, or empty where unknown
 * @param adminPassword of the superuser {@code postgres}, likewise
 * @param owner process id of the program that runs the server, or 0
 * @param server process id of the server once it answers, or 0
 */
record ServerProperties(int port, String password, String adminPassword, long owner, long server) {

    static final String USER = "rose";
    static final String ADMIN = "postgres";
    static final String DATABASE = "rose";

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What can be understood of the file; nothing of a missing or damaged one, which the owner then mends. */
    static ServerProperties read(Path file) throws IOException {
        Properties read = new Properties();
        if (Files.exists(file)) {
            try {
                read.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
            } catch (IllegalArgumentException malformed) {
                read.clear();
            }
        }
        return new ServerProperties(
                (int) number(read, "port", 65535),
                secret(read, "password"),
                secret(read, "admin.password"),
                number(read, "owner.pid", Long.MAX_VALUE),
                number(read, "server.pid", Long.MAX_VALUE));
    }

    void write(Path file) throws IOException {
        Folders.writePrivately(
                file, """
                # Written by the program; it makes new passwords if they are lost.
                host=127.0.0.1
                port=%d
                database=%s
                user=%s
                password=%s
                admin.user=%s
                admin.password=%s
                owner.pid=%d
                server.pid=%d
                """.formatted(port, DATABASE, USER, password, ADMIN, adminPassword, owner, server));
    }

    boolean hasPasswords() {
        return !password.isEmpty() && !adminPassword.isEmpty();
    }

    ServerProperties withNewPasswords() {
        return new ServerProperties(port, newSecret(), newSecret(), owner, server);
    }

    ServerProperties startedBy(long process) {
        return new ServerProperties(port, password, adminPassword, process, 0);
    }

    ServerProperties running(int onPort, long process) {
        return new ServerProperties(onPort, password, adminPassword, owner, process);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private static long number(Properties read, String key, long most) {
        String text = read.getProperty(key, "").strip();
        if (!text.matches("[0-9]{1,18}")) {
            return 0;
        }
        long number = Long.parseLong(text);
        return number <= most ? number : 0;
    }

    private static String secret(Properties read, String key) {
        String text = read.getProperty(key, "").strip();
        return text.matches("[A-Za-z0-9]{32}") ? text : "";
    }

    private static String newSecret() {
        return RANDOM.ints(32, 0, SIGNS.length())
                .mapToObj(index -> SIGNS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
