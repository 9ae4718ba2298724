package rose.collection.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.collection.AttestResult;
import rose.collection.Attestation;
import rose.collection.Attestations;
import rose.collection.Attesting;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.ResponseState;
import rose.collection.Responses;
import rose.collection.Submission;
import rose.collection.Submissions;
import rose.collection.SubmitResult;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** Words the page on which a response is read through before it is handed in. */
@Component
class ReviewPages {

    private final Responses responses;
    private final Submissions submissions;
    private final Attestations attestations;
    private final Attesting attesting;

    ReviewPages(Responses responses, Submissions submissions, Attestations attestations, Attesting attesting) {
        this.responses = responses;
        this.submissions = submissions;
        this.attestations = attestations;
        this.attesting = attesting;
    }

    /** What a form that was just sent came to; null where none was. */
    record Outcome(SubmitResult.Incomplete refused, AttestResult attested) {

        static final Outcome NONE = new Outcome(null, null);
    }

    ReviewPage of(ResponseContent content, Outcome outcome, Viewer viewer, Texts texts) {
        Response response = content.response();
        boolean writing =
                responses.mayWrite(response, viewer) && response.state().writable();
        List<Mend> mends = response.state().writable() ? Mend.all(content, responses, texts) : List.of();
        return new ReviewPage(
                Reading.of(content, submissions.granted(response).orElse(null), writing, texts),
                mends,
                refused(outcome.refused(), mends, response, texts),
                attestations.of(content).stream()
                        .map(each -> AttestationRow.of(each, texts))
                        .toList(),
                attesting
                        .question(content, viewer)
                        .map(asked -> form(asked, content, !mends.isEmpty(), outcome.attested(), texts))
                        .orElse(null),
                writing,
                response.year() != null,
                handedIn(response, viewer, texts),
                response.late(),
                response.submitted() && !submissions.of(response, viewer).isEmpty(),
                response.state() == ResponseState.SUBMITTED && submissions.mayReopen(response, viewer),
                response.submitted() && response.year() != null);
    }

    private AttestationForm form(
            Attestation asked, ResponseContent content, boolean unready, AttestResult result, Texts texts) {
        return new AttestationForm(
                "/svar/" + content.response().id() + "/godkannanden/" + asked.id(),
                asked.organisation().name(),
                attesting.read(content),
                AttestationRow.tag(asked.state(), texts),
                asked.valid(),
                unready,
                result == null ? null : AttestationForm.error(result, texts),
                result instanceof AttestResult.NoRemark);
    }

    private static List<Mend> refused(
            SubmitResult.Incomplete refused, List<Mend> mends, Response response, Texts texts) {
        if (refused == null) {
            return List.of();
        }
        List<Mend> all = new ArrayList<>(mends);
        String asking = "/svar/" + response.id() + "/godkannanden";
        if (refused.nobodyAsked()) {
            all.add(new Mend(texts.get("collection.submission.nobody-asked"), asking));
        }
        refused.unapproved()
                .forEach(each -> all.add(
                        new Mend(texts.get("collection.submission.unapproved." + each.state(), each.name()), asking)));
        return all;
    }

    private String handedIn(Response response, Viewer viewer, Texts texts) {
        if (!response.submitted()) {
            return null;
        }
        return submissions.of(response, viewer).stream()
                .findFirst()
                .map(submission -> handedIn(submission, texts))
                .orElseGet(() -> texts.get("collection.submission.by-file", texts.dateTime(response.submittedAt())));
    }

    static String handedIn(Submission submission, Texts texts) {
        return texts.get(
                "collection.submission.at", texts.dateTime(submission.submittedAt()), submission.submittedBy());
    }
}
