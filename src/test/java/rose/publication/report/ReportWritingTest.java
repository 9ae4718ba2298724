package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.agreements.Agreements;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.report.Finding.Kind;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

@RoseTest
class ReportWritingTest {

    private static final String REGIONS = "# Barn och unga {area=barn-unga}\n\n## Regioner {level=REGION}\n\n";

    @Autowired
    World world;

    @Autowired
    ReportWriting writing;

    @Autowired
    ReportTemplates templates;

    @Autowired
    Figures figures;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    private final Texts texts = AllTexts.in(Texts.SWEDISH);

    /** Of four coded interventions of two regions in 2021 three have a goal, and two a matching outcome. */
    @BeforeEach
    void reported() {
        world.given(
                of("23", "Ett", 1_000_000)
                        .coded(Dimension.GOAL, "Ökad tillgänglighet")
                        .coded(Dimension.OUTCOME, "Ökad tillgänglighet"),
                of("23", "Två", 2_000_000)
                        .coded(Dimension.GOAL, "Ökad tillgänglighet")
                        .coded(Dimension.OUTCOME, "Ökad tillgänglighet"),
                of("23", "Tre", 500_000).coded(Dimension.GOAL, "Ökad tillgänglighet", "Ökad kompetens"),
                of("14", "Fyra", 0).coded(Dimension.ACTIVITY, "Kompetensutveckling"),
                of("14", "Fem", 0));
    }

    private static AnIntervention of(String region, String title, long sek) {
        return anIntervention()
                .of(Level.REGION, region)
                .in(2021, "barn-unga")
                .titled(title)
                .costing(sek);
    }

    private ReportWriting.Written written(String text) {
        AtomicLong id = new AtomicLong();
        Organisation authority = organisations.find(Level.AUTHORITY, "SOS").orElseThrow();
        List<Draft.Block> blocks = Markup.blocks(text).stream()
                .map(block -> new Draft.Block(id.incrementAndGet(), block))
                .toList();
        return writing.write(new Draft("Lägesrapport", "", 2021, authority, blocks), texts);
    }

    private static String text(ReportWriting.Written written) {
        return written.blocks().getLast().told().replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{share goal ökad-tillgänglighet} har målet. | Tre av fyra insatser har målet.",
                "Målet finns i {share goal okad-tillganglighet style=percent}. | Målet finns i 75 procent av insatserna.",
                "{count interventions} är redovisade. | Fem insatser är redovisade.",
                "Det är {count goal ökad-kompetens}. | Det är en insats.",
                "Svar från {organisations reported} av {organisations asked noun=no}. | Svar från två regioner av 21.",
                "Insatserna redovisar {money reported}. | Insatserna redovisar 3,5 miljoner kronor.",
                "Exakt {money reported style=exact}. | Exakt 3 500 000 kronor.",
                "{attained goal ökad-tillgänglighet noun=no} nådde det. | Två av tre nådde det.",
                "Ökad kompetens är {rank goal ökad-kompetens}. | Ökad kompetens är näst vanligast.",
                "Vanligast är {top goal 2}. | Vanligast är ökad tillgänglighet och ökad kompetens.",
                "Redovisat har {counties reported}. | Redovisat har Västra Götalands län och Jämtlands län.",
                "{share outcome any} har en effekt. | Två av fyra insatser har en effekt.",
                "{share category-shares goal ökad-kompetens} | En av fyra insatser"
            })
    void aNumberComputesItselfWhereItStands(String paragraph, String told) {
        ReportWriting.Written written = written(REGIONS + paragraph);
        assertThat(text(written)).isEqualTo(told);
        assertThat(written.findings()).extracting(Finding::kind).doesNotContain(Kind.BROKEN, Kind.TYPED);
    }

    /** By construction: both are read from the same figure. Here it is seen, for every category of every dimension. */
    @Test
    void everyNumberIsThatOfItsFigure() {
        var selection = new Selection(agreements.area(2021, "barn-unga"), Level.REGION);
        for (Dimension dimension : Dimension.values()) {
            figures.figure(FigureKind.CATEGORY_SHARES, selection, dimension)
                    .data()
                    .table()
                    .rows()
                    .forEach(row -> {
                        String name = dimension.key() + " " + Categories.slug((String) row.get(1));
                        assertThat(written(REGIONS
                                                + "{share %s} {count %s} {organisations %s}"
                                                        .formatted(name, name, name))
                                        .document()
                                        .numbers()
                                        .map(Computed::exact))
                                .as(name)
                                .containsExactly(
                                        row.get(4).toString(),
                                        row.get(2).toString(),
                                        row.get(3).toString());
                    });
        }
    }

    @Test
    void whatChangesIsToldAnew() {
        String paragraph = REGIONS + "{share goal ökad-kompetens} har målet.";
        assertThat(text(written(paragraph))).isEqualTo("En av fyra insatser har målet.");
        world.given(of("14", "Sex", 0).coded(Dimension.GOAL, "Ökad kompetens"));
        assertThat(text(written(paragraph))).isEqualTo("Två av fem insatser har målet.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{share goal no-such-category} | ”no-such-category” finns inte bland mål för Barn och unga, regioner 2021. Närmast är:",
                "{shar goal ökad-kompetens} | ”shar” går inte att räkna fram",
                "{share goal ökad-kompetens styl=percent} | ”styl” finns inte",
                "{share goal ökad-kompetens style=loud} | ”loud” finns inte",
                "{share gaol ökad-kompetens} | Närmast är: goal",
                "{Count interventions level=x} | Nivån ”x” finns inte",
                "{share} | Efter ”share” saknas ett ord, till exempel activity",
                "{money} | saknas ett ord, till exempel allocated, granted",
                "{count interventions senast} | ”senast” går inte att tyda här",
                "{share goal ökad kompetens} | ”ökad” finns inte bland mål",
                "{share goal ökad-kompetens rejält mycket} | ”rejält mycket” går inte att tyda här",
                "{share goal any} | ”any” finns inte bland mål",
                "{count interventions year=2019} | ”year=2019” finns inte. Det som går är year=before",
                "{count interventions noun=nej} | ”noun=nej” finns inte",
                "{year last} | ”year” kan inte följas av ”last”",
                "{count interventions level=kommuner} | De som finns: REGION, MUNICIPALITY, COUNTY",
                "{count interventions area=sport} | ”sport” finns inte i rapporten",
                "{count interventions level=SKR} | ”SKR” finns inte",
                "{change share goal ökad-kompetens} | inget att jämföra med från 2020",
                "{top goal många} | ”många” är inget antal",
                "{share user-influence nobody} | Ingen rad",
                "Hälften av {count | stängs inte"
            })
    void whatCannotBeComputedIsSaidAndStaysAsItWasWritten(String paragraph, String reason) {
        ReportWriting.Written written = written(REGIONS + paragraph);
        assertThat(written.findings())
                .filteredOn(finding -> finding.kind() == Kind.BROKEN)
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains(reason);
        assertThat(text(written)).contains(paragraph.substring(paragraph.indexOf('{')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{figure no-such}",
                "{figure category-shares region}",
                "{figure category-shares goal 2020}",
                "{figure goal-attainment goal}",
                "{figure goal-attainment year=2020}",
                "{table nothing}",
                "{table money year=before}"
            })
    void aFigureThatThereIsNotIsSaid(String block) {
        ReportWriting.Written written = written(REGIONS + block);
        assertThat(written.findings()).extracting(Finding::kind).contains(Kind.BROKEN);
        assertThat(written.document().elements().getLast())
                .isEqualTo(
                        new Paragraph(block.contains("figure") ? "figur-1" : "tabell-1", 0, List.of(Run.words(block))));
    }

    @Test
    void numbersWrittenByHandArePointedOutAndComparedWithTheAnswers() {
        ReportWriting.Written written = written(REGIONS
                + "Totalt 1 247 insatser redovisades.\n\nTotalt 5 insatser redovisades.\n\nOmkring 40 procent.");
        assertThat(written.findings())
                .filteredOn(finding -> finding.blockId() > 2)
                .extracting(Finding::kind)
                .containsExactly(Kind.DISAGREES, Kind.TYPED, Kind.TYPED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kodade är 4 insatser. | TYPED | {count coded}",
                "I 21 regioner har frågan ställts. | TYPED | {organisations asked}",
                "Bara 7 regioner har svarat. | DISAGREES | räknat är det 2 här",
                "Insatserna redovisar 3,5 miljoner kronor. | TYPED | {money reported}",
                "Drygt 3 miljoner kronor har använts. | TYPED | {money reported}",
                "Insatserna redovisar 5,2 miljoner kronor. | DISAGREES | räknat är det 3 500 000 kr här",
                "En region redovisar 200 000 kronor. | TYPED | följer inte med",
                "Ett hus kostar 5,2 miljoner kronor. | TYPED | följer inte med"
            })
    void aTotalWrittenByHandIsHeldAgainstTheOneThatItsSentenceMeans(String sentence, Kind kind, String told) {
        assertThat(written(REGIONS + sentence).findings())
                .filteredOn(finding -> finding.blockId() > 2)
                .filteredOn(finding -> finding.text().replace('\u00a0', ' ').contains(told))
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(kind);
    }

    @Test
    void whatIsExploredStandsInAReportWithTheSameNumbers() {
        String address = "/utforska?matt=insatser&delat=lan&ar=2021&omrade=barn-unga&niva=REGION";
        ReportDocument document = written("{explored " + address + " \"Län\"}").document();
        assertThat(document.elements())
                .singleElement()
                .isInstanceOfSatisfying(ReportDocument.NumberedFigure.class, figure -> {
                    assertThat(figure.title()).isEqualTo("Län");
                    assertThat(figure.href()).startsWith("/utforska?matt=insatser&delat=lan");
                    assertThat(figure.csv()).contains("Jämtlands län", "Västra Götalands län");
                });
        assertThat(document)
                .isEqualTo(written("{explored https://rose.exempel" + address + " \"Län\"}")
                        .document());
    }

    @Test
    void whatIsExploredWithoutAYearIsOfTheReportsWhateverElseIsInMemory() {
        world.given(anIntervention().of(Level.REGION, "23").in(2022, "barn-unga"));
        figures.reading(2022);
        assertThat(csv("{explored /utforska?matt=insatser&delat=lan}"))
                .contains("Västra Götalands län,known,2,", "Jämtlands län,known,3,")
                .isEqualTo(csv("{explored /utforska?matt=insatser&delat=lan&ar=2021}"))
                .isEqualTo(csv("{explored /utforska?matt=insatser&delat=lan&ar=2021&jamfor=&sena=ja&b.lan=23}"));
    }

    private String csv(String figure) {
        return ((ReportDocument.NumberedFigure)
                        written(figure).document().elements().getFirst())
                .csv();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{explored lan} | Klistra in adressen till en sida i Utforska",
                "{explored /utforska?matt=insatser&delat=lna&ar=2021&nvia=REGION} | inte finns där: delat=lna, nvia=REGION",
                "{explored /utforska?matt=insatser&ar=2022} | Figuren handlar om år som rapporten inte täcker",
                "{explored /utforska?matt=organisationer&delat=perspektiv} | Figuren visar vem som har svarat vad"
            })
    void whatIsExploredMustBeEverybodysAndOfTheReportsYears(String block, String reason) {
        world.given(anIntervention().of(Level.REGION, "23").in(2022, "barn-unga"));
        figures.reading(2022);
        assertThat(written(block).findings())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains(reason);
    }

    @Test
    void whatIsNotAllCodedIsSaidAtItsHeading() {
        assertThat(written(REGIONS).findings())
                .containsExactly(new Finding(
                        1,
                        Kind.UNSETTLED,
                        "Barn och unga: 1 av 5 insatser är inte kodade klart. Andelar räknas bara på dem som är det."));
    }

    @Test
    void aHeadingsScopeEndsWithTheNextOfItsKind() {
        ReportWriting.Written written =
                written(REGIONS + "{count interventions}\n\n# Samsjuklighet {area=samsjuklighet}\n\n"
                        + "{count interventions}\n\n# Hela\n\n{count interventions}");
        assertThat(written.document().numbers().map(Computed::exact)).containsExactly("5", "0", "5");
    }

    /** Both authorities' and the joint one: all of it can be computed at once, whatever has been reported. */
    @ParameterizedTest
    @CsvSource({
        "SOS, sv, Diskussion",
        "FOHM, sv, Diskussion",
        ", sv, Gemensam bedömning",
        "SOS, en, Discussion",
        "FOHM, en, Discussion",
        ", en, Joint assessment"
    })
    void aTemplateIsWholeFromTheBeginning(String authority, String language, String toBeWritten) {
        Texts its = language.equals("sv") ? texts : AllTexts.in(Texts.ENGLISH);
        Organisation whose = authority == null
                ? null
                : organisations.find(Level.AUTHORITY, authority).orElseThrow();
        List<String> blocks = templates.blocks(authority == null ? "joint" : authority, 2021, its);
        long[] id = {0};
        ReportWriting.Written written = writing.write(
                new Draft(
                        "R",
                        "",
                        2021,
                        whose,
                        blocks.stream()
                                .map(text -> new Draft.Block(++id[0], text))
                                .toList()),
                its);
        assertThat(written.findings())
                .filteredOn(finding -> finding.kind() == Kind.BROKEN)
                .isEmpty();
        assertThat(written.findings())
                .extracting(Finding::kind)
                .contains(Kind.NOTE)
                .doesNotContain(Kind.TYPED);
        assertThat(written.document().chapters())
                .hasSizeGreaterThan(5)
                .extracting(ReportDocument.Heading::text)
                .contains(toBeWritten);
        assertThat(written.document().elements().stream().map(ReportDocument.Element::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasReadOfOneBlockIsNumberedAsInTheWhole() {
        String text = REGIONS + "Ett.\n\n{figure category-shares goal}\n\nTvå.\n\n{figure goal-attainment}";
        AtomicLong id = new AtomicLong();
        Draft draft = new Draft(
                "R",
                "",
                2021,
                null,
                Markup.blocks(text).stream()
                        .map(block -> new Draft.Block(id.incrementAndGet(), block))
                        .toList());
        List<ReportDocument.Element> whole =
                writing.write(draft, texts).document().elements();
        assertThat(writing.write(draft, each -> each >= 5, texts, texts)
                        .document()
                        .elements())
                .isEqualTo(whole.subList(4, whole.size()));
    }
}
