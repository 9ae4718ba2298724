package rose.collection.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.collection.Asked;
import rose.collection.FollowUp;
import rose.collection.Respondent;
import rose.collection.Round;
import rose.collection.SurveyLetter;
import rose.collection.web.FollowUpPage.Option;
import rose.collection.web.FollowUpPage.RespondentList;
import rose.collection.web.FollowUpPage.Row;
import rose.organisations.Contact;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.shell.Paging;

/** Words the list of those who are asked. */
@Component
class RespondentLists {

    private final FollowUp followUp;

    RespondentLists(FollowUp followUp) {
        this.followUp = followUp;
    }

    RespondentList of(Round round, FollowUpQuery query, int page, boolean allChosen, Viewer viewer, Texts texts) {
        List<Respondent> listed = query.listed(round);
        Paging paging = Paging.nearest(page, listed.size(), query.href(), "#lista");
        List<Respondent> shown =
                listed.stream().skip(paging.offset()).limit(Paging.SIZE).toList();
        FollowUp.Details details = followUp.details(round, shown);
        return new RespondentList(
                texts.get(
                        "collection.follow.list.caption",
                        listed.size(),
                        round.respondents().size()),
                Stream.of(FollowUpQuery.Show.values())
                        .map(show -> new Option(
                                show.path, texts.get("collection.follow.show." + show.path), show == query.visa()))
                        .toList(),
                Stream.of(FollowUpQuery.Order.values())
                        .map(order -> new Option(
                                order.path,
                                texts.get("collection.follow.order." + order.path),
                                order == query.ordning()))
                        .toList(),
                shown.stream()
                        .map(each -> row(each, round, details, viewer, texts))
                        .toList(),
                paging,
                (int) listed.stream().filter(RespondentLists::waiting).count(),
                allChosen);
    }

    private static boolean waiting(Respondent each) {
        return each.state() != Respondent.State.SUBMITTED;
    }

    private static Row row(Respondent each, Round round, FollowUp.Details details, Viewer viewer, Texts texts) {
        List<Contact> contacts =
                details.contacts().getOrDefault(each.organisation().id(), List.of());
        Asked one = round.survey() == null ? null : each.asked().getFirst();
        return new Row(
                each.organisation().id(),
                each.organisation().name(),
                each.organisation().code(),
                tag(each, one, round, texts),
                one == null ? submitted(each, texts) : when(one, texts),
                one == null ? null : href(one, viewer),
                one == null || href(one, viewer) == null ? null : hrefText(one, texts),
                due(each, texts),
                one == null || one.extendedTo() == null
                        ? null
                        : texts.get("collection.follow.extended", one.extendedWhy() == null ? "" : one.extendedWhy()),
                one == null || !viewer.analyst() || one.submitted()
                        ? null
                        : "/uppfoljning/" + one.survey().id() + "/"
                                + each.organisation().id() + "/sista-dag",
                contacts.stream().map(Contact::name).collect(Collectors.joining(", ")),
                contacts.stream().map(Contact::email).collect(Collectors.joining(", ")),
                lastWritten(each, details, texts),
                letter(details.letters().getOrDefault(each.organisation().id(), List.of()), texts),
                waiting(each));
    }

    private static StartPage.Tag tag(Respondent each, Asked one, Round round, Texts texts) {
        if (one != null && one.reopened()) {
            return new StartPage.Tag(texts.get("collection.state.reopened"), "waits");
        }
        if (each.attested()) {
            return new StartPage.Tag(texts.get("collection.follow.state.attested"), "done");
        }
        if (each.asked().stream().anyMatch(asked -> asked.overdue(round.today()))) {
            return new StartPage.Tag(
                    texts.get(
                            each.state() == Respondent.State.BEGUN
                                    ? "collection.follow.state.overdue-begun"
                                    : "collection.follow.state.overdue"),
                    "error");
        }
        return switch (each.state()) {
            case SUBMITTED ->
                new StartPage.Tag(
                        texts.get(
                                each.late(round.today())
                                        ? "collection.follow.state.late"
                                        : "collection.state.submitted"),
                        "done");
            case BEGUN -> new StartPage.Tag(texts.get("collection.state.begun"), "waits");
            case NOT_BEGUN -> new StartPage.Tag(texts.get("collection.state.not-begun"), null);
        };
    }

    private static String submitted(Respondent each, Texts texts) {
        long submitted = each.asked().stream().filter(Asked::submitted).count();
        return texts.get("collection.follow.of", submitted, each.asked().size());
    }

    private static String when(Asked one, Texts texts) {
        return one.submitted() ? texts.dateTime(one.submittedAt()) : null;
    }

    /** Coordinators read all of their county; analysts what is handed in or shared. */
    private static String href(Asked one, Viewer viewer) {
        if (one.responseId() == null) {
            return null;
        }
        if (!viewer.analyst()) {
            return "/svar/" + one.responseId();
        }
        return one.submitted() || one.shared() ? "/svar/" + one.responseId() + "/granska" : null;
    }

    private static String hrefText(Asked one, Texts texts) {
        if (one.submitted() && !one.reopened()) {
            return texts.get("collection.follow.read.submitted");
        }
        return texts.get(one.shared() ? "collection.follow.read.shared" : "collection.follow.read.growing");
    }

    private static String due(Respondent each, Texts texts) {
        return each.asked().stream()
                .map(Asked::dueOn)
                .distinct()
                .sorted()
                .map(texts::date)
                .collect(Collectors.joining(", "));
    }

    private static String lastWritten(Respondent each, FollowUp.Details details, Texts texts) {
        return each.asked().stream()
                .map(Asked::responseId)
                .filter(Objects::nonNull)
                .map(id -> details.lastWritten().get(id))
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .map(texts::dateTime)
                .orElse("–");
    }

    private static String letter(List<SurveyLetter> letters, Texts texts) {
        return letters.isEmpty()
                ? "–"
                : texts.get(
                        "collection.follow.letter",
                        texts.get(letters.getFirst().kind().textKey() + ".kind"),
                        texts.dateTime(letters.getFirst().writtenAt()),
                        letters.getFirst().toName());
    }
}
