package rose.analysis.rows;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.analysis.Selection;

/** What is reported, row by row, as it is now. Open to all. */
@Component
public class ReportedRows {

    private final ReportedRowStore store;

    ReportedRows(ReportedRowStore store) {
        this.store = store;
    }

    /** By organisation, in the order in which they came. */
    public List<InterventionRow> interventions(Selection selection) {
        return store.interventions(selection);
    }

    @Transactional(readOnly = true)
    public AnswerCounts answers(Selection selection) {
        return new AnswerCounts(store.organisations(selection), store.chosen(selection), store.answered(selection));
    }
}
