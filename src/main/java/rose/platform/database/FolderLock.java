package rose.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The right to run the server of a data folder; the operating system gives it back when the process ends. */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    // POSIX drops a process's lock when it closes any descriptor of the file, so these are never closed.
    private static final Queue<FileChannel> KEPT_OPEN = new ConcurrentLinkedQueue<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty where another process, or this one, has the lock. */
    static Optional<FolderLock> tryAcquire(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = locked(file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<FolderLock> locked(Path file) throws IOException {
        if (Files.notExists(file)) {
            createOrAccept(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(file, channel));
            }
            channel.close();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            KEPT_OPEN.add(channel);
        }
        return Optional.empty();
    }

    private static void createOrAccept(Path file) throws IOException {
        try {
            Folders.createPrivately(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Folders.force(file.getParent());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            System.getLogger(FolderLock.class.getName()).log(System.Logger.Level.DEBUG, "Lock not closed", alreadyGone);
        } finally {
            HELD.remove(file);
        }
    }
}
