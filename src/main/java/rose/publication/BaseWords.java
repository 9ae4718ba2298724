package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.analysis.Base;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.RegisterStatistics;
import rose.analysis.RegisterStatistics.State;
import rose.platform.Texts;

/** What a figure stands on, in words: who has answered of how many, who was late, who is missing, what is left out, the source. */
final class BaseWords {

    private BaseWords() {}

    /** A line each. */
    static List<String> foot(Figure figure, Presentation shown, Texts texts) {
        String base = Stream.of(Optional.of(base(figure, texts)), leftOut(figure, texts), shown.note())
                .flatMap(Optional::stream)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(base, source(figure, texts))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String source(Figure figure, Texts texts) {
        if (figure.data() instanceof RegisterStatistics register) {
            return register.measure() == null || register.measure().synthetic()
                    ? texts.get(
                            register.measure() == null
                                    ? "publication.register.source.none"
                                    : "publication.register.source.synthetic")
                    : texts.get(
                            "publication.register.source", register.measure().source());
        }
        return texts.get(
                figure.base().synthetic() ? "publication.source.synthetic" : "publication.source",
                String.valueOf(figure.selection().year()));
    }

    private static String base(Figure figure, Texts texts) {
        if (figure.data() instanceof RegisterStatistics register) {
            return texts.get(
                    "publication.register.base",
                    register.count(State.KNOWN),
                    register.count(State.MISSING),
                    register.count(State.WITHHELD));
        }
        return figure.kind().perArea() ? texts.get("publication.base.per-area") : ofSelection(figure, texts);
    }

    /** What is counted, of whom, and who has not answered. */
    private static String ofSelection(Figure figure, Texts texts) {
        Base base = figure.base();
        List<String> said = new ArrayList<>();
        if (figure.kind().coded()) {
            said.add(texts.get("publication.base.coded", base.settled(), base.interventions()));
        } else if (!figure.kind().ofOrganisations()) {
            said.add(texts.count("publication.base.reported", base.interventions()));
        }
        said.add(texts.get(
                said.isEmpty() ? "publication.base.answers" : "publication.base.organisations",
                base.organisations(),
                base.asked(),
                figure.selection().level().bodies(texts)));
        if (base.late() > 0) {
            said.add(texts.count("publication.base.late", base.late()));
        }
        if (base.simplified() > 0 && figure.kind().leavesOutSimplified()) {
            said.add(texts.count("publication.base.simplified", base.simplified()));
        }
        if (base.missing() > 0) {
            said.add(texts.count("publication.base.missing", base.missing()));
        }
        return String.join(" ", said);
    }

    /** Which reports are not counted, and how many they are; empty where all are. */
    static Optional<String> leftOut(Figure figure, Texts texts) {
        FigureKind kind = figure.kind();
        Counted counted = kind.counted(figure.selection().counted());
        Counted.LeftOut leftOut = figure.base().leftOut();
        List<String> said = new ArrayList<>();
        if (!counted.late()) {
            said.add(
                    kind.leavesOutSimplified()
                            ? texts.get("publication.base.late-out", leftOut.late(), leftOut.lateInterventions())
                            : texts.get("publication.base.late-out.answers", leftOut.late()));
        }
        if (!counted.simplified()) {
            said.add(texts.get("publication.base.simplified-out", leftOut.simplified()));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }
}
