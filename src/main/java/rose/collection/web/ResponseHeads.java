package rose.collection.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.collection.Response;
import rose.collection.ResponseState;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Surveys;

/** Words the top of a response's pages. */
@Component
class ResponseHeads {

    private final Responses responses;
    private final Agreements agreements;
    private final Surveys surveys;
    private final boolean demo;

    ResponseHeads(
            Responses responses, Agreements agreements, Surveys surveys, @Value("${rose.demo:false}") boolean demo) {
        this.responses = responses;
        this.agreements = agreements;
        this.surveys = surveys;
        this.demo = demo;
    }

    ResponseHead of(Response response, Viewer viewer, Texts texts) {
        boolean mayWrite = responses.mayWrite(response, viewer);
        return new ResponseHead(
                response.id(),
                title(response, texts),
                response.organisation().name(),
                mayWrite && response.state().writable(),
                response.state() == ResponseState.SUBMITTED,
                mayWrite,
                String.valueOf(viewer.accountId()),
                demo,
                viewer.organisation() != null && viewer.organisation().level().recipient(),
                response.year() != null);
    }

    /** In the demo all that is reported is invented. */
    boolean synthetic() {
        return demo;
    }

    /** "Område 4 God vård och omsorg 2023". */
    String title(Response response, Texts texts) {
        return response.year() == null
                ? surveys.survey(response.surveyId()).title(texts)
                : agreements.area(response.year(), response.area()).numberedName(texts) + " " + response.year();
    }
}
