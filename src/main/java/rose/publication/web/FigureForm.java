package rose.publication.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.RegisterStatistics;
import rose.analysis.Selection;
import rose.analysis.register.Registers;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.web.FigurePage.Choice;
import rose.publication.web.FigurePage.Option;

/** What can be chosen of a figure: only that which makes a difference to it. */
@Component
class FigureForm {

    private final Agreements agreements;
    private final Registers registers;
    private final Organisations organisations;

    FigureForm(Agreements agreements, Registers registers, Organisations organisations) {
        this.agreements = agreements;
        this.registers = registers;
        this.organisations = organisations;
    }

    List<Choice> choices(Figure figure, FigureChoice shown, boolean weighted, Texts texts) {
        List<Option> figures = FigureChoice.all().stream()
                .map(choice -> option(choice.path(), choice.name(texts), choice.equals(shown)))
                .toList();
        Stream<Choice> before = figure.data() instanceof RegisterStatistics register
                ? register(register, texts)
                : selection(figure.selection(), texts);
        return Stream.of(
                        before,
                        Stream.of(new Choice("visa", texts.get("publication.choose.show"), figures, "wide")),
                        counted(figure, texts),
                        Stream.of(weighting(figure.kind(), weighted, texts)))
                .flatMap(each -> each)
                .filter(choice -> !choice.options().isEmpty())
                .toList();
    }

    private Stream<Choice> selection(Selection selection, Texts texts) {
        List<Option> years = agreements.all().stream()
                .map(Agreement::year)
                .map(year -> option(String.valueOf(year), String.valueOf(year), year == selection.year()))
                .toList();
        List<Option> areas = agreements.agreement(selection.year()).areas().stream()
                .map(area ->
                        option(area.shortName(), area.number() + " " + area.name(texts), area.equals(selection.area())))
                .toList();
        List<Option> levels = selection.area().levels().stream()
                .map(level -> option(level.name(), level.heading(texts), level == selection.level()))
                .toList();
        return Stream.of(
                new Choice("ar", texts.get("publication.choose.year"), years, "fit"),
                new Choice("omrade", texts.get("publication.choose.area"), areas, "wide"),
                new Choice("niva", texts.get("publication.choose.level"), levels, ""));
    }

    private Stream<Choice> register(RegisterStatistics data, Texts texts) {
        List<Option> measures = registers.measures().stream()
                .map(measure -> option(measure.key(), measure.name(texts), measure.equals(data.measure())))
                .toList();
        List<Option> years = data.years().reversed().stream()
                .map(year -> option(String.valueOf(year), String.valueOf(year), Objects.equals(year, data.year())))
                .toList();
        List<Option> counties = Stream.concat(
                        Stream.of(option("", texts.get("publication.register.nation"), data.county() == null)),
                        organisations.counties().stream()
                                .map(county -> option(county.code(), county.name(texts), county.equals(data.county()))))
                .toList();
        return Stream.of(
                new Choice("matt", texts.get("publication.choose.measure"), measures, "wide"),
                data.byCounty()
                        ? new Choice("ar", texts.get("publication.choose.year"), years, "fit")
                        : new Choice("lan", texts.get("publication.choose.county"), counties, ""));
    }

    private static Stream<Choice> counted(Figure figure, Texts texts) {
        FigureKind kind = figure.kind();
        Counted counted = figure.selection().counted();
        return Stream.of(
                new Choice(
                        Counted.LATE,
                        texts.get("publication.choose.late"),
                        kind.leavesOutLate() ? inOrOut(counted.late(), texts) : List.of(),
                        "fit"),
                new Choice(
                        Counted.SIMPLIFIED,
                        texts.get("publication.choose.simplified"),
                        kind.leavesOutSimplified() ? inOrOut(counted.simplified(), texts) : List.of(),
                        "fit"));
    }

    private static Choice weighting(FigureKind kind, boolean weighted, Texts texts) {
        List<Option> options = List.of(
                option("", texts.get("publication.choose.unweighted"), !weighted),
                option(FigureQuery.WEIGHTED, texts.get("publication.choose.weighted"), weighted));
        return new Choice(
                "viktat", texts.get("publication.choose.weighting"), kind.weightable() ? options : List.of(), "fit");
    }

    private static List<Option> inOrOut(boolean in, Texts texts) {
        return List.of(
                option("med", texts.get("publication.choose.in"), in),
                option(Counted.OUT, texts.get("publication.choose.out"), !in));
    }

    private static Option option(String value, String text, boolean chosen) {
        return new Option(value, text, chosen);
    }
}
