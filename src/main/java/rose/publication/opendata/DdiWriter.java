package rose.publication.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import rose.analysis.rows.AnswerCounts;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.surveys.questions.Option;
import rose.surveys.questions.Words;

/**
 * A survey's data described in DDI Codebook 2.5 (ddialliance.org/Specification/DDI-Codebook/2.5), Swedish and English side by side:
 * its files, their variables with categories, frequencies and missing codes, and each closed question with how it was answered.
 */
@Component
class DdiWriter {

    private static final String NAMESPACE = "ddi:codebook:2_5";
    private static final String KEY = "publication.opendata.ddi.";

    private final BothLanguages both;
    private final Organisations organisations;
    private final PublicAddress address;
    private final Clock clock;

    DdiWriter(BothLanguages both, Organisations organisations, PublicAddress address, Clock clock) {
        this.both = both;
        this.organisations = organisations;
        this.address = address;
        this.clock = clock;
    }

    byte[] write(OpenSurvey survey, DataFile interventions, DataFile answers, AnswerCounts counts) {
        XmlOut xml = new XmlOut();
        xml.element(
                "codeBook",
                () -> {
                    document(survey, xml);
                    study(survey, xml);
                    file("F1", survey, interventions, xml);
                    file("F2", survey, answers, xml);
                    data(survey, interventions, answers, counts, xml);
                },
                "xmlns",
                NAMESPACE,
                "version",
                "2.5",
                "xml:lang",
                "sv");
        return xml.bytes();
    }

    private void document(OpenSurvey survey, XmlOut xml) {
        xml.element(
                "docDscr",
                () -> xml.element("citation", () -> {
                    Words title = survey.definition().title();
                    titles(both.get(KEY + "document", title.sv()), both.get(KEY + "document", english(title)), xml);
                    xml.element("prodStmt", () -> {
                        xml.text("producer", "Röse");
                        xml.words("copyright", both.get("publication.opendata.licence-note"));
                        String today = LocalDate.now(clock.withZone(Texts.ZONE)).toString();
                        xml.text("prodDate", today, "date", today);
                        xml.text("software", "Röse");
                    });
                }));
    }

    private static String english(Words words) {
        return words.en() == null ? words.sv() : words.en();
    }

    private static void titles(Words swedish, Words english, XmlOut xml) {
        xml.element("titlStmt", () -> {
            xml.text("titl", swedish.sv(), "xml:lang", "sv");
            xml.text("parTitl", english.en(), "xml:lang", "en");
        });
    }

    private void study(OpenSurvey survey, XmlOut xml) {
        xml.element("stdyDscr", () -> {
            citation(survey, xml);
            xml.element("stdyInfo", () -> {
                xml.element("subject", () -> {
                    xml.words("keyword", both.get(KEY + "keyword.mental-health"));
                    xml.words("keyword", both.get(KEY + "keyword.suicide-prevention"));
                    xml.words("keyword", both.get(KEY + "keyword.grants"));
                });
                xml.words("abstract", both.get(KEY + "abstract"));
                summary(survey, xml);
            });
            xml.element("method", () -> {
                xml.element("dataColl", () -> {
                    xml.inOne("sampProc", both.get(KEY + "sampling"));
                    xml.words("collMode", both.get(KEY + "mode"));
                });
                xml.element("anlyInfo", () -> xml.words("dataAppr", both.get(KEY + "withheld")));
            });
            xml.element(
                    "dataAccs",
                    () -> xml.element("useStmt", () -> {
                        xml.words("restrctn", both.get(KEY + "restriction"));
                        xml.words("conditions", both.get("publication.opendata.licence-note"));
                    }));
        });
    }

    private void citation(OpenSurvey survey, XmlOut xml) {
        xml.element("citation", () -> {
            Words title = survey.definition().title();
            xml.element("titlStmt", () -> {
                xml.text("titl", title.sv(), "xml:lang", "sv");
                xml.text("parTitl", english(title), "xml:lang", "en");
                xml.text(
                        "IDNo",
                        survey.selection().year() + "/"
                                + survey.selection().area().shortName() + "/"
                                + survey.selection().level().name().toLowerCase(),
                        "agency",
                        "rose");
            });
            String owner = organisations.organisation(survey.survey().owner()).name();
            xml.element("rspStmt", () -> xml.text("AuthEnty", owner));
            xml.element("prodStmt", () -> {
                xml.text("producer", owner);
                xml.words("copyright", both.get("publication.opendata.licence-note"));
            });
            xml.element("distStmt", () -> xml.text("distrbtr", "Röse", "URI", address.of("/oppna-data")));
            xml.element(
                    "verStmt",
                    () -> xml.text(
                            "version",
                            String.valueOf(survey.version().number()),
                            "date",
                            LocalDate.ofInstant(survey.version().publishedAt(), Texts.ZONE)
                                    .toString()));
            xml.empty("holdings", "URI", address.of(survey.path("ddi.xml")));
        });
    }

    private void summary(OpenSurvey survey, XmlOut xml) {
        int year = survey.selection().year();
        xml.element("sumDscr", () -> {
            xml.text("timePrd", year + "-01-01", "event", "start", "date", year + "-01-01");
            xml.text("timePrd", year + "-12-31", "event", "end", "date", year + "-12-31");
            collected(survey, xml);
            xml.text("nation", "Sverige", "abbr", "SE", "xml:lang", "sv");
            xml.text("nation", "Sweden", "abbr", "SE", "xml:lang", "en");
            xml.words("geogUnit", both.get("publication.opendata.variable.county_code"));
            xml.words("anlyUnit", both.get(KEY + "unit"));
            xml.words(
                    "universe",
                    both.of(texts -> texts.get(
                            KEY + "universe",
                            survey.selection().level().inText(texts),
                            survey.selection().area().name(texts),
                            String.valueOf(year))));
            xml.words("dataKind", both.get(KEY + "kind"));
        });
    }

    private static void collected(OpenSurvey survey, XmlOut xml) {
        if (survey.survey().opensOn() != null) {
            String opens = survey.survey().opensOn().toString();
            xml.text("collDate", opens, "event", "start", "date", opens);
        }
        if (survey.survey().dueOn() != null) {
            String due = survey.survey().dueOn().toString();
            xml.text("collDate", due, "event", "end", "date", due);
        }
    }

    private void file(String id, OpenSurvey survey, DataFile file, XmlOut xml) {
        xml.element(
                "fileDscr",
                () -> xml.element("fileTxt", () -> {
                    xml.text("fileName", file.name());
                    xml.inOne("fileCont", file.content());
                    xml.element("dimensns", () -> {
                        xml.text("caseQnty", String.valueOf(file.rows().size()));
                        xml.text("varQnty", String.valueOf(file.variables().size()));
                    });
                    xml.text("fileType", "text/csv", "charset", "UTF-8");
                    xml.inOne("format", both.get(KEY + "format"));
                }),
                "ID",
                id,
                "URI",
                address.of(survey.path(file.name())));
    }

    private void data(OpenSurvey survey, DataFile interventions, DataFile answers, AnswerCounts counts, XmlOut xml) {
        xml.element("dataDscr", () -> {
            variables("F1", interventions, xml);
            variables("F2", answers, xml);
            List<ClosedQuestion> questions = AnswerFile.questions(survey);
            for (int i = 0; i < questions.size(); i++) {
                question("Q" + (i + 1), questions.get(i), counts, xml);
            }
        });
    }

    private void variables(String file, DataFile data, XmlOut xml) {
        for (int i = 0; i < data.variables().size(); i++) {
            int column = i;
            DataFile.Variable variable = data.variables().get(i);
            xml.element(
                    "var",
                    () -> variable(variable, column, data, xml),
                    "ID",
                    file + "V" + (i + 1),
                    "name",
                    variable.name(),
                    "files",
                    file,
                    "intrvl",
                    "discrete");
        }
    }

    private void variable(DataFile.Variable variable, int column, DataFile data, XmlOut xml) {
        xml.words("labl", variable.label());
        if (variable.asked() != null) {
            xml.element("qstn", () -> xml.words("qstnLit", variable.asked()));
        }
        xml.words("universe", variable.universe());
        long missing = IntStream.range(0, CellState.values().length)
                .mapToObj(i -> CellState.values()[i].missing())
                .filter(code -> code != null)
                .mapToLong(code -> data.count(column, code))
                .sum();
        xml.text("sumStat", String.valueOf(data.rows().size() - missing), "type", "vald");
        xml.text("sumStat", String.valueOf(missing), "type", "invd");
        variable.categories()
                .forEach(category ->
                        category(category.code(), category.label(), data.count(column, category.code()), null, xml));
        for (CellState state : CellState.values()) {
            if (state.missing() != null && data.count(column, state.missing()) > 0) {
                category(
                        state.missing(),
                        both.get(state.textKey()),
                        data.count(column, state.missing()),
                        state.key(),
                        xml);
            }
        }
        xml.text("varFormat", "", "type", variable.numeric() ? "numeric" : "character");
        if (variable.several()) {
            xml.words("notes", both.get(KEY + "several"));
        }
    }

    /** @param missing why it is no value, or null where it is one */
    private static void category(String code, Words label, long count, String missing, XmlOut xml) {
        xml.element(
                "catgry",
                () -> {
                    xml.text("catValu", code);
                    xml.words("labl", label);
                    xml.text("catStat", String.valueOf(count), "type", "freq");
                },
                "missing",
                missing == null ? null : "Y",
                "missType",
                missing);
    }

    /** A question of the survey, with how it was answered; in the file of answers it has a row for each category. */
    private void question(String id, ClosedQuestion question, AnswerCounts counts, XmlOut xml) {
        int answered = AnswerFile.base(question, counts);
        xml.element(
                "var",
                () -> {
                    xml.words("labl", question.label());
                    xml.element("qstn", () -> {
                        if (question.row() != null) {
                            xml.words("preQTxt", question.asked());
                        }
                        xml.words("qstnLit", question.label());
                    });
                    xml.words(
                            "universe",
                            both.get("publication.opendata.universe."
                                    + (question.perEntry() ? "entries" : "organisations")));
                    xml.text("sumStat", String.valueOf(answered), "type", "vald");
                    question.options().forEach(option -> option(question, option, counts, xml));
                    xml.words("concept", question.section());
                    xml.text("varFormat", "", "type", question.number() ? "numeric" : "character");
                    xml.words("notes", both.get(KEY + (question.several() ? "several-options" : "in-answers")));
                },
                "ID",
                id,
                "name",
                question.name(),
                "files",
                "F2",
                "intrvl",
                question.number() ? "contin" : "discrete",
                "nature",
                question.number() ? "ratio" : "nominal");
    }

    private static void option(ClosedQuestion question, Option option, AnswerCounts counts, XmlOut xml) {
        category(option.code(), option.label(), counts.chosen(question.id(), question.row(), option.code()), null, xml);
    }
}
