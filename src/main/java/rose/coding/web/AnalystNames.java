package rose.coding.web;

import java.util.List;
import org.springframework.stereotype.Component;
import rose.collection.Intervention;
import rose.organisations.Accounts;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** How those who code are called: by name before each other, by their authority before everybody else. */
@Component
class AnalystNames {

    private final Accounts accounts;
    private final Organisations organisations;

    AnalystNames(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** @param accountId of an analyst */
    String shown(Long accountId, Intervention intervention, Viewer viewer, Texts texts) {
        if (viewer.analyst()) {
            return accounts.names(List.of(accountId)).getOrDefault(accountId, "–");
        }
        Organisation authority = accounts.organisation(accountId)
                .orElseGet(() -> organisations.organisation(intervention.area().responsible()));
        return texts.get("coding.analyst-of", authority.name());
    }
}
