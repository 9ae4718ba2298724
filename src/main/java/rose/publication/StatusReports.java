package rose.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.AnyOutcome;
import rose.analysis.Behind;
import rose.analysis.FigureKind;
import rose.analysis.FigureSet;
import rose.analysis.Figures;
import rose.analysis.GrantedAndReported;
import rose.analysis.Selection;
import rose.analysis.explore.KeptExploration;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.StatusReport.Chapter;
import rose.publication.StatusReport.MoneyRow;
import rose.publication.StatusReport.MoneyTable;
import rose.publication.StatusReport.Section;
import rose.publication.StatusReport.Sentence;

/**
 * The yearly status report of an authority: text, figures and numbers, all computed where they stand and from one reading of the
 * facts. Until reports can be frozen and published, analysts alone see them.
 */
@Component
public class StatusReports {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Figures figures;
    private final AreaSections sections;
    private final OwnFigures ownFigures;
    private final Clock clock;

    StatusReports(
            Agreements agreements,
            Organisations organisations,
            Figures figures,
            AreaSections sections,
            OwnFigures ownFigures,
            Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.figures = figures;
        this.sections = sections;
        this.ownFigures = ownFigures;
        this.clock = clock;
    }

    /** One area part on one level, with its figures. */
    record Line(Selection selection, FigureSet figures, GrantedAndReported money) {}

    /** @throws Missing where there is no such authority or year */
    public StatusReport report(int year, String authorityCode, Viewer viewer, Texts texts) {
        if (!viewer.analyst()) {
            throw new Forbidden("status report");
        }
        Organisation authority = organisations
                .find(Level.AUTHORITY, authorityCode)
                .orElseThrow(() -> new Missing("authority " + authorityCode));
        List<AreaPart> areas = agreements.agreement(year).areas().stream()
                .filter(area -> area.followedBy(authority.id()))
                .toList();
        List<KeptExploration> put = ownFigures.put(year, authority, viewer);
        Figures.Reading reading = figures.reading(year, ownFigures.years(put));
        List<Line> lines = areas.stream()
                .flatMap(area -> area.levels().stream().map(level -> line(new Selection(area, level), reading)))
                .toList();
        return new StatusReport(
                year,
                authorityCode,
                authority.name(),
                texts.get("publication.report.title", authority.name(), String.valueOf(year)),
                texts.get("publication.report.lead", String.valueOf(year)),
                clock.instant(),
                lines.stream().anyMatch(line -> line.figures().base().synthetic()),
                summary(authority, areas, lines, texts),
                money(lines, texts),
                withOwn(chapters(areas, lines, texts), ownFigures.of(put, reading, viewer), texts));
    }

    private List<Chapter> withOwn(List<Chapter> chapters, List<OwnFigures.Own> own, Texts texts) {
        int before = chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .mapToInt(section -> section.figures().size())
                .sum();
        return own.isEmpty()
                ? chapters
                : java.util.stream.Stream.concat(
                                chapters.stream(),
                                java.util.stream.Stream.of(ownFigures.chapter(own, before + 1, texts)))
                        .toList();
    }

    private static Line line(Selection selection, Figures.Reading reading) {
        FigureSet set = reading.figures(selection);
        return new Line(selection, set, (GrantedAndReported)
                set.figure(FigureKind.GRANTED_AND_REPORTED).data());
    }

    private static List<Sentence> summary(Organisation authority, List<AreaPart> areas, List<Line> lines, Texts texts) {
        List<Sentence> summary = new ArrayList<>();
        int year = areas.getFirst().year();
        long allocated = sum(lines, line -> line.money().allocatedSek());
        long reported = sum(lines, line -> line.money().reportedSek());
        summary.add(Sentences.of(
                texts,
                "publication.report.summary.1",
                Sentences.words(authority.name()),
                Sentences.number(String.valueOf(areas.size()), "/overenskommelser/" + year),
                Sentences.words(String.valueOf(year)),
                Sentences.number(texts.millions(allocated), "#medlen")));
        summary.add(Sentences.of(
                texts,
                "publication.report.summary.2",
                Sentences.number(
                        texts.number(sum(lines, line -> line.figures().base().interventions())), "#medlen"),
                Sentences.number(
                        texts.number(sum(lines, line -> line.figures().base().settled())), "#medlen")));
        summary.add(Sentences.of(
                texts,
                "publication.report.summary.3",
                Sentences.number(texts.money(reported), "#medlen"),
                Sentences.number(difference(reported - allocated, texts), "#medlen")));
        outcomes(lines, texts).ifPresent(summary::add);
        return summary;
    }

    private static java.util.Optional<Sentence> outcomes(List<Line> lines, Texts texts) {
        List<AnyOutcome> coded = lines.stream()
                .filter(line -> !line.figures()
                        .categoryShares(rose.coding.Dimension.OUTCOME)
                        .shares()
                        .isEmpty())
                .map(line -> (AnyOutcome)
                        line.figures().figure(FigureKind.ANY_OUTCOME).data())
                .toList();
        long all = coded.stream().mapToLong(AnyOutcome::interventions).sum();
        long with = coded.stream().mapToLong(AnyOutcome::withOutcome).sum();
        if (all == 0) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(Sentences.of(
                texts,
                "publication.report.summary.4",
                Sentences.number(texts.number(with), "#medlen"),
                Sentences.number(texts.number(all), "#medlen"),
                Sentences.number(texts.percent((double) with / all), "#medlen")));
    }

    private static long sum(List<Line> lines, ToLongFunction<Line> number) {
        return lines.stream().mapToLong(number).sum();
    }

    private static String difference(long sek, Texts texts) {
        if (sek == 0) {
            return texts.get("publication.report.money-equal");
        }
        return texts.get(
                sek < 0 ? "publication.report.money-less" : "publication.report.money-more",
                texts.money(Math.abs(sek)));
    }

    private static MoneyTable money(List<Line> lines, Texts texts) {
        List<MoneyRow> rows = lines.stream()
                .map(line -> row(
                        line.selection().area().numberedName(texts) + ", "
                                + line.selection().level().inText(texts),
                        line.money().allocatedSek(),
                        line.money().reportedSek(),
                        Behind.all(line.selection(), false).href(),
                        texts))
                .toList();
        MoneyRow sum = row(
                texts.get("publication.report.sum"),
                sum(lines, line -> line.money().allocatedSek()),
                sum(lines, line -> line.money().reportedSek()),
                null,
                texts);
        return new MoneyTable(rows, sum);
    }

    private static MoneyRow row(String name, long allocated, long reported, String href, Texts texts) {
        long difference = reported - allocated;
        return new MoneyRow(
                name,
                texts.money(allocated),
                texts.money(reported),
                (difference > 0 ? "+" : "") + texts.money(difference),
                href);
    }

    private List<Chapter> chapters(List<AreaPart> areas, List<Line> lines, Texts texts) {
        List<Chapter> chapters = new ArrayList<>();
        int figureNumber = 1;
        for (AreaPart area : areas) {
            List<Section> own = new ArrayList<>();
            for (Line line : lines) {
                if (line.selection().area().equals(area)) {
                    Section section = sections.section(line, figureNumber, texts);
                    figureNumber += section.figures().size();
                    own.add(section);
                }
            }
            chapters.add(new Chapter("omrade-" + area.shortName(), area.numberedName(texts), area.note(texts), own));
        }
        return chapters;
    }

    /** The years that have an agreement, newest first. */
    public List<Integer> years() {
        return agreements.all().reversed().stream().map(Agreement::year).toList();
    }
}
