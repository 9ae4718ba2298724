package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import rose.analysis.Base;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.publication.report.TypedNumbers.Of;
import rose.publication.report.TypedNumbers.Typed;

/** The totals of a place in a report, which the numbers written by hand there are held against. */
final class Totals {

    private final ReportReading reading;

    Totals(ReportReading reading) {
        this.reading = reading;
    }

    /**
     * @param expression that computes it @param meant words that say that it is meant
     * @param number interventions, organisations or SEK
     */
    record Total(String expression, Pattern meant, long number) {

        private boolean meantBy(Typed typed) {
            return meant.matcher(typed.clause()).find();
        }

        /** Money further from it than this is of something else, as what one region has used. */
        private boolean near(Typed typed) {
            return typed.of() != Of.MONEY || typed.value() > number / 2 && typed.value() < number * 2;
        }
    }

    /** The total that a typed number is, or else should be; empty where nobody can say. */
    Optional<Total> meant(Typed typed, Scope scope) {
        if (typed.value() == null) {
            return Optional.empty();
        }
        List<Total> totals = totals(typed.of(), scope.selections());
        List<Total> meant =
                totals.stream().filter(total -> total.meantBy(typed)).toList();
        List<Total> likely = new ArrayList<>(meant);
        likely.addAll(totals);
        return likely.stream()
                .filter(total -> typed.tells(total.number()))
                .findFirst()
                .or(() -> meant.size() == 1 || typed.of() != Of.MONEY
                        ? likely.stream().findFirst()
                        : Optional.empty())
                .filter(total -> total.near(typed));
    }

    private List<Total> totals(Of of, List<Selection> selections) {
        return switch (of) {
            case INTERVENTIONS ->
                List.of(
                        of("{count interventions}", "redovis|reported", selections, Base::interventions),
                        of("{count coded}", "koda|coded", selections, Base::settled));
            case ORGANISATIONS ->
                selections.size() == 1
                        ? List.of(
                                of(
                                        "{organisations reported}",
                                        "redovis|svara|reported|answered",
                                        selections,
                                        Base::organisations),
                                of("{organisations asked}", "tillfråga|frågade|asked", selections, Base::asked))
                        : List.of();
            case MONEY ->
                List.of(
                        money("{money allocated}", "ansl[aå]|allocat", selections, GrantedAndReported::allocatedSek),
                        money(
                                "{money granted}",
                                "bevilja|utbetal|granted|paid",
                                selections,
                                GrantedAndReported::grantedToReportingSek),
                        money(
                                "{money reported}",
                                "redovis|använ|reported|used",
                                selections,
                                GrantedAndReported::reportedSek));
            default -> List.of();
        };
    }

    private Total of(String expression, String meant, List<Selection> selections, ToLongFunction<Base> number) {
        return total(
                expression,
                meant,
                selections.stream().map(reading::base).mapToLong(number).sum());
    }

    private Total money(
            String expression, String meant, List<Selection> selections, ToLongFunction<GrantedAndReported> number) {
        return total(
                expression,
                meant,
                selections.stream().map(reading::money).mapToLong(number).sum());
    }

    private static Total total(String expression, String meant, long number) {
        return new Total(expression, Pattern.compile(meant, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), number);
    }
}
