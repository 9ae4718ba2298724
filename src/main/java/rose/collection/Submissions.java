package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreements;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.Survey;
import rose.surveys.Surveys;
import rose.surveys.questions.Block;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The handing in of responses, what was handed in, and its opening again. */
@Component
public class Submissions {

    private static final int LONGEST_REASON = 5000;

    private final SubmissionStore store;
    private final Responses responses;
    private final ResponseStore responseStore;
    private final AttestationStore attestationStore;
    private final Attestations attestations;
    private final InterventionReports reports;
    private final ClosedAnswers closedAnswers;
    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final Agreements agreements;
    private final CollectionLetters letters;
    private final Audit audit;
    private final Clock clock;

    Submissions(
            SubmissionStore store,
            Responses responses,
            ResponseStore responseStore,
            AttestationStore attestationStore,
            Attestations attestations,
            InterventionReports reports,
            ClosedAnswers closedAnswers,
            Questionnaires questionnaires,
            Surveys surveys,
            Agreements agreements,
            CollectionLetters letters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.responses = responses;
        this.responseStore = responseStore;
        this.attestationStore = attestationStore;
        this.attestations = attestations;
        this.reports = reports;
        this.closedAnswers = closedAnswers;
        this.questionnaires = questionnaires;
        this.surveys = surveys;
        this.agreements = agreements;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A response that the viewer may read as it was handed in: those who may follow it, and all analysts.
     *
     * @throws Missing for all others
     */
    public Response response(long id, Viewer viewer) {
        return responseStore
                .response(id)
                .filter(response -> responses.mayFollow(response, viewer) || viewer.analyst() && response.submitted())
                .orElseThrow(() -> new Missing("response " + id));
    }

    /** Newest first. */
    public List<Submission> of(Response response, Viewer viewer) {
        response(response.id(), viewer);
        return store.of(response.id()).stream()
                .map(row -> submission(row, response))
                .toList();
    }

    /** @throws Missing where it has not been handed in so many times */
    public Submission submission(Response response, int number, Viewer viewer) {
        return of(response, viewer).stream()
                .filter(submission -> submission.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("submission " + number + " of response " + response.id()));
    }

    private Submission submission(SubmissionStore.Row row, Response response) {
        JsonNode content = ContentJson.read(row.content());
        Definition definition =
                questionnaires.of(row.versionId(), response.organisation()).definition();
        return new Submission(
                row.number(),
                row.submittedAt(),
                row.submittedBy(),
                row.late(),
                content.hasNonNull("granted") ? content.get("granted").asLong() : null,
                content.get("approvals")
                        .valueStream()
                        .map(each -> new Submission.Approval(
                                each.get("name").asString(),
                                each.get("organisation").asString(),
                                Instant.parse(each.get("at").asString())))
                        .toList(),
                ContentJson.content(content, response, definition),
                row.fingerprint(),
                row.reopenedAt(),
                row.reopenedBy(),
                row.reopenedWhy());
    }

    /** What was granted to the respondent in that area, in SEK; nothing where no money belongs to it. */
    public Optional<Long> granted(Response response) {
        if (response.year() == null
                || !agreements
                        .area(response.year(), response.area())
                        .has(response.organisation().level())) {
            return Optional.empty();
        }
        return agreements.grantedSek(response.year(), response.area(), response.organisation());
    }

    /** Hands in, if nothing stops it. Whoever writes meanwhile is first or is told that it is closed. */
    @Transactional
    public SubmitResult submit(long responseId, Viewer viewer) {
        responses.writable(responseId, viewer);
        responseStore.holdAlone(responseId);
        Response response = responseStore.response(responseId).orElseThrow();
        if (response.versionId() == null || !response.state().mayBecome(ResponseState.SUBMITTED)) {
            return new SubmitResult.Closed();
        }
        ResponseContent content = responses.content(response);
        List<Attestation> approvals = attestations.of(content);
        SubmitResult.Incomplete stops = stops(content, approvals);
        if (!stops.toMend().isEmpty() || !stops.unapproved().isEmpty() || stops.nobodyAsked()) {
            return stops;
        }
        return new SubmitResult.Submitted(submit(content, approvals, viewer));
    }

    private SubmitResult.Incomplete stops(ResponseContent content, List<Attestation> approvals) {
        boolean ofAYear = content.response().year() != null;
        return new SubmitResult.Incomplete(
                responses.progress(content).stream()
                        .flatMap(section -> section.toMend().stream())
                        .toList(),
                approvals.stream().filter(approval -> !approval.valid()).toList(),
                ofAYear && approvals.isEmpty());
    }

    private Submission submit(ResponseContent content, List<Attestation> approvals, Viewer viewer) {
        Response response = content.response();
        Instant now = clock.instant();
        boolean late =
                response.dueOn() != null && LocalDate.ofInstant(now, Texts.ZONE).isAfter(response.dueOn());
        int number = store.count(response.id()) + 1;
        reports.report(content, now);
        closedAnswers.keep(content);
        ObjectNode kept = ContentJson.signed(content);
        kept.put("response", response.id())
                .put("organisation", response.organisation().id())
                .put("number", number)
                .put("submittedAt", now.toString())
                .put("submittedBy", viewer.name())
                .put("late", late);
        granted(response).ifPresent(sek -> kept.put("granted", sek.longValue()));
        ArrayNode approved = kept.putArray("approvals");
        approvals.forEach(each -> approved.addObject()
                .put("name", each.name())
                .put("organisation", each.organisation().name())
                .put("at", each.attestedAt().toString()));
        var row = new SubmissionStore.Row(
                number,
                response.versionId(),
                now,
                viewer.name(),
                late,
                ContentJson.canonical(kept),
                ContentJson.fingerprint(kept),
                null,
                null,
                null);
        store.add(response.id(), row);
        responseStore.setSubmitted(response.id(), now, late);
        record(viewer, "submit", response.id(), "number " + number + ", " + row.fingerprint());
        Submission submission = submission(row, response);
        letters.receipt(response, submission, viewer);
        return submission;
    }

    /** Whether the viewer may open what was handed in: those who write it, and analysts of an authority that follows the area. */
    public boolean mayReopen(Response response, Viewer viewer) {
        return responses.mayWrite(response, viewer) || followsUp(response, viewer);
    }

    private boolean followsUp(Response response, Viewer viewer) {
        return response.year() == null
                ? surveys.survey(response.surveyId()).mayBeChangedBy(viewer)
                : viewer.analyst()
                        && viewer.organisation() != null
                        && agreements
                                .area(response.year(), response.area())
                                .followedBy(viewer.organisation().id());
    }

    /** Opens what was handed in. It counts as it was until it is handed in again; no approval of it holds any more. */
    @Transactional
    public ReopenResult reopen(long responseId, String reason, Viewer viewer) {
        if (!mayReopen(response(responseId, viewer), viewer)) {
            throw new Forbidden("reopen response " + responseId);
        }
        if (reason == null || reason.isBlank()) {
            return new ReopenResult.NoReason();
        }
        responseStore.holdAlone(responseId);
        Response response = responseStore.response(responseId).orElseThrow();
        if (!response.state().mayBecome(ResponseState.REOPENED)) {
            return new ReopenResult.Open();
        }
        Optional<Survey> survey = survey(response);
        if (survey.isEmpty()) {
            return new ReopenResult.NoSurvey();
        }
        String why = reason.strip();
        reopen(response, survey.get(), why.substring(0, Math.min(LONGEST_REASON, why.length())), viewer);
        return new ReopenResult.Reopened();
    }

    private void reopen(Response response, Survey survey, String why, Viewer viewer) {
        Instant now = clock.instant();
        boolean fromFile = response.versionId() == null;
        if (fromFile) {
            responseStore.setVersion(response.id(), survey.id(), survey.publishedVersion());
        }
        Response open = responseStore.response(response.id()).orElseThrow();
        Definition definition =
                questionnaires.of(open.versionId(), open.organisation()).definition();
        definition.interventions().ifPresent(block -> reports.takeUp(open, block, now));
        if (fromFile) {
            closedAnswers.takeUp(open, definition, now);
        }
        responseStore.setReopened(open.id());
        store.setReopened(open.id(), now, viewer.name(), why);
        attestationStore.voidAll(open.id());
        record(viewer, "reopen", open.id(), why);
        if (!responses.mayWrite(open, viewer)) {
            letters.reopened(open, why, viewer, now);
        }
    }

    /** The survey that it answers; for what came with a file, the one that it would have answered. */
    private Optional<Survey> survey(Response response) {
        return response.surveyId() != null
                ? Optional.of(surveys.survey(response.surveyId()))
                : surveys.find(
                                response.year(),
                                response.area(),
                                response.organisation().level())
                        .filter(survey -> survey.publishedVersion() != null);
    }

    /**
     * What came with a file, as if its survey had been answered; nothing where there is none.
     *
     * @throws Missing where the viewer may not read it
     */
    public Optional<ResponseContent> fromFile(Response response, Viewer viewer) {
        response(response.id(), viewer);
        return survey(response).map(survey -> {
            Definition definition = questionnaires
                    .of(survey.publishedVersion(), response.organisation())
                    .definition();
            List<Entry> entries = new ArrayList<>(definition
                    .interventions()
                    .map((Block block) -> reports.asEntries(response, block))
                    .orElse(List.of()));
            entries.addAll(closedAnswers.asEntries(response, definition));
            return new ResponseContent(response, definition, closedAnswers.asAnswers(response, definition), entries);
        });
    }

    private void record(Viewer viewer, String action, long responseId, String detail) {
        audit.record(viewer.accountId(), viewer.name(), action, "response/" + responseId, detail);
    }
}
