package rose.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import rose.platform.table.TableProblem.Encoding;
import rose.platform.table.TableProblem.Kind;

/**
 * UTF-8 as text, refusing malformed bytes and control characters with the line they stand on. What comes before the bad
 * place is handed over first: by the next read the parser has reached it, and knows the column.
 */
final class StrictUtf8Reader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CsvPlace place;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean atStart = true;
    private boolean atEnd;
    private long line = 1;
    private boolean afterReturn;
    private Kind trouble;
    private Object troubleArgument;

    StrictUtf8Reader(InputStream in, CsvPlace place) {
        this.in = in;
        this.place = place;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        place.refuseEndlessCell();
        int got = 0;
        while (got == 0 && trouble == null) {
            CharBuffer chars = CharBuffer.wrap(target, offset, length);
            boolean ended = decodeInto(chars);
            got = accept(target, offset, chars.position() - offset);
            if (ended && got == 0 && trouble == null) {
                return -1;
            }
        }
        if (got == 0) {
            throw TableProblem.at(trouble, line, place.column(), troubleArgument);
        }
        place.fed(got);
        return got;
    }

    /** True when there is nothing left to decode. */
    private boolean decodeInto(CharBuffer chars) throws IOException {
        fill();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        if (result.isError()) {
            trouble = Kind.NOT_UTF8;
            troubleArgument = guess(Byte.toUnsignedInt(bytes.get(bytes.position())), result.length());
        }
        return atEnd && result.isUnderflow();
    }

    private void fill() throws IOException {
        if (atEnd) {
            return;
        }
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (got < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + got);
        }
        bytes.flip();
    }

    /** Windows-1252 has its letters from A0 on, and below that some punctuation that word processors love. */
    private Encoding guess(int first, int length) {
        boolean cutOffAtTheEnd = atEnd && length == bytes.remaining() && first >= 0xC2 && length < 4 && length > 1;
        boolean windows = first >= 0xA0
                || "\u0080\u0082\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097".indexOf(first) >= 0;
        return windows && !cutOffAtTheEnd ? Encoding.WINDOWS_1252 : Encoding.UNKNOWN;
    }

    /** Counts lines, drops the byte order mark and cuts before a control character; the characters that remain. */
    private int accept(char[] target, int offset, int length) {
        int from = offset;
        int kept = length;
        if (atStart && length > 0) {
            atStart = false;
            if (target[from] == BYTE_ORDER_MARK) {
                System.arraycopy(target, from + 1, target, from, --kept);
            }
        }
        for (int i = from; i < from + kept; i++) {
            if (Control.isRefused(target[i])) {
                trouble = Kind.CONTROL_CHARACTER;
                troubleArgument = Control.name(target[i]);
                return i - from;
            }
            count(target[i]);
        }
        return kept;
    }

    private void count(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
