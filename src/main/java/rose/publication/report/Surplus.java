package rose.publication.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.analysis.FigureKind;

/**
 * Refuses what an author has written between braces that nothing has read: passed over, it would tell another number than was meant.
 * Asked once the expression has been computed, for what cannot be computed has a reason that says more.
 */
final class Surplus {

    private static final List<String> SCOPE = List.of("area", "level");
    private static final List<String> OF_REGISTER = List.of("measure", "county", "year");
    /** Options that can have one value only, beside having none. */
    private static final Map<String, String> VALUES = Map.of("year", "before", "noun", "no");

    private Surplus() {}

    static void refuse(Expression expression) throws Unsaid {
        List<String> options = options(expression);
        for (Map.Entry<String, String> option : expression.options().entrySet()) {
            String name = option.getKey();
            if (!options.contains(name)) {
                throw options.isEmpty()
                        ? surplus(name + "=" + option.getValue())
                        : new Unsaid("publication.number.option-unknown", name, String.join(", ", options));
            }
            String only = expression.command().equals("figure") ? null : VALUES.get(name);
            if (only != null && !only.equals(option.getValue())) {
                throw new Unsaid("publication.number.option-value", name, option.getValue(), only);
            }
        }
        if (expression.words().size() > most(expression)) {
            throw surplus(expression.words().stream().skip(most(expression)).collect(Collectors.joining(" ")));
        }
    }

    private static Unsaid surplus(String written) {
        return new Unsaid("publication.number.surplus", written);
    }

    private static List<String> options(Expression expression) {
        return switch (expression.command()) {
            case "see" -> List.of();
            case "explored" -> List.of("name");
            case "table" -> with(SCOPE, "name");
            case "figure" -> ofRegister(expression) ? with(OF_REGISTER, "name") : with(SCOPE, "name");
            default -> with(SCOPE, "style", "year", "noun");
        };
    }

    private static List<String> with(List<String> options, String... others) {
        return Stream.concat(options.stream(), Arrays.stream(others)).toList();
    }

    private static boolean ofRegister(Expression expression) {
        return FigureKind.of(expression.word(0)).filter(FigureKind::ofRegister).isPresent();
    }

    /** How many words can be read after the command; what cannot be read at all is told of elsewhere. */
    private static int most(Expression expression) {
        String first = expression.word(0);
        return switch (expression.command()) {
            case "share", "count", "organisations" ->
                FigureKind.of(first).isPresent() ? Integer.MAX_VALUE : CategoryNumbers.names(expression) ? 2 : 1;
            case "change" -> 1 + most(expression.rest());
            case "money" -> first.equals("activity") ? 2 : 1;
            case "attained" -> first.equals("goal") ? 2 : 1;
            case "counties" -> first.equals("most") ? 2 : 1;
            case "rank", "top", "explored" -> 2;
            case "figure" -> chooses(first) ? 2 : 1;
            case "year", "see", "table" -> 1;
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean chooses(String kind) {
        return FigureKind.of(kind).stream()
                .flatMap(each -> each.choices().stream())
                .anyMatch(choice -> choice.dimension() != null);
    }
}
