package rose.platform.table;

/** What a file's first bytes say that it is. */
enum FileKind {
    EMPTY,
    ZIP,
    OLE,
    UTF_16,
    TEXT;

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || everyOtherByteIsNul(head)
                ? UTF_16
                : TEXT;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin text in UTF-16 without a byte order mark: nearly all bytes at odd, or at even, places are 0. */
    private static boolean everyOtherByteIsNul(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nuls[i % 2]++;
            }
        }
        int most = Math.max(nuls[0], nuls[1]);
        int least = Math.min(nuls[0], nuls[1]);
        return head.length >= 4 && most * 10 > head.length * 4 && least * 10 < head.length;
    }
}
