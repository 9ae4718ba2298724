package rose.publication.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.agreements.Agreement;
import rose.agreements.AreaPart;
import rose.analysis.Base;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureSet;
import rose.analysis.FigureSources;
import rose.analysis.Figures;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.register.RegisterChoice;
import rose.analysis.register.RegisterMeasure;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.organisations.County;
import rose.organisations.Organisation;
import rose.organisations.Viewer;

/** All that one report is computed from, read at one moment: every number and figure in it agrees with every other. */
final class ReportReading {

    private final Figures all;
    private final FigureSources sources;
    private final Figures.Reading reading;
    private final Explorer explorer;
    private final Organisation authority;
    private final int year;
    private final Map<Selection, FigureSet> sets = new HashMap<>();
    private final Map<FigureCall, Figure> figures = new HashMap<>();

    /** @param authority whose areas it is about, or null for all */
    ReportReading(Figures figures, Explorer explorer, int year, Organisation authority) {
        this.explorer = explorer;
        this.all = figures;
        this.sources = figures.sources();
        this.reading = figures.reading(year);
        this.authority = authority;
        this.year = year;
    }

    private record FigureCall(FigureKind kind, Selection selection, Dimension dimension) {}

    int year() {
        return year;
    }

    Scope whole() {
        return Scope.of(year, areas(year));
    }

    private List<AreaPart> areas(int year) {
        return sources.agreement(year).stream()
                .flatMap(agreement -> agreement.areas().stream())
                .filter(area -> authority == null || area.followedBy(authority.id()))
                .toList();
    }

    /** The same a year before. */
    Scope before(Scope scope) throws Unsaid {
        Agreement agreement = sources.agreement(scope.year() - 1)
                .orElseThrow(() -> new Unsaid("publication.number.nothing-before", scope.year() - 1));
        return scope.in(agreement, areas(agreement.year()));
    }

    Base base(Selection selection) {
        return set(selection).base();
    }

    private FigureSet set(Selection selection) {
        return sets.computeIfAbsent(selection, reading::figures);
    }

    /** @param dimension may be null */
    Figure figure(FigureKind kind, Selection selection, Dimension dimension) {
        return figures.computeIfAbsent(
                new FigureCall(kind, selection, dimension),
                call -> set(selection).figure(kind, dimension));
    }

    Figure ofRegister(FigureKind kind, Selection selection, RegisterChoice choice) {
        return all.ofRegister(kind, selection, choice);
    }

    List<RegisterMeasure> registers() {
        return sources.registers();
    }

    List<County> counties() {
        return sources.counties();
    }

    /** @throws Unsaid where it is not everybody's to see, or of other years than the report can be */
    Explored explored(Exploration exploration) throws Unsaid {
        if (!exploration.open()) {
            throw new Unsaid("publication.number.explored-closed");
        }
        if (!covers(exploration)) {
            throw new Unsaid("publication.number.explored-years", String.valueOf(year));
        }
        return explorer.explore(List.of(exploration), reading, Viewer.PUBLIC).getFirst();
    }

    /** Whether it is of no other years than the report can be. */
    boolean covers(Exploration exploration) {
        return reading.years().containsAll(explorer.years(exploration, reading));
    }

    Optional<Codebook> codebook(Selection selection) {
        return sources.codebook(selection);
    }

    boolean codes(Selection selection, Dimension dimension) {
        return codebook(selection).filter(book -> book.codes(dimension)).isPresent();
    }

    GrantedAndReported money(Selection selection) {
        return (GrantedAndReported)
                figure(FigureKind.GRANTED_AND_REPORTED, selection, null).data();
    }
}
