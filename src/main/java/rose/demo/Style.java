package rose.demo;

import java.util.List;
import java.util.stream.Collectors;

/** How a person puts several statements into one field. Statements come with a small first letter and no full stop. */
enum Style {
    SENTENCES,
    NO_LAST_STOP,
    SEMICOLONS,
    DASHES,
    BULLETS;

    private static final double[] HOW_COMMON = {0.34, 0.34, 0.17, 0.11, 0.04};

    static Style drawn(Draws draws) {
        return values()[draws.weighted(HOW_COMMON)];
    }

    String join(List<String> statements) {
        if (statements.isEmpty()) {
            return "";
        }
        return switch (this) {
            case SENTENCES -> stopped(sentences(statements));
            case NO_LAST_STOP -> sentences(statements);
            case SEMICOLONS -> capital(String.join("; ", statements));
            case DASHES -> list(statements, "- ");
            case BULLETS -> list(statements, "• ");
        };
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String sentences(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            text.append(text.isEmpty() ? "" : text.charAt(text.length() - 1) == '.' ? " " : ". ");
            text.append(capital(statement));
        }
        return text.toString();
    }

    private static String stopped(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String list(List<String> statements, String mark) {
        if (statements.size() == 1) {
            return capital(statements.getFirst());
        }
        return statements.stream().map(each -> mark + capital(each)).collect(Collectors.joining("\n"));
    }
}
