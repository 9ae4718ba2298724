package rose.publication.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rose.analysis.Behind;
import rose.analysis.CategorySeries;
import rose.analysis.CategoryShares;
import rose.analysis.FigureKind;
import rose.analysis.GoalAttainment;
import rose.analysis.MoneyByCategory;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.report.NumberWords.Noun;

/** Numbers of a codebook's categories. */
final class CategoryNumbers {

    private static final int TOP = 3;
    private static final FigureKind SERIES = FigureKind.of("year-to-year").orElseThrow();

    private final ReportReading reading;
    private final Texts texts;
    private final NumberWords words;

    CategoryNumbers(ReportReading reading, Texts texts, NumberWords words) {
        this.reading = reading;
        this.texts = texts;
        this.words = words;
    }

    /** Whether an expression is about a category: its first word is a dimension. */
    static boolean names(Expression expression) {
        return Dimension.of(expression.word(0)).isPresent();
    }

    private static Dimension dimension(Expression expression) throws Unsaid {
        return Dimension.of(expression.word(0))
                .orElseThrow(() -> Categories.unknown(
                        expression.command(),
                        expression.word(0),
                        Arrays.stream(Dimension.values()).map(Dimension::key).toList()));
    }

    /** Whether it tells of codes, which may not all be there yet. */
    static boolean coded(Expression expression) {
        return switch (expression.command()) {
            case "attained", "rank", "top" -> true;
            case "figure" ->
                FigureKind.of(expression.word(0)).filter(FigureKind::coded).isPresent();
            default ->
                Dimension.of(expression.word(0))
                        .or(() -> Dimension.of(expression.word(1)))
                        .isPresent();
        };
    }

    CategoryShares shares(Expression expression, Selection selection) throws Unsaid {
        return (CategoryShares) reading.figure(FigureKind.CATEGORY_SHARES, selection, dimension(expression))
                .data();
    }

    /** Of the category that is named, or of the most common one ({@code top}). */
    CategoryShares.Share share(Expression expression, Selection selection) throws Unsaid {
        List<CategoryShares.Share> shares = shares(expression, selection).shares();
        if (expression.word(1).equals("top") && !shares.isEmpty()) {
            return shares.getFirst();
        }
        Category category = find(
                expression.word(1),
                shares.stream().map(CategoryShares.Share::category).toList(),
                selection,
                where(expression, selection));
        return shares.stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    /** @throws Unsaid where it is retired too: then with what has taken its place */
    private Category find(String written, List<Category> all, Selection selection, String where) throws Unsaid {
        if (all.stream().noneMatch(each -> written(written, each))) {
            Optional<Codebook> book = reading.codebook(selection);
            Optional<Category> retired = book.stream()
                    .flatMap(each -> each.categories().stream())
                    .filter(each -> each.retired() && Categories.meant(written, each.name()))
                    .findFirst();
            if (retired.isPresent()) {
                throw retired(book.get(), retired.get());
            }
        }
        return Categories.find(written, all, where);
    }

    private static boolean written(String written, Category category) {
        return Categories.meant(written, category.name())
                || category.alsoWritten().stream().anyMatch(other -> Categories.meant(written, other));
    }

    private static Unsaid retired(Codebook book, Category category) {
        String now = book.today(category.id()).stream()
                .flatMap(id -> book.category(id).stream())
                .map(each -> Categories.slug(each.name()))
                .collect(Collectors.joining(", "));
        return now.isEmpty()
                ? new Unsaid("publication.number.category-retired", category.name())
                : new Unsaid("publication.number.category-replaced", category.name(), now);
    }

    private String where(Expression expression, Selection selection) throws Unsaid {
        return texts.get(
                "publication.number.among",
                texts.get(dimension(expression).textKey() + ".many").toLowerCase(texts.locale()),
                selection.described(texts));
    }

    /** A share of the coded interventions. */
    Told share(long part, long whole, Expression expression, Behind behind) throws Unsaid {
        return share(part, whole, Nouns.interventions(texts), expression, behind.href());
    }

    Told share(long part, long whole, Noun noun, Expression expression, String href) throws Unsaid {
        if (whole == 0) {
            return new Told(words.nothing(), "", href);
        }
        return new Told(
                words.share(part, whole, Numbers.noun(expression, noun), Numbers.style(expression)),
                decimals(part, whole),
                href);
    }

    private static String decimals(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Of those with a goal, the share that has reached it. */
    Told attained(Expression expression, Selection selection) throws Unsaid {
        List<GoalAttainment.Goal> goals = ((GoalAttainment) reading.figure(FigureKind.GOAL_ATTAINMENT, selection, null)
                        .data())
                .goals();
        Category category = find(
                expression.word(0).equals("goal") ? expression.word(1) : expression.word(0),
                goals.stream().map(GoalAttainment.Goal::goal).toList(),
                selection,
                selection.described(texts));
        GoalAttainment.Goal goal = goals.stream()
                .filter(each -> each.goal().equals(category))
                .findFirst()
                .orElseThrow();
        if (goal.outcome() == null) {
            throw new Unsaid("publication.number.no-outcome", category.name());
        }
        return share(
                goal.withMatchingOutcome(),
                goal.withGoal(),
                expression,
                Behind.having(selection, goal.goal(), goal.outcome()));
    }

    /** The exact rank is 1 for the most common; those with as many share it. */
    Told rank(Expression expression, Selection selection) throws Unsaid {
        CategoryShares.Share share = share(expression, selection);
        if (shares(expression, selection).interventions() == 0) {
            return new Told(words.nothing(), "", null);
        }
        int rank = 1
                + (int) shares(expression, selection).shares().stream()
                        .filter(each -> each.interventions() > share.interventions())
                        .count();
        return new Told(
                words.rank(rank),
                String.valueOf(rank),
                FigureLinks.of(FigureKind.CATEGORY_SHARES, selection, dimension(expression)));
    }

    /** The most common categories; none that nobody has. */
    Told top(Expression expression, Selection selection) throws Unsaid {
        List<Category> top = shares(expression, selection).shares().stream()
                .filter(share -> share.interventions() > 0)
                .limit(number(expression.word(1), TOP))
                .map(CategoryShares.Share::category)
                .toList();
        String href = FigureLinks.of(FigureKind.CATEGORY_SHARES, selection, dimension(expression));
        if (top.isEmpty()) {
            return new Told(words.nothing(), "", href);
        }
        return new Told(
                words.names(top.stream().map(each -> inText(each.name(texts))).toList()),
                String.join("|", top.stream().map(Category::name).toList()),
                href);
    }

    /** "Ökad tillgänglighet" within a sentence; "SIP och andra planer" keeps its capitals. */
    private static String inText(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    static int number(String written, int otherwise) throws Unsaid {
        if (written.isEmpty()) {
            return otherwise;
        }
        if (!written.matches("[1-9]\\d?")) {
            throw new Unsaid("publication.number.how-many", written);
        }
        return Integer.parseInt(written);
    }

    /** What is split on a category of activities. */
    Told money(Expression expression, Selection selection) throws Unsaid {
        List<MoneyByCategory.Row> rows = ((MoneyByCategory)
                        reading.figure(FigureKind.MONEY_BY_CATEGORY, selection, null)
                                .data())
                .rows();
        Category category = find(
                expression.word(1),
                rows.stream().map(MoneyByCategory.Row::category).toList(),
                selection,
                where(expression, selection));
        MoneyByCategory.Row row = rows.stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow();
        return new Told(
                words.money(row.splitSek(), Numbers.style(expression)),
                String.valueOf(row.splitSek()),
                Behind.having(selection, category).href());
    }

    /** Since the year before, over whatever corresponded to the category then. */
    Told change(Expression expression, Selection selection) throws Unsaid {
        Category category = share(expression, selection).category();
        CategorySeries series = (CategorySeries)
                reading.figure(SERIES, selection, dimension(expression)).data();
        List<CategorySeries.Point> points = series.lines().stream()
                .filter(line -> line.category().equals(category))
                .findFirst()
                .orElseThrow()
                .points();
        int last = points.size() - 1;
        boolean consecutive =
                last > 0 && series.years().get(last - 1).selection().year() == selection.year() - 1;
        if (!consecutive
                || points.get(last - 1).share() == null
                || points.get(last).share() == null) {
            throw new Unsaid("publication.number.nothing-before", selection.year() - 1);
        }
        if (points.get(last - 1).doubtful()) {
            throw new Unsaid("publication.number.doubtful", category.name());
        }
        double before = points.get(last - 1).share();
        double after = points.get(last).share();
        return new Told(
                words.change(before, after),
                BigDecimal.valueOf(after - before)
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString(),
                FigureLinks.of(SERIES, selection, dimension(expression)));
    }
}
