package rose.publication.feedback;

import java.util.List;
import rose.analysis.Figure;
import rose.analysis.explore.Explored;
import rose.coding.CodedResponses.Coded;
import rose.collection.Response;

/**
 * What those who handed in a response get back.
 *
 * @param own the response's interventions with the codes that count
 * @param county who has reported in the county in the same area, whatever the level
 * @param ordinary how organisations have answered whether earlier work has become ordinary operations
 */
record Feedback(
        Response response,
        List<Coded> own,
        Comparison comparison,
        Explored county,
        OthersWork alike,
        OthersWork intoOrdinary,
        Figure ordinary) {

    long settled() {
        return own.stream().filter(Coded::settled).count();
    }

    boolean synthetic() {
        return comparison.synthetic() || county.synthetic();
    }
}
