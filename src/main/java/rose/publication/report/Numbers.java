package rose.publication.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.analysis.AnyOutcome;
import rose.analysis.Base;
import rose.analysis.Behind;
import rose.analysis.CategoryShares;
import rose.analysis.CountyResults;
import rose.analysis.FigureKind;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.report.NumberWords.Noun;
import rose.publication.report.NumberWords.Style;

/**
 * Computes the numbers of a report. Each comes from a figure, so that it is the same as that figure's, wherever else it shows; what
 * authors may write is in docs/howto/write-a-report.md.
 */
final class Numbers {

    private final ReportReading reading;
    private final Texts texts;
    private final NumberWords words;
    private final CategoryNumbers categories;

    Numbers(ReportReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
        this.words = new NumberWords(texts);
        this.categories = new CategoryNumbers(reading, texts, words);
    }

    private interface Command {
        Told tell(Expression expression, Scope scope) throws Unsaid;
    }

    private final Map<String, Command> commands = Map.ofEntries(
            Map.entry("share", this::share),
            Map.entry("count", this::count),
            Map.entry("organisations", this::organisations),
            Map.entry("money", this::money),
            Map.entry("change", this::change),
            Map.entry("attained", (expression, scope) -> categories().attained(expression, scope.selection())),
            Map.entry("rank", (expression, scope) -> categories().rank(expression, scope.selection())),
            Map.entry("top", (expression, scope) -> categories().top(expression, scope.selection())),
            Map.entry("counties", this::counties),
            Map.entry("year", (expression, scope) -> year(expression, scope)));

    private CategoryNumbers categories() {
        return categories;
    }

    /** @throws Unsaid where it cannot be computed as it is written, with the reason for its author */
    Told tell(Expression expression, Scope around) throws Unsaid {
        Command command = commands.get(expression.command());
        if (command == null) {
            throw new Unsaid(
                    "publication.number.command-unknown",
                    expression.command(),
                    Stream.concat(commands.keySet().stream(), Stream.of("see"))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        Scope scope = around.narrowed(expression);
        return command.tell(
                expression, "before".equals(expression.options().get("year")) ? reading.before(scope) : scope);
    }

    static Style style(Expression expression) throws Unsaid {
        String style = expression.options().getOrDefault("style", "words");
        for (Style each : Style.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(style)) {
                return each;
            }
        }
        throw new Unsaid("publication.number.style-unknown", style, Categories.names(Style.values()));
    }

    /** Null where the author writes of what it is a share. */
    static Noun noun(Expression expression, Noun noun) {
        return "no".equals(expression.options().get("noun")) ? null : noun;
    }

    private Told share(Expression expression, Scope scope) throws Unsaid {
        if (Dimension.of(expression.word(0)).equals(Optional.of(Dimension.OUTCOME))
                && expression.word(1).equals("any")) {
            return anyOutcome(expression, scope);
        }
        ofFigure(expression);
        Selection selection = scope.selection();
        if (CategoryNumbers.names(expression)) {
            CategoryShares.Share share = categories.share(expression, selection);
            return categories.share(
                    share.interventions(),
                    categories.shares(expression, selection).interventions(),
                    expression,
                    Behind.having(selection, share.category()));
        }
        return new TableNumbers(reading, texts, words).share(expression, selection);
    }

    /** Of more than one area and level: of those whose outcomes are coded. No list holds them all. */
    private Told anyOutcome(Expression expression, Scope scope) throws Unsaid {
        List<Selection> all = scope.selections();
        long with = 0;
        long coded = 0;
        for (Selection selection : all) {
            if (all.size() == 1 || reading.codes(selection, Dimension.OUTCOME)) {
                AnyOutcome any = (AnyOutcome)
                        reading.figure(FigureKind.ANY_OUTCOME, selection, null).data();
                with += any.withOutcome();
                coded += any.interventions();
            }
        }
        String href = all.size() == 1
                ? Behind.all(all.getFirst(), true).withAnyOutcome().href()
                : null;
        return categories.share(with, coded, interventions(), expression, href);
    }

    private Told count(Expression expression, Scope scope) throws Unsaid {
        if (CategoryNumbers.names(expression)) {
            CategoryShares.Share share = categories.share(expression, scope.selection());
            return counted(
                    share.interventions(),
                    interventions(),
                    expression,
                    Behind.having(scope.selection(), share.category()).href());
        }
        return switch (expression.word(0)) {
            case "interventions" ->
                counted(sum(scope, base -> base.interventions()), interventions(), expression, listed(scope, false));
            case "coded" ->
                counted(sum(scope, base -> base.settled()), interventions(), expression, listed(scope, true));
            case "areas" -> counted(scope.areas().size(), null, expression, "/overenskommelser/" + scope.year());
            default -> {
                ofFigure(expression, "interventions", "coded", "areas");
                yield new TableNumbers(reading, texts, words).count(expression, scope.selection());
            }
        };
    }

    private long sum(Scope scope, ToLongFunction<Base> number) {
        return scope.selections().stream().map(reading::base).mapToLong(number).sum();
    }

    /** A list holds one area and level. */
    private static String listed(Scope scope, boolean coded) {
        List<Selection> all = scope.selections();
        return all.size() == 1 ? Behind.all(all.getFirst(), coded).href() : null;
    }

    private Told counted(long number, Noun noun, Expression expression, String href) throws Unsaid {
        return new Told(words.count(number, noun(expression, noun), style(expression)), String.valueOf(number), href);
    }

    private Noun interventions() {
        return Nouns.interventions(texts);
    }

    private Told organisations(Expression expression, Scope scope) throws Unsaid {
        Selection selection = scope.selection();
        Noun noun = Nouns.of(selection.level(), texts);
        if (CategoryNumbers.names(expression)) {
            CategoryShares.Share share = categories.share(expression, selection);
            return counted(
                    share.organisations(),
                    noun,
                    expression,
                    Behind.having(selection, share.category()).href());
        }
        Base base = reading.base(selection);
        String response = FigureLinks.of(FigureKind.RESPONSE, selection, null);
        return switch (expression.word(0)) {
            case "reported" -> counted(base.organisations(), noun, expression, response);
            case "asked" -> counted(base.asked(), noun, expression, response);
            case "late" -> counted(base.late(), noun, expression, response);
            case "missing" -> counted(base.asked() - base.organisations(), noun, expression, response);
            case "share" -> categories.share(base.organisations(), base.asked(), noun, expression, response);
            default -> {
                ofFigure(expression, "reported", "asked", "late", "missing", "share");
                yield new TableNumbers(reading, texts, words).organisations(expression, selection);
            }
        };
    }

    private Told money(Expression expression, Scope scope) throws Unsaid {
        return switch (expression.word(0)) {
            case "allocated" -> money(scope, GrantedAndReported::allocatedSek, expression);
            case "granted" -> money(scope, GrantedAndReported::grantedToReportingSek, expression);
            case "reported" -> money(scope, GrantedAndReported::reportedSek, expression);
            case "difference" -> money(scope, GrantedAndReported::differenceSek, expression);
            case "activity" -> categories.money(expression, scope.selection());
            default -> throw unknown(expression, List.of("allocated", "granted", "reported", "difference", "activity"));
        };
    }

    private Told money(Scope scope, ToLongFunction<GrantedAndReported> number, Expression expression) throws Unsaid {
        long sek = scope.selections().stream()
                .map(reading::money)
                .mapToLong(number)
                .sum();
        List<Selection> all = scope.selections();
        String href = all.size() == 1 ? FigureLinks.of(FigureKind.GRANTED_AND_REPORTED, all.getFirst(), null) : null;
        return new Told(words.money(sek, style(expression)), String.valueOf(sek), href);
    }

    /** From the year before. */
    private Told change(Expression expression, Scope scope) throws Unsaid {
        Expression of = expression.rest();
        if (of.command().equals("share") && CategoryNumbers.names(of)) {
            return categories.change(of, scope.selection());
        }
        if (!Set.of("count", "money", "organisations").contains(of.command())) {
            throw unknown(expression, List.of("share", "count", "organisations", "money"));
        }
        Told now = commands.get(of.command()).tell(of, scope);
        Told then = commands.get(of.command()).tell(of, reading.before(scope));
        long after = Long.parseLong(now.exact());
        Style style = style(expression);
        return new Told(
                words.change(
                        Long.parseLong(then.exact()),
                        after,
                        number -> of.command().equals("money")
                                ? words.money(number, style)
                                : words.count(number, null, Style.EXACT)),
                String.valueOf(after - Long.parseLong(then.exact())),
                now.href());
    }

    private Told counties(Expression expression, Scope scope) throws Unsaid {
        Selection selection = scope.selection();
        CountyResults results = (CountyResults)
                reading.figure(FigureKind.COUNTY_MAP, selection, null).data();
        List<String> names = switch (expression.word(0)) {
            case "reported" -> names(results, CountyResults.CountyResult::reported);
            case "silent" -> names(results, county -> !county.reported());
            case "most" -> most(results, expression);
            default -> throw unknown(expression, List.of("reported", "silent", "most"));
        };
        return new Told(
                names.isEmpty() ? words.nothing() : words.names(names),
                String.join("|", names),
                FigureLinks.of(FigureKind.COUNTY_MAP, selection, null));
    }

    private List<String> names(CountyResults results, java.util.function.Predicate<CountyResults.CountyResult> which) {
        return results.counties().stream()
                .filter(which)
                .map(county -> county.county().name(texts))
                .toList();
    }

    private List<String> most(CountyResults results, Expression expression) throws Unsaid {
        return results.counties().stream()
                .filter(county -> county.results() != null && county.results() > 0)
                .sorted(java.util.Comparator.comparing(CountyResults.CountyResult::results)
                        .reversed())
                .limit(CategoryNumbers.number(expression.word(1), 3))
                .map(county -> county.county().name(texts))
                .toList();
    }

    private static Told year(Expression expression, Scope scope) throws Unsaid {
        boolean before = expression.word(0).equals("before");
        if (!before && !expression.words().isEmpty()) {
            throw unknown(expression, List.of("before"));
        }
        int year = scope.year() - (before ? 1 : 0);
        return new Told(String.valueOf(year), String.valueOf(year), null);
    }

    private static Unsaid unknown(Expression expression, List<String> known) {
        return Categories.unknown(expression.command(), expression.word(0), known);
    }

    /** @throws Unsaid for what names neither a part of the codebook nor a figure @param other that could stand there too */
    private static void ofFigure(Expression expression, String... other) throws Unsaid {
        String word = expression.word(0);
        if (Dimension.of(word).isEmpty() && FigureKind.of(word).isEmpty()) {
            throw unknown(
                    expression,
                    Stream.of(
                                    Arrays.stream(other),
                                    Arrays.stream(Dimension.values()).map(Dimension::key),
                                    FigureKind.all().stream().map(FigureKind::key))
                            .flatMap(each -> each)
                            .toList());
        }
    }
}
