package rose.coding.suggestions;

/** Features are kept as numbers of 32 bits made from their letters (FNV-1a, then mixed), the same on every machine. */
final class Hash {

    private static final int START = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Hash() {}

    static int of(char kind, CharSequence text) {
        return of(kind, text, 0, text.length());
    }

    static int of(char kind, CharSequence text, int from, int to) {
        int hash = (START ^ kind) * PRIME;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static int pair(char kind, int first, int second) {
        return mixed(((START ^ kind) * PRIME ^ first) * PRIME * PRIME ^ second);
    }

    /** The finish of MurmurHash3, so that close texts are far from each other. */
    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
