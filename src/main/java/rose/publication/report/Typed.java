package rose.publication.report;

/** What somebody has typed, without what no text has. */
final class Typed {

    private Typed() {}

    /** Line ends as one character, no other control characters, nothing blank at its end. */
    static String text(String typed) {
        return typed.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .stripTrailing();
    }

    static String line(String typed) {
        return typed == null ? "" : text(typed).replaceAll("\\s+", " ").strip();
    }
}
