package rose.publication.opendata.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.analysis.Figures;
import rose.platform.Texts;
import rose.platform.mail.PublicAddress;
import rose.publication.opendata.Catalogue;
import rose.publication.opendata.CellState;
import rose.publication.opendata.OpenFigures;
import rose.publication.opendata.OpenFigures.YearTable;
import rose.publication.opendata.OpenSurvey;
import rose.publication.opendata.SurveyData;
import rose.publication.opendata.web.OpenDataPage.File;
import rose.publication.opendata.web.OpenDataPage.Row;
import rose.publication.opendata.web.OpenDataPage.State;

/** Finds what the page of open data lists. */
@Component
class OpenDataPages {

    private final OpenFigures openFigures;
    private final SurveyData surveys;
    private final Figures figures;
    private final Catalogue catalogue;
    private final PublicAddress address;

    OpenDataPages(
            OpenFigures openFigures, SurveyData surveys, Figures figures, Catalogue catalogue, PublicAddress address) {
        this.openFigures = openFigures;
        this.surveys = surveys;
        this.figures = figures;
        this.catalogue = catalogue;
        this.address = address;
    }

    /** @param asked a year; where there is nothing of it, the newest */
    OpenDataPage page(String asked, Texts texts) {
        List<YearTable> tables = openFigures.tables();
        List<Integer> years = tables.stream().map(YearTable::year).distinct().toList();
        int year = years.stream()
                .filter(each -> String.valueOf(each).equals(asked))
                .findFirst()
                .orElse(years.isEmpty() ? 0 : years.getFirst());
        return new OpenDataPage(
                years,
                year,
                tables.stream()
                        .filter(table -> table.year() == year)
                        .map(table -> table(table, texts))
                        .toList(),
                surveys.surveys().stream()
                        .filter(survey -> survey.selection().year() == year)
                        .map(survey -> survey(survey, texts))
                        .toList(),
                Arrays.stream(CellState.values())
                        .map(state -> new State(state.key(), state.missing(), texts.get(state.textKey())))
                        .toList(),
                year != 0 && figures.reportedIn(year).synthetic(),
                address.of("/").replaceAll("/$", ""),
                catalogue.email(),
                texts.swedish() ? "" : "?lang=en");
    }

    private static Row table(YearTable table, Texts texts) {
        String language = texts.swedish() ? "" : "?lang=en";
        return new Row(
                table.choice().name(texts),
                List.of(
                        new File("CSV", table.path("csv")),
                        new File("XLSX", table.path("xlsx") + language),
                        new File("JSON-stat", table.path("json") + language)));
    }

    private static Row survey(OpenSurvey survey, Texts texts) {
        return new Row(
                survey.survey().title(texts),
                List.of(
                        new File(texts.get("publication.opendata.interventions"), survey.path("interventions.csv")),
                        new File(texts.get("publication.opendata.answers"), survey.path("answers.csv")),
                        new File("DDI", survey.path("ddi.xml"))));
    }
}
