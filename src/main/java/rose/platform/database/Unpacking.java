package rose.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks an archive of binaries and tells later whether all of it is still there. */
final class Unpacking {

    private static final String SEAL = "unpacked";

    private Unpacking() {}

    /** After a power cut renamed folders can hold emptied files, so the total size is compared with the sealed one. */
    static boolean isWhole(Path folder) throws IOException {
        Path seal = folder.resolve(SEAL);
        return Files.exists(seal) && Files.readString(seal).equals(contents(folder));
    }

    static void unpack(URL archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream in = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
        Files.writeString(folder.resolve(SEAL), contents(folder));
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            inside(
                    folder,
                    folder.relativize(target.resolveSibling(entry.getLinkName()))
                            .toString());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(inside(folder, entry.getLinkName()), target);
        } else {
            Files.copy(tar, target);
        }
        if (!entry.isSymbolicLink() && (entry.getMode() & 0100) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive reaches outside its folder: " + name);
        }
        return target;
    }

    private static String contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long[] sizes = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.endsWith(SEAL))
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
            return sizes.length + " files, " + Arrays.stream(sizes).sum() + " bytes";
        }
    }
}
