package rose.collection.web;

import java.util.List;
import java.util.Map;
import rose.collection.Attestations;
import rose.organisations.Organisation;

/**
 * Where others are asked to approve.
 *
 * @param organisations for which somebody can be asked; one, but for what is county-joint
 * @param asking as typed
 * @param errors by field
 */
public record AttestationPage(
        List<AttestationRow> asked,
        List<Attestations.Candidate> candidates,
        List<Organisation> organisations,
        Attestations.Asking asking,
        Map<String, String> errors) {}
