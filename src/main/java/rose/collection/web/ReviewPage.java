package rose.collection.web;

import java.util.List;

/**
 * A response as the authority will read it, and what can be done with it.
 *
 * @param mends what must be mended before it can be handed in
 * @param refused why a handing in was refused just now; none where none was
 * @param approvals those who are asked
 * @param question for somebody who may approve it, or null
 * @param asks whether the viewer asks others to approve it
 * @param handedIn when and by whom, or null
 * @param receipt whether there is a receipt
 * @param codes whether there is a page on how its interventions are coded
 */
public record ReviewPage(
        Reading reading,
        List<Mend> mends,
        List<Mend> refused,
        List<AttestationRow> approvals,
        AttestationForm question,
        boolean asks,
        boolean approvable,
        String handedIn,
        boolean late,
        boolean receipt,
        boolean mayReopen,
        boolean codes) {}
