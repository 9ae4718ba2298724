package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Accounts;
import rose.organisations.Contact;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Survey;
import rose.surveys.Surveys;

/** How the collection comes on: who has begun, handed in and approved. For analysts; coordinators see their own county. */
@Component
public class FollowUp {

    /** How many earlier years a year's pace is set beside. */
    private static final int EARLIER_YEARS = 3;

    private final FollowUpStore store;
    private final SurveyLetterStore letters;
    private final AutomaticLetters automatic;
    private final Surveys surveys;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Clock clock;

    FollowUp(
            FollowUpStore store,
            SurveyLetterStore letters,
            AutomaticLetters automatic,
            Surveys surveys,
            Organisations organisations,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.automatic = automatic;
        this.surveys = surveys;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether they follow the collection at all. */
    public static boolean mayFollow(Viewer viewer) {
        return viewer.analyst() || viewer.role() == Role.COUNTY_COORDINATOR;
    }

    /** What has been asked of anybody, newest year first. */
    public List<Survey> surveys() {
        return surveys.all().stream().filter(Survey::asked).toList();
    }

    /**
     * One survey or all of a year's, with all who are asked.
     *
     * @param surveyId null for all of the year's
     * @param countyCode null for all that the viewer may follow
     * @throws Forbidden where the viewer follows nothing, or not that county
     * @throws Missing where nothing was asked that year
     */
    @Transactional(readOnly = true)
    public Round round(int year, Long surveyId, String countyCode, Viewer viewer) {
        String county = county(countyCode, viewer);
        List<Survey> ofYear =
                surveys().stream().filter(survey -> survey.year() == year).toList();
        List<Survey> chosen = surveyId == null
                ? ofYear
                : ofYear.stream().filter(survey -> survey.id() == surveyId).toList();
        if (chosen.isEmpty()) {
            throw new Missing("survey " + surveyId + " of " + year);
        }
        return new Round(
                year,
                surveyId == null ? null : chosen.getFirst(),
                county,
                today(),
                chosen,
                respondents(chosen, county));
    }

    private String county(String chosen, Viewer viewer) {
        if (!mayFollow(viewer)) {
            throw new Forbidden("follow the collection");
        }
        if (viewer.analyst()) {
            if (chosen != null && organisations.county(chosen) == null) {
                throw new Missing("county " + chosen);
            }
            return chosen;
        }
        String own = viewer.organisation().countyCode();
        if (chosen != null && !chosen.equals(own)) {
            throw new Forbidden("follow county " + chosen);
        }
        return own;
    }

    /** Whether any of the year's interventions is made by the program for demonstration. */
    public boolean synthetic(int year) {
        return store.anySynthetic(year);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }

    private List<Respondent> respondents(List<Survey> chosen, String county) {
        Map<FollowUpStore.Key, Asked> there = store.asked(chosen);
        Map<Organisation, List<Asked>> byOrganisation = new LinkedHashMap<>();
        for (Organisation organisation : of(county)) {
            for (Survey survey : chosen) {
                if (survey.level() == organisation.level()) {
                    Asked asked = there.getOrDefault(
                            new FollowUpStore.Key(survey.id(), organisation.id()),
                            Asked.nothingYet(survey, organisation));
                    byOrganisation
                            .computeIfAbsent(organisation, key -> new ArrayList<>())
                            .add(asked);
                }
            }
        }
        return byOrganisation.entrySet().stream()
                .map(each -> new Respondent(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Organisation> of(String county) {
        return organisations.recipients().stream()
                .filter(each -> county == null || county.equals(each.countyCode()))
                .toList();
    }

    /**
     * What a list shows beside how far they have come.
     *
     * @param contacts by organisation
     * @param lastWritten by response
     * @param letters by organisation, last first
     */
    public record Details(
            Map<String, List<Contact>> contacts,
            Map<Long, Instant> lastWritten,
            Map<String, List<SurveyLetter>> letters) {}

    /** For those of a round that one page of a list shows. Letters are those about what the round is about. */
    @Transactional(readOnly = true)
    public Details details(Round round, Collection<Respondent> shown) {
        List<String> ids = shown.stream().map(each -> each.organisation().id()).toList();
        List<Long> responses = shown.stream()
                .flatMap(each -> each.asked().stream())
                .map(Asked::responseId)
                .filter(Objects::nonNull)
                .toList();
        return new Details(
                accounts.contacts(ids),
                store.lastWritten(responses),
                letters.letters(round.year(), ids).stream()
                        .filter(letter -> round.survey() == null
                                || letter.surveyId() == null
                                || letter.surveyId() == round.survey().id())
                        .collect(Collectors.groupingBy(SurveyLetter::organisationId)));
    }

    /** How a round's responses came in, beside the same area and level of earlier years; those that there are. */
    @Transactional(readOnly = true)
    public Pace pace(Round round) {
        List<Survey> compared = surveys().stream()
                .filter(survey -> survey.year() <= round.year() && survey.year() >= round.year() - EARLIER_YEARS)
                .filter(survey -> round.survey() == null
                        || survey.area().equals(round.survey().area())
                                && survey.level() == round.survey().level())
                .toList();
        List<Organisation> all = of(round.countyCode());
        List<FollowUpStore.HandedIn> handedIn = store.handedIn(compared, round.countyCode() == null ? null : all);
        return new Pace(compared.stream()
                .map(Survey::year)
                .distinct()
                .map(year -> year(
                        year,
                        compared.stream()
                                .filter(survey -> survey.year().equals(year))
                                .toList(),
                        handedIn,
                        all,
                        round.today()))
                .toList());
    }

    private static Pace.Year year(
            int year,
            List<Survey> its,
            List<FollowUpStore.HandedIn> handedIn,
            List<Organisation> all,
            LocalDate today) {
        int asked = its.stream()
                .mapToInt(survey -> (int) all.stream()
                        .filter(each -> each.level() == survey.level())
                        .count())
                .sum();
        LocalDate lastDue =
                its.stream().map(Survey::dueOn).max(LocalDate::compareTo).orElseThrow();
        int until = (int) Math.clamp(ChronoUnit.DAYS.between(lastDue, today), Pace.FROM - 1L, Pace.TO);
        List<FollowUpStore.HandedIn> own =
                handedIn.stream().filter(each -> its.contains(each.survey())).toList();
        int days = until - Pace.FROM + 1;
        return new Pace.Year(
                year,
                asked,
                byTheEndOf(days, own),
                byTheEndOf(
                        days, own.stream().filter(FollowUpStore.HandedIn::late).toList()));
    }

    /** How many had been handed in by the end of each day. */
    private static List<Integer> byTheEndOf(int days, List<FollowUpStore.HandedIn> handedIn) {
        int[] submitted = new int[days];
        for (FollowUpStore.HandedIn each : handedIn) {
            long day = ChronoUnit.DAYS.between(each.survey().dueOn(), each.day());
            for (int i = (int) Math.max(0, day - Pace.FROM); i < days; i++) {
                submitted[i] += each.responses();
            }
        }
        return Arrays.stream(submitted).boxed().toList();
    }

    /** Whether the program itself writes letters about the survey by the clock. */
    public boolean writesByItself(Survey survey) {
        return automatic.covers(survey);
    }

    /** Those of a round that are named, in its order. */
    static Stream<Respondent> among(Round round, Collection<String> organisationIds) {
        return round.respondents().stream()
                .filter(each -> organisationIds.contains(each.organisation().id()));
    }
}
