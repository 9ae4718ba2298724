package rose.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The server's log, with one older part beside it ({@code postgres.log.1}); together at most about twice the limit. */
record ServerLog(Path file) {

    static final long LIMIT_BYTES = 5_000_000;
    private static final int TAIL_BYTES = 16_000;
    private static final int TAIL_LINES = 30;

    void create() throws IOException {
        if (Files.notExists(file)) {
            Folders.createPrivately(file);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** At most the last 30 lines written after the given size in bytes. */
    String since(long start) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(Math.min(start, channel.size()), channel.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
            channel.read(bytes, from);
            List<String> lines = StandardCharsets.UTF_8
                    .decode(bytes.flip())
                    .toString()
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        }
    }

    // The server goes on writing to the file it has open, so that file is emptied, not renamed.
    void trim(long limit) throws IOException {
        if (size() <= limit) {
            return;
        }
        Files.copy(
                file,
                file.resolveSibling(file.getFileName() + ".1"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
