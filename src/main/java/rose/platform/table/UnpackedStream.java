package rose.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import rose.platform.table.TableProblem.Kind;
import rose.platform.table.XlsxPackage.UnpackingBudget;

/** One part being unpacked: stops when it is larger than it may be, or grows as only a zip bomb does. */
final class UnpackedStream extends FilterInputStream {
    /** Sheets of the same row over and over pack to a hundredth at most; deflate can reach a thousandth. */
    private static final long SUSPECT_RATIO = 200;

    private static final long NEVER_SUSPECT_BYTES = 64L << 20;

    private final long packedBytes;
    private final long maxBytes;
    private final UnpackingBudget budget;
    private final MarkupGuard markup = new MarkupGuard();
    private long unpacked;

    UnpackedStream(InputStream in, long packedBytes, long maxBytes, UnpackingBudget budget) {
        super(in);
        this.packedBytes = packedBytes;
        this.maxBytes = maxBytes;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        if (got > 0) {
            refuseTooMuch(got);
            markup.check(target, offset, got);
        }
        return got;
    }

    private void refuseTooMuch(int more) {
        unpacked += more;
        budget.spend(more);
        boolean suspect = unpacked > NEVER_SUSPECT_BYTES && unpacked / SUSPECT_RATIO > packedBytes;
        if (suspect || unpacked > maxBytes) {
            throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
        }
    }
}
