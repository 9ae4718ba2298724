package rose.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rose.platform.table.TableProblem.Kind;

/** The zip file that a workbook is, unpacked no further than is allowed. */
final class XlsxPackage implements AutoCloseable {
    /** Beside rows and texts a workbook has little; the largest seen are styles of some megabytes. */
    private static final long MAX_SMALL_PART = 32L << 20;

    private final ZipFile zip;
    private final UnpackingBudget budget;

    XlsxPackage(Path file, TableLimits limits) throws IOException {
        ZipDirectory.refuseHuge(file);
        zip = new ZipFile(file.toFile());
        budget = new UnpackingBudget(limits.maxUncompressedBytes());
    }

    /** A part that must be there and is kept in memory. */
    XmlSource small(String part) throws IOException {
        return source(part, MAX_SMALL_PART);
    }

    XmlSource large(String part) throws IOException {
        return source(part, Long.MAX_VALUE);
    }

    private XmlSource source(String part, long maxBytes) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new IOException("No part " + part);
        }
        InputStream unpacked = zip.getInputStream(entry);
        return new XmlSource(
                new CountingStream(new UnpackedStream(unpacked, entry.getCompressedSize(), maxBytes, budget)),
                Math.max(entry.getSize(), 0));
    }

    boolean has(String part) {
        return entry(part) != null;
    }

    /** Part names differ in case in some writers' files, and the standard says that case does not count. */
    private ZipEntry entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        if (exact != null) {
            return exact;
        }
        return zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(part))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * @param bytes counts what is unpacked
     * @param size as the file claims, in bytes
     */
    record XmlSource(CountingStream bytes, long size) {}

    /** How much may still be unpacked, all parts together. */
    static final class UnpackingBudget {
        private long left;

        UnpackingBudget(long bytes) {
            left = bytes;
        }

        void spend(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
            }
        }
    }
}
