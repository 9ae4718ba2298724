package rose.collection.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.collection.Attesting;
import rose.collection.Hints;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SectionProgress;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;

/** Words the start page and each response's own list of tasks. */
@Component
class StartPages {

    private final Responses responses;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Attesting attesting;
    private final boolean demo;

    StartPages(
            Responses responses,
            Agreements agreements,
            Organisations organisations,
            Attesting attesting,
            @Value("${rose.demo:false}") boolean demo) {
        this.attesting = attesting;
        this.responses = responses;
        this.agreements = agreements;
        this.organisations = organisations;
        this.demo = demo;
    }

    /** The newest year whose surveys have opened; where none has, the newest of all. */
    static int currentYear(List<Survey> asked, LocalDate today) {
        return asked.stream()
                .filter(survey -> !today.isBefore(survey.opensOn()))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .map(Survey::year)
                .orElse(today.getYear());
    }

    /** @param asked what is asked of the viewer's organisation, of all years */
    StartPage of(int year, List<Survey> asked, LocalDate today, Viewer viewer, Texts texts) {
        Organisation own = viewer.organisation();
        List<Responses.Assignment> assignments = responses.assignments(own, asked, year);
        long waiting = assignments.stream()
                .filter(each -> each.response().filter(Response::submitted).isEmpty())
                .count();
        return new StartPage(
                year,
                asked.stream().map(Survey::year).distinct().toList(),
                own.name(),
                lead(assignments.size(), waiting, own, texts),
                attesting.waiting(viewer).stream()
                        .map(each -> waiting(each, texts))
                        .toList(),
                assignments.stream().map(each -> part(each, viewer, texts)).toList(),
                assignments.isEmpty() ? null : due(assignments, today, texts),
                county(own, year, assignments.size(), texts),
                viewer.mayReport(own),
                demo);
    }

    private StartPage.Task waiting(Attesting.Waiting waiting, Texts texts) {
        Response response = waiting.response();
        String title = response.year() == null
                ? response.organisation().name()
                : agreements.area(response.year(), response.area()).numberedName(texts) + " " + response.year();
        return new StartPage.Task(
                title,
                "/svar/" + response.id() + "/granska",
                texts.get(
                        "collection.attestation.asked-by",
                        response.organisation().name(),
                        waiting.attestation().askedBy()),
                null,
                null,
                AttestationRow.tag(waiting.attestation().state(), texts));
    }

    private static String lead(int asked, long waiting, Organisation own, Texts texts) {
        if (asked == 0) {
            return texts.get("collection.start.lead.none", own.name());
        }
        return waiting == 0
                ? texts.get("collection.start.lead.done", own.name())
                : texts.get(
                        waiting == 1 ? "collection.start.lead.one" : "collection.start.lead.many", waiting, own.name());
    }

    private StartPage.Part part(Responses.Assignment assignment, Viewer viewer, Texts texts) {
        Survey survey = assignment.survey();
        String title = agreements.area(survey.year(), survey.area()).numberedName(texts);
        Optional<Response> response = assignment.response();
        String href = response.map(there -> "/svar/" + there.id()).orElse("/redovisa/" + survey.id());
        if (response.isEmpty() || response.get().versionId() == null) {
            List<StartPage.Task> tasks = new ArrayList<>(List.of(unwritten(survey, response, href, viewer, texts)));
            response.flatMap(there -> feedback(there, texts)).ifPresent(tasks::add);
            return new StartPage.Part(title, href, tasks);
        }
        return new StartPage.Part(title, href, tasks(responses.content(response.get(), viewer), viewer, texts));
    }

    /** One line for a response that nobody has opened here: not begun, or handed in by file. */
    private StartPage.Task unwritten(
            Survey survey, Optional<Response> response, String href, Viewer viewer, Texts texts) {
        boolean submitted = response.filter(Response::submitted).isPresent();
        return new StartPage.Task(
                texts.get(submitted ? "collection.task.by-file" : "collection.task.begin"),
                submitted || viewer.mayReport(viewer.organisation()) ? href : null,
                survey.title(texts),
                null,
                agreements
                        .grantedSek(survey.year(), survey.area(), viewer.organisation())
                        .map(grant -> texts.get("collection.task.grant", texts.money(grant)))
                        .orElse(null),
                submitted
                        ? submittedTag(response.get().late(), texts)
                        : new StartPage.Tag(texts.get("collection.state.not-begun"), null));
    }

    /** The sections of a response, and its handing in. */
    List<StartPage.Task> tasks(ResponseContent content, Viewer viewer, Texts texts) {
        List<SectionProgress> progress = responses.progress(content);
        List<StartPage.Task> tasks = new ArrayList<>();
        progress.forEach(section -> tasks.add(task(section, content, viewer, texts)));
        tasks.add(handingIn(content.response(), progress, texts));
        feedback(content.response(), texts).ifPresent(tasks::add);
        return tasks;
    }

    /** What comes back once it is handed in; the page is that of a later module. */
    private static Optional<StartPage.Task> feedback(Response response, Texts texts) {
        return response.submitted() && response.year() != null
                ? Optional.of(new StartPage.Task(
                        texts.get("collection.task.feedback"),
                        "/svar/" + response.id() + "/aterkoppling",
                        texts.get("collection.task.feedback.note"),
                        null,
                        null,
                        null))
                : Optional.empty();
    }

    private StartPage.Task task(SectionProgress progress, ResponseContent content, Viewer viewer, Texts texts) {
        Response response = content.response();
        boolean money = content.definition().asksForInterventions(progress.section());
        Optional<Long> grant = money && response.year() != null
                ? agreements.grantedSek(response.year(), response.area(), response.organisation())
                : Optional.empty();
        return new StartPage.Task(
                progress.section().title().in(texts),
                href(response, progress),
                note(progress, content, viewer, texts),
                money ? texts.money(Hints.funds(content)) : null,
                grant.map(sek -> texts.get("collection.task.out-of", texts.money(sek)))
                        .orElse(null),
                tag(progress.state(), texts));
    }

    private static String href(Response response, SectionProgress progress) {
        return "/svar/" + response.id() + "/avsnitt/" + progress.section().id();
    }

    private String note(SectionProgress progress, ResponseContent content, Viewer viewer, Texts texts) {
        if (!progress.toMend().isEmpty()) {
            return texts.count("collection.task.to-mend", progress.toMend().size());
        }
        if (content.definition().asksForInterventions(progress.section())) {
            int offers = responses.offers(content.response(), viewer).size();
            String count = texts.count("collection.task.interventions", progress.entries());
            return offers == 0 ? count : count + ", " + texts.count("collection.task.offers", offers);
        }
        return progress.answered() > 0 && progress.answered() < progress.asked()
                ? texts.get("collection.task.answered", progress.answered(), progress.asked())
                : null;
    }

    private static StartPage.Tag tag(SectionProgress.State state, Texts texts) {
        return switch (state) {
            case NOT_BEGUN -> new StartPage.Tag(texts.get("collection.state.not-begun"), null);
            case BEGUN -> new StartPage.Tag(texts.get("collection.state.begun"), "waits");
            case TO_MEND -> new StartPage.Tag(texts.get("collection.state.to-mend"), "error");
            case DONE -> new StartPage.Tag(texts.get("collection.state.done"), "done");
        };
    }

    private static StartPage.Task handingIn(Response response, List<SectionProgress> progress, Texts texts) {
        boolean ready = progress.stream().allMatch(section -> section.toMend().isEmpty());
        StartPage.Tag tag = switch (response.state()) {
            case SUBMITTED -> submittedTag(response.late(), texts);
            case REOPENED -> new StartPage.Tag(texts.get("collection.state.reopened"), "waits");
            case OPEN ->
                ready
                        ? new StartPage.Tag(texts.get("collection.state.ready"), "waits")
                        : new StartPage.Tag(texts.get("collection.state.cannot-yet"), null);
        };
        return new StartPage.Task(
                texts.get("collection.task.hand-in"),
                "/svar/" + response.id() + "/granska",
                response.submitted()
                        ? texts.get("collection.task.handed-in", texts.dateTime(response.submittedAt()))
                        : null,
                null,
                null,
                tag);
    }

    private static StartPage.Tag submittedTag(boolean late, Texts texts) {
        return new StartPage.Tag(
                texts.get(late ? "collection.state.submitted-late" : "collection.state.submitted"), "done");
    }

    private static StartPage.Due due(List<Responses.Assignment> assignments, LocalDate today, Texts texts) {
        LocalDate due = assignments.stream()
                .map(each -> each.response()
                        .map(Response::dueOn)
                        .filter(Objects::nonNull)
                        .orElse(each.survey().dueOn()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(today, due);
        String text = days < 0
                ? texts.get("collection.due.passed")
                : days == 0
                        ? texts.get("collection.due.today")
                        : days == 1 ? texts.get("collection.due.tomorrow") : texts.get("collection.due.days", days);
        return new StartPage.Due(texts.get("collection.due.heading", texts.date(due)), text, days < 0);
    }

    private StartPage.CountyProgress county(Organisation own, int year, int asked, Texts texts) {
        List<Organisation> alike = organisations.of(own.level()).stream()
                .filter(each -> own.countyCode().equals(each.countyCode()))
                .toList();
        if (alike.size() < 2) {
            return null;
        }
        int submitted = responses.submittedAll(alike, year, asked);
        return new StartPage.CountyProgress(
                texts.get(
                        "collection.start.county",
                        submitted,
                        alike.size(),
                        organisations.county(own.countyCode()).name()),
                submitted,
                alike.size());
    }
}
