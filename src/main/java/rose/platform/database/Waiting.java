package rose.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do, by asking again in short steps. */
final class Waiting {

    static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    /** Waits for the lock, also where another thread of this JVM has it, which Java reports instead of waiting. */
    static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException heldInThisJvm) {
                step();
            }
        }
    }

    /** Whether the condition came true within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            step();
        }
        return true;
    }

    static void step() throws IOException {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the database");
        }
    }
}
