package rose.publication.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.analysis.Base;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.publication.report.Markup.Piece;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Run;
import rose.publication.report.ReportWriting.WrittenBlock;

/** Writes a report's blocks one after the other: what a heading says of area and level holds for what stands under it. */
final class BlockComposer {

    private static final int LEVELS = 3;

    private final ReportReading reading;
    private final Numbers numbers;
    private final FigureNumbers figureNumbers;
    private final Drawings drawings;
    private final Totals totals;
    private final Texts authors;
    private final Scope[] scopes = new Scope[LEVELS + 1];
    private final Set<Selection> unsettledTold = new HashSet<>();
    private int level;
    private int headings;
    private int paragraphs;
    private int figures;
    private int tables;

    private List<Finding> findings;
    private StringBuilder told;
    private long blockId;

    BlockComposer(
            ReportReading reading, Numbers numbers, FigureNumbers figureNumbers, Drawings drawings, Texts authors) {
        this.reading = reading;
        this.numbers = numbers;
        this.figureNumbers = figureNumbers;
        this.drawings = drawings;
        this.authors = authors;
        this.totals = new Totals(reading);
        this.scopes[0] = reading.whole();
    }

    private Scope scope() {
        return scopes[level];
    }

    /** @param whole whether it is to be computed, or only counted and followed */
    WrittenBlock write(Draft.Block block, boolean whole) {
        findings = new ArrayList<>();
        told = new StringBuilder();
        blockId = block.id();
        List<Element> elements = new ArrayList<>();
        for (String part : Markup.blocks(block.text())) {
            if (!told.isEmpty()) {
                told.append('\n');
            }
            elements.addAll(part(Markup.of(part), whole));
        }
        return new WrittenBlock(block.id(), List.copyOf(elements), List.copyOf(findings), told.toString());
    }

    private List<Element> part(Markup part, boolean whole) {
        return switch (part) {
            case Markup.Heading heading -> heading(heading);
            case Markup.Text text -> paragraph(text, whole);
            case Markup.Items items -> items(items, whole);
            case Markup.Note note -> note(note);
            case Markup.Drawn drawn -> drawn(drawn.expression(), whole);
        };
    }

    private List<Element> heading(Markup.Heading heading) {
        level = heading.level();
        Scope around = scopes[0];
        for (int i = 0; i < level; i++) {
            around = scopes[i] == null ? around : scopes[i];
        }
        scopes[level] = around;
        for (int i = level + 1; i <= LEVELS; i++) {
            scopes[i] = null;
        }
        if (heading.scope() != null) {
            try {
                scopes[level] = around.narrowed(scopeOf(heading.scope()));
                unsettled(heading, scopes[level], around);
            } catch (Unsaid unsaid) {
                broken(heading.scope().source(), unsaid);
            }
        }
        return List.of(new ReportDocument.Heading("avsnitt-" + ++headings, level, heading.text()));
    }

    private static Expression scopeOf(Piece.Braced braced) throws Unsaid {
        Expression scope = Expression.of("scope " + braced.source());
        if (!scope.words().isEmpty() || !scope.options().keySet().stream().allMatch(Scope::names)) {
            throw new Unsaid("publication.number.heading-scope");
        }
        return scope;
    }

    /** Said once, at the heading that narrows to one area and level. */
    private void unsettled(Markup.Heading heading, Scope scope, Scope around) {
        List<Selection> all = scope.selections();
        if (all.size() == 1 && around.selections().size() > 1) {
            unsettled(heading.text(), all.getFirst());
        }
    }

    private void unsettled(String where, Selection selection) {
        if (!unsettledTold.add(selection)) {
            return;
        }
        Base base = reading.base(selection);
        if (base.settled() < base.interventions()) {
            find(
                    Finding.Kind.UNSETTLED,
                    "publication.finding.unsettled.text",
                    where,
                    base.interventions() - base.settled(),
                    base.interventions());
        }
    }

    /** The same where something coded is told of an area and level that no heading has named. */
    private void unsettled(Expression expression) throws Unsaid {
        List<Selection> all = scope().narrowed(expression).selections();
        if (all.size() == 1 && CategoryNumbers.coded(expression)) {
            unsettled(all.getFirst().described(authors), all.getFirst());
        }
    }

    private List<Element> paragraph(Markup.Text text, boolean whole) {
        paragraphs++;
        return whole
                ? List.of(new ReportDocument.Paragraph("s" + paragraphs, paragraphs, runs(text.pieces())))
                : List.of();
    }

    private List<Element> items(Markup.Items items, boolean whole) {
        paragraphs++;
        return whole
                ? List.of(new ReportDocument.Listing(
                        "s" + paragraphs,
                        paragraphs,
                        items.items().stream().map(this::runs).toList()))
                : List.of();
    }

    private List<Run> runs(List<Piece> pieces) {
        List<Run> runs = new ArrayList<>();
        boolean begins = true;
        for (Piece piece : pieces) {
            Run run = switch (piece) {
                case Piece.Words words -> words(words.text());
                case Piece.Braced braced -> number(braced, begins);
            };
            runs.add(run);
            told.append(run.text());
            begins = run.text().matches("(?s).*[.!?:]\\s+$");
        }
        return runs;
    }

    private Run words(String text) {
        TypedReferences.in(text).forEach(this::referring);
        TypedNumbers.in(TypedReferences.without(text)).forEach(typed -> {
            Optional<Totals.Total> meant = totals.meant(typed, scope());
            if (meant.isEmpty()) {
                find(Finding.Kind.TYPED, "publication.finding.typed.text", typed.text());
                return;
            }
            long number = meant.get().number();
            String expression = meant.get().expression();
            if (typed.tells(number)) {
                find(Finding.Kind.TYPED, "publication.finding.typed.same", typed.text(), expression);
            } else {
                String told = typed.of() == TypedNumbers.Of.MONEY ? authors.money(number) : authors.number(number);
                find(Finding.Kind.DISAGREES, "publication.finding.disagrees.text", typed.text(), told, expression);
            }
        });
        return Run.words(text);
    }

    private void referring(TypedReferences.Typed typed) {
        for (int number : typed.numbers()) {
            figureNumbers
                    .numbered(typed.figure(), number)
                    .ifPresentOrElse(
                            there -> find(
                                    Finding.Kind.TYPED,
                                    "publication.finding.typed.reference",
                                    typed.text(),
                                    "{" + there.expression().source() + "}",
                                    authors.swedish() ? "{see mål}" : "{see goals}"),
                            () -> find(Finding.Kind.REFERENCE, "publication.finding.reference.text", typed.text()));
        }
    }

    private Run number(Piece.Braced braced, boolean begins) {
        if (!braced.closed()) {
            find(Finding.Kind.BROKEN, "publication.number.not-closed", braced.source());
            return Run.words("{" + braced.source());
        }
        try {
            Expression expression = Expression.of(braced.source());
            if (expression.refers()) {
                Run see = figureNumbers.see(expression);
                Surplus.refuse(expression);
                return begins ? new Run(capital(see.text()), see.number()) : see;
            }
            Told number = numbers.tell(expression, scope());
            Surplus.refuse(expression);
            unsettled(expression);
            if (number.nothing()) {
                find(Finding.Kind.NOTHING, "publication.finding.nothing.text", braced.source());
            }
            return new Run(
                    begins ? capital(number.text()) : number.text(),
                    new Computed(braced.source(), number.exact(), number.href()));
        } catch (Unsaid unsaid) {
            broken(braced.source(), unsaid);
            return Run.words("{" + braced.source() + "}");
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    private List<Element> note(Markup.Note note) {
        find(Finding.Kind.NOTE, "publication.finding.note.text", note.text());
        return List.of();
    }

    private List<Element> drawn(Expression expression, boolean whole) {
        boolean figure = !expression.command().equals("table");
        int number = figure ? ++figures : ++tables;
        if (!whole) {
            return List.of();
        }
        if (figureNumbers.takenBefore(figure, number)) {
            find(
                    Finding.Kind.BROKEN,
                    "publication.number.name-taken",
                    expression.options().get("name"));
        }
        try {
            Drawings.Drawn drawn =
                    figure ? drawings.figure(expression, scope(), number) : drawings.table(expression, scope(), number);
            Surplus.refuse(expression);
            if (figure) {
                unsettled(expression);
            }
            drawn.findings().forEach(found -> findings.add(new Finding(blockId, found.kind(), found.text())));
            return List.of(drawn.element());
        } catch (Unsaid unsaid) {
            broken(expression.source(), unsaid);
            return List.of(new ReportDocument.Paragraph(
                    (figure ? "figur-" : "tabell-") + number, 0, List.of(Run.words("{" + expression.source() + "}"))));
        }
    }

    private void broken(String source, Unsaid unsaid) {
        findings.add(new Finding(
                blockId,
                Finding.Kind.BROKEN,
                authors.get("publication.finding.broken.text", source, unsaid.told(authors))));
    }

    private void find(Finding.Kind kind, String key, Object... arguments) {
        findings.add(new Finding(blockId, kind, authors.get(key, arguments)));
    }
}
