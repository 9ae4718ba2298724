package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Organisation;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;
import rose.surveys.questions.Block;

/** The responses that are being written: what is asked of whom, what stands in each, and the writing itself. */
@Component
public class Responses {

    private final ResponseStore store;
    private final AnswerStore answerStore;
    private final Answers answers;
    private final AttestationStore attestations;
    private final LastYearStore lastYear;
    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final Audit audit;
    private final Clock clock;

    Responses(
            ResponseStore store,
            AnswerStore answerStore,
            Answers answers,
            AttestationStore attestations,
            LastYearStore lastYear,
            Questionnaires questionnaires,
            Surveys surveys,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.answerStore = answerStore;
        this.answers = answers;
        this.attestations = attestations;
        this.lastYear = lastYear;
        this.questionnaires = questionnaires;
        this.surveys = surveys;
        this.audit = audit;
        this.clock = clock;
    }

    /** A survey that an organisation is asked to answer, and its response where there is one. */
    public record Assignment(Survey survey, Optional<Response> response) {}

    /** What the organisation is asked: newest year first, a year's in the agreement's order. */
    public List<Survey> asked(Organisation organisation) {
        return surveys.all().stream()
                .filter(survey -> survey.asked() && survey.level() == organisation.level())
                .toList();
    }

    /** Those of a year among what the organisation is asked, each with its response. */
    public List<Assignment> assignments(Organisation organisation, List<Survey> asked, int year) {
        List<Response> there = store.responses(year, List.of(organisation.id()));
        return asked.stream()
                .filter(survey -> survey.year() == year)
                .map(survey -> new Assignment(
                        survey,
                        there.stream()
                                .filter(response -> response.area().equals(survey.area()))
                                .findFirst()))
                .toList();
    }

    /** The viewer's own response to a survey, begun where there is none. */
    @Transactional
    public Response open(Survey survey, Viewer viewer) {
        Organisation own = viewer.organisation();
        if (own == null
                || !mayWrite(own, survey.ofAYear(), viewer)
                || survey.ofAYear() && survey.level() != own.level()) {
            throw new Forbidden("answer survey " + survey.id());
        }
        SurveyVersion version =
                surveys.published(survey).orElseThrow(() -> new Missing("published survey " + survey.id()));
        store.add(survey, own, version.id(), clock.instant());
        Response response = store.response(survey, own).orElseThrow();
        if (response.state() == ResponseState.OPEN
                && !Long.valueOf(version.id()).equals(response.versionId())) {
            store.setVersion(response.id(), survey.id(), version.id());
            return store.response(response.id()).orElseThrow();
        }
        return response;
    }

    /** How many of the organisations have handed in all that they are asked that year, so many responses each. */
    public int submittedAll(List<Organisation> organisations, int year, int asked) {
        return (int) store
                .responses(year, organisations.stream().map(Organisation::id).toList())
                .stream()
                .filter(Response::submitted)
                .collect(Collectors.groupingBy(Response::organisation, Collectors.counting()))
                .values()
                .stream()
                .filter(submitted -> submitted >= asked)
                .count();
    }

    /** @throws Missing where there is none with that id, or the viewer may not follow it as it grows */
    public Response response(long id, Viewer viewer) {
        return store.response(id)
                .filter(response -> mayFollow(response, viewer))
                .orElseThrow(() -> new Missing("response " + id));
    }

    /** What is written in it so far. */
    public ResponseContent content(Response response, Viewer viewer) {
        if (!mayFollow(response, viewer)) {
            throw new Missing("response " + response.id());
        }
        return content(response);
    }

    ResponseContent content(Response response) {
        if (response.versionId() == null) {
            throw new Missing("survey of response " + response.id());
        }
        Map<Long, Map<String, StoredAnswer>> all = answerStore.answers(response.id());
        return new ResponseContent(
                response,
                questionnaires.of(response.versionId(), response.organisation()).definition(),
                all.getOrDefault(null, Map.of()),
                answerStore.entries(response.id(), all));
    }

    /** Section by section, how far it has come and what must be mended. */
    public List<SectionProgress> progress(ResponseContent content) {
        return SectionProgress.of(content);
    }

    /**
     * Those who write it, those who approve it, those who coordinate the county; and analysts once it is shared. Of a county-joint
     * response also the attesters of others, while they are asked.
     */
    public boolean mayFollow(Response response, Viewer viewer) {
        Organisation organisation = response.organisation();
        return mayWrite(response, viewer)
                || viewer.mayAttest(organisation)
                || organisation.countyCode() != null && viewer.coordinates(organisation.countyCode())
                || viewer.analyst() && response.sharedAt() != null
                || viewer.role() == Role.ATTESTER && attestations.isAsked(response.id(), viewer, clock.instant());
    }

    public boolean mayWrite(Response response, Viewer viewer) {
        return mayWrite(response.organisation(), response.year() != null, viewer);
    }

    private static boolean mayWrite(Organisation organisation, boolean ofAYear, Viewer viewer) {
        return ofAYear
                ? viewer.mayReport(organisation)
                : viewer.analyst()
                        && viewer.organisation() != null
                        && viewer.organisation().id().equals(organisation.id());
    }

    /** @throws Forbidden where the viewer may read it, but not write in it */
    Response writable(long id, Viewer viewer) {
        Response response = response(id, viewer);
        if (!mayWrite(response, viewer)) {
            throw new Forbidden("write in response " + id);
        }
        return response;
    }

    /** Saves one field; what came of it says everything. */
    public SaveResult save(FieldSave save, Viewer viewer) {
        return answers.save(save, Author.of(viewer), head -> {
            if (!mayWrite(head.organisation(), head.ofAYear(), viewer)) {
                writable(save.responseId(), viewer);
            }
        });
    }

    /** How the adding of an entry ended. */
    public sealed interface Added {

        record Entry(long id) implements Added {}

        /** The block has as many as it may have. */
        record Full(int max) implements Added {}

        /** The response has been handed in. */
        record Closed() implements Added {}
    }

    /** A new, empty entry, last in its block. */
    @Transactional
    public Added addEntry(long responseId, String blockId, Viewer viewer) {
        writable(responseId, viewer);
        ResponseStore.Head head = held(responseId);
        if (!head.state().writable()) {
            return new Added.Closed();
        }
        Block block = questionnaires
                .of(head.versionId(), head.organisation())
                .definition()
                .block(blockId)
                .orElseThrow(() -> new Missing("block " + blockId));
        if (block.max() != null && answerStore.countEntries(responseId, blockId) >= block.max()) {
            return new Added.Full(block.max());
        }
        Instant now = clock.instant();
        store.setBegun(responseId, now);
        return new Added.Entry(answerStore
                .addEntry(responseId, blockId, null, null, viewer.name(), now)
                .orElseThrow());
    }

    private ResponseStore.Head held(long responseId) {
        return store.holdForWriting(responseId, null).orElseThrow(() -> new Missing("response " + responseId));
    }

    /** Takes an entry away; it can be put back. @return whether it was there and could be taken away */
    @Transactional
    public boolean removeEntry(long responseId, long entryId, Viewer viewer) {
        writable(responseId, viewer);
        if (!held(responseId).state().writable()
                || !answerStore.removeEntry(responseId, entryId, viewer.name(), clock.instant())) {
            return false;
        }
        audit.record(viewer.accountId(), viewer.name(), "remove entry", "response/" + responseId, "entry/" + entryId);
        return true;
    }

    /** Puts back an entry that was taken away. */
    @Transactional
    public boolean restoreEntry(long responseId, long entryId, Viewer viewer) {
        writable(responseId, viewer);
        if (!held(responseId).state().writable() || !answerStore.restoreEntry(responseId, entryId)) {
            return false;
        }
        audit.record(viewer.accountId(), viewer.name(), "restore entry", "response/" + responseId, "entry/" + entryId);
        return true;
    }

    /**
     * One of last year's interventions, which this year's can begin from.
     *
     * @param fundsSek what it used then, or null
     */
    public record Offer(long interventionId, int year, String title, Long fundsSek) {}

    /** Last year's interventions that nothing has been begun from; none where the respondent does not want them. */
    public List<Offer> offers(Response response, Viewer viewer) {
        if (!response.offersLastYear() || !mayWrite(response, viewer)) {
            return List.of();
        }
        return lastYear.offers(response);
    }

    /** Begins entries from last year's interventions. Ids that are not among the offers are passed over. */
    @Transactional
    public List<Long> takeOver(long responseId, List<Long> interventionIds, Viewer viewer) {
        Response response = writable(responseId, viewer);
        if (!held(responseId).state().writable()) {
            return List.of();
        }
        Block block = content(response).definition().interventions().orElseThrow(() -> new Missing("interventions"));
        List<Long> made = new ArrayList<>();
        lastYear.offers(response).stream()
                .filter(offer -> interventionIds.contains(offer.interventionId()))
                .forEach(offer -> takeOver(response, block, offer.interventionId(), viewer)
                        .ifPresent(made::add));
        return made;
    }

    private Optional<Long> takeOver(Response response, Block block, long interventionId, Viewer viewer) {
        Instant now = clock.instant();
        store.setBegun(response.id(), now);
        Optional<Long> entry =
                answerStore.addEntry(response.id(), block.id(), interventionId, null, viewer.name(), now);
        entry.ifPresent(id -> lastYear.takenOver(interventionId)
                .forEach((question, value) -> block.entryField(question)
                        .filter(field -> field.read(List.of(value)).good())
                        .ifPresent(field -> answerStore.insert(
                                new FieldSave(response.id(), id, question, List.of(value), 0, "last-year"),
                                field.read(List.of(value)).stored(),
                                true,
                                Author.of(viewer),
                                now))));
        return entry;
    }

    /** Whether last year's interventions are offered. */
    @Transactional
    public void setOffersLastYear(long responseId, boolean offers, Viewer viewer) {
        store.setOffersLastYear(writable(responseId, viewer).id(), offers);
    }

    /** Lets the authority follow the response as it grows, or takes that back. */
    @Transactional
    public void setShared(long responseId, boolean shared, Viewer viewer) {
        Response response = writable(responseId, viewer);
        store.setShared(response.id(), shared ? clock.instant() : null);
        audit.record(viewer.accountId(), viewer.name(), shared ? "share" : "unshare", "response/" + responseId, null);
    }
}
