package rose.publication.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rose.platform.Texts;
import rose.publication.report.ReportDocument.Computed;

/** Tells which number a figure or table has that its author has named, so that the text follows when others come and go. */
final class FigureNumbers {

    private final List<Numbered> all;
    private final Texts texts;

    FigureNumbers(List<Numbered> all, Texts texts) {
        this.all = all;
        this.texts = texts;
    }

    /** {@code see goals}: “figur 3”, with a link to it. */
    ReportDocument.Run see(Expression expression) throws Unsaid {
        String name = expression.word(0);
        Numbered meant =
                all.stream().filter(each -> each.named(name)).findFirst().orElseThrow(() -> unknown(name));
        String text = texts.get(
                meant.figure() ? "publication.number.see.figure" : "publication.number.see.table", meant.number());
        return new ReportDocument.Run(
                text, new Computed(expression.source(), String.valueOf(meant.number()), "#" + meant.id()));
    }

    private Unsaid unknown(String name) {
        String names = all.stream()
                .map(Numbered::name)
                .filter(each -> each != null)
                .distinct()
                .collect(Collectors.joining(", "));
        if (name.isEmpty() && !names.isEmpty()) {
            return new Unsaid("publication.number.what-missing", "see", names);
        }
        return names.isEmpty()
                ? new Unsaid("publication.number.see-none", name.isEmpty() ? texts.swedish() ? "mål" : "goals" : name)
                : new Unsaid("publication.number.see-unknown", name, names);
    }

    /** What stands there under that number now. */
    Optional<Numbered> numbered(boolean figure, int number) {
        return all.stream()
                .filter(each -> each.figure() == figure && each.number() == number)
                .findFirst();
    }

    /** Whether another before it is called the same, so that nobody knows which is meant. */
    boolean takenBefore(boolean figure, int number) {
        Numbered own = numbered(figure, number).orElseThrow();
        return own.name() != null
                && all.stream().takeWhile(each -> each != own).anyMatch(each -> each.named(own.name()));
    }
}
