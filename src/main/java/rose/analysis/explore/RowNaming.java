package rose.analysis.explore;

import java.util.List;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;

/** Gathers all that rows are called after. */
@Component
class RowNaming {

    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;
    private final Codebooks codebooks;
    private final AskedQuestions questions;

    RowNaming(
            Agreements agreements,
            Organisations organisations,
            ClosedLists lists,
            Codebooks codebooks,
            AskedQuestions questions) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
        this.codebooks = codebooks;
        this.questions = questions;
    }

    RowNames names() {
        return names(codebooks.all());
    }

    RowNames names(List<Codebook> books) {
        return new RowNames(
                organisations,
                agreements.all(),
                lists,
                books,
                () -> questions.perspectives(
                        agreements.all().stream().map(Agreement::year).toList()));
    }
}
