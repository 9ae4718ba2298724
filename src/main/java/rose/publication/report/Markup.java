package rose.publication.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a part of a report’s text is: a heading ({@code # Barn och unga {area=barn-unga}}), a list ({@code - one line each}), a
 * figure ({@code {figure goal-attainment}}), a table ({@code {table money}}), a note to its authors ({@code > Skriv här}), or a paragraph. Words between braces in a text are an
 * {@link Expression}, computed where it stands.
 */
sealed interface Markup {

    /** @param level 1 to 3 @param scope what the text under it is about, beside what stands around it; may be null */
    record Heading(int level, String text, Piece.Braced scope) implements Markup {}

    record Text(List<Piece> pieces) implements Markup {}

    record Items(List<List<Piece>> items) implements Markup {}

    /** A figure or a table: an expression alone in its block. */
    record Drawn(Expression expression) implements Markup {}

    /** For its authors only, as what a template asks them to write: {@code > Skriv …}. No reader sees it. */
    record Note(String text) implements Markup {}

    /** What of it is text, in its order. */
    default List<Piece> pieces() {
        return switch (this) {
            case Text text -> text.pieces();
            case Items items -> items.items().stream().flatMap(List::stream).toList();
            case Heading heading -> List.of(new Piece.Words(heading.text()));
            case Drawn drawn -> List.of();
            case Note note -> List.of();
        };
    }

    /** A part of a text. */
    sealed interface Piece {

        record Words(String text) implements Piece {}

        /** Between braces; {@code closed} is false where the closing one is missing. */
        record Braced(String source, boolean closed) implements Piece {}
    }

    Pattern HEADING = Pattern.compile("(#{1,3})\\s+(.*?)\\s*(\\{[^}]*})?\\s*", Pattern.DOTALL);
    Pattern BRACES = Pattern.compile("\\{([^{}]*)(}?)");

    static Markup of(String block) {
        String text = block.strip();
        Matcher heading = HEADING.matcher(text);
        if (heading.matches() && !text.contains("\n")) {
            String scope = heading.group(3);
            return new Heading(
                    heading.group(1).length(),
                    heading.group(2),
                    scope == null ? null : new Piece.Braced(scope.substring(1, scope.length() - 1), true));
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.startsWith("- "))) {
            return new Items(
                    lines.stream().map(line -> pieces(line.substring(2))).toList());
        }
        if (text.startsWith("> ")) {
            return new Note(text.substring(2));
        }
        List<Piece> pieces = pieces(text.replaceAll("\\s*\\n\\s*", " "));
        if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Braced braced && braced.closed()) {
            Expression expression = Expression.of(braced.source());
            if (expression.drawn()) {
                return new Drawn(expression);
            }
        }
        return new Text(pieces);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int from = 0;
        while (braces.find()) {
            if (braces.start() > from) {
                pieces.add(new Piece.Words(text.substring(from, braces.start())));
            }
            pieces.add(
                    new Piece.Braced(braces.group(1).strip(), !braces.group(2).isEmpty()));
            from = braces.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece.Words(text.substring(from)));
        }
        return pieces;
    }

    /** The parts of a longer text: empty lines stand between them. */
    static List<String> blocks(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    /** Without the headings under which nothing stands, whatever of theirs has been left out. */
    static List<String> withoutBareHeadings(List<String> blocks) {
        BitSet bare = bareHeadings(blocks, block -> false);
        return IntStream.range(0, blocks.size())
                .filter(i -> !bare.get(i))
                .mapToObj(blocks::get)
                .toList();
    }

    /** Those under which a reader finds nothing: a note to the authors is nothing to one. */
    static BitSet headingsOfNothing(List<String> blocks) {
        return bareHeadings(blocks, Note.class::isInstance);
    }

    /** A heading with such a heading alone under it is one too. @param nothing which blocks are as if they were not there */
    private static BitSet bareHeadings(List<String> blocks, Predicate<Markup> nothing) {
        BitSet bare = new BitSet();
        Markup next = null;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Markup block = of(blocks.get(i));
            boolean ends = next == null || next instanceof Heading;
            int under = next instanceof Heading heading ? heading.level() : 0;
            if (block instanceof Heading heading && ends && under <= heading.level()) {
                bare.set(i);
            } else if (!nothing.test(block)) {
                next = block;
            }
        }
        return bare;
    }
}
