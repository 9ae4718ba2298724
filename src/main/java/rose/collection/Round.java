package rose.collection;

import java.time.LocalDate;
import java.util.List;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.surveys.Survey;

/**
 * One survey or all of a year's, with those who are asked: of the whole country or of one county.
 *
 * @param survey the one survey, or null for all
 * @param countyCode the one county, or null for all
 * @param surveys what is asked, in the agreement's order
 * @param respondents by code, regions first
 */
public record Round(
        int year,
        Survey survey,
        String countyCode,
        LocalDate today,
        List<Survey> surveys,
        List<Respondent> respondents) {

    public ResponseCount count() {
        return ResponseCount.of(asked(), today);
    }

    public ResponseCount ofSurvey(Survey one) {
        return ResponseCount.of(
                asked().stream().filter(each -> each.survey().id() == one.id()).toList(), today);
    }

    public ResponseCount ofCounty(String code) {
        return ResponseCount.of(
                asked().stream()
                        .filter(each -> code.equals(each.organisation().countyCode()))
                        .toList(),
                today);
    }

    private List<Asked> asked() {
        return respondents.stream().flatMap(each -> each.asked().stream()).toList();
    }

    /** The level of all who are asked, or null where there are several. */
    public Level level() {
        return survey == null ? null : survey.level();
    }

    /** Whether that organisation is among those who are asked here. */
    public boolean asks(Organisation organisation) {
        return respondents.stream().anyMatch(each -> each.organisation().id().equals(organisation.id()));
    }
}
