package rose.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.collection.Response;
import rose.collection.Submissions;
import rose.organisations.Viewer;
import rose.platform.Missing;

/** How the interventions of a response are coded, for those who handed it in and all who may read it. */
@Component
public class CodedResponses {

    private final Submissions submissions;
    private final Interventions interventions;
    private final CodeStore codes;
    private final ObjectionStore objections;
    private final Coding coding;

    CodedResponses(
            Submissions submissions,
            Interventions interventions,
            CodeStore codes,
            ObjectionStore objections,
            Coding coding) {
        this.submissions = submissions;
        this.interventions = interventions;
        this.codes = codes;
        this.objections = objections;
        this.coding = coding;
    }

    /**
     * One intervention of a response.
     *
     * @param book null where there is none for it
     * @param settled whether its codes count; else {@code codes} is empty
     * @param objection the newest, or null
     */
    public record Coded(
            Intervention intervention, Codebook book, boolean settled, Set<Long> codes, Objection objection) {}

    /** @throws Missing where the viewer may not read the response, or it has not been handed in */
    public Response response(long id, Viewer viewer) {
        Response response = submissions.response(id, viewer);
        if (!response.submitted() || response.year() == null) {
            throw new Missing("codes of response " + id);
        }
        return response;
    }

    /** Its interventions by title, as far as the viewer may read them. */
    public List<Coded> interventions(Response response, Viewer viewer) {
        List<Intervention> reported = interventions.of(response, viewer);
        List<Long> ids = reported.stream().map(Intervention::id).toList();
        Map<Long, Set<Long>> settled = codes.settled(ids);
        Map<Long, Objection> newest = objections.newest(ids);
        Codebook book = reported.stream().findFirst().flatMap(coding::bookOf).orElse(null);
        return reported.stream()
                .map(each -> new Coded(
                        each,
                        book,
                        settled.containsKey(each.id()),
                        settled.getOrDefault(each.id(), Set.of()),
                        viewer.mayReadUnpublished(each.organisation()) ? newest.get(each.id()) : null))
                .collect(Collectors.toList());
    }
}
