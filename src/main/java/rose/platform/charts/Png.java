package rose.platform.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (PNG specification, third edition), which Java's own writer takes longer to do than all charts take to be
 * painted: it weighs filters that make flat colours larger, not smaller.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EIGHT_BITS_OF_RED_GREEN_BLUE = {8, 2, 0, 0, 0};
    /** Beyond it takes a third longer for a twentieth less. */
    private static final int EFFORT = 4;

    private Png() {}

    /** @param image of three bytes for each pixel: blue, green, red */
    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] head = ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(EIGHT_BITS_OF_RED_GREEN_BLUE)
                .array();
        chunk("IHDR", head, head.length, png);
        byte[] rows = rows(image);
        byte[] packed = new byte[rows.length + rows.length / 1000 + 64];
        chunk("IDAT", packed, packed(rows, packed), png);
        chunk("IEND", new byte[0], 0, png);
        return png.toByteArray();
    }

    /** Each begins with the number of its filter: none. */
    private static byte[] rows(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int length = 3 * image.getWidth();
        byte[] rows = new byte[image.getHeight() * (length + 1)];
        int to = 0;
        for (int from = 0; from < pixels.length; from += 3) {
            if (from % length == 0) {
                to++;
            }
            rows[to++] = pixels[from + 2];
            rows[to++] = pixels[from + 1];
            rows[to++] = pixels[from];
        }
        return rows;
    }

    private static int packed(byte[] rows, byte[] into) {
        Deflater deflater = new Deflater(EFFORT);
        try {
            deflater.setInput(rows);
            deflater.finish();
            return deflater.deflate(into);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(String type, byte[] content, int length, ByteArrayOutputStream png) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        png.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        png.writeBytes(name);
        png.write(content, 0, length);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
