package rose.collection.web;

import rose.collection.Attestation;
import rose.platform.Texts;

/**
 * One who is asked to approve, in words.
 *
 * @param note when they were asked or answered
 * @param remark what they want changed, or null
 */
public record AttestationRow(
        long id,
        String name,
        String email,
        String organisation,
        String organisationId,
        String note,
        String remark,
        StartPage.Tag tag,
        boolean valid) {

    static AttestationRow of(Attestation attestation, Texts texts) {
        return new AttestationRow(
                attestation.id(),
                attestation.name(),
                attestation.email(),
                attestation.organisation().name(),
                attestation.organisation().id(),
                note(attestation, texts),
                attestation.state() == Attestation.State.REFUSED ? attestation.remark() : null,
                tag(attestation.state(), texts),
                attestation.valid());
    }

    private static String note(Attestation attestation, Texts texts) {
        return switch (attestation.state()) {
            case ATTESTED, CHANGED ->
                texts.get("collection.attestation.attested-at", texts.dateTime(attestation.attestedAt()));
            case REFUSED -> texts.get("collection.attestation.refused-at", texts.dateTime(attestation.refusedAt()));
            case WAITING, EXPIRED ->
                texts.get(
                        "collection.attestation.asked-at",
                        texts.dateTime(attestation.askedAt()),
                        attestation.askedBy());
        };
    }

    static StartPage.Tag tag(Attestation.State state, Texts texts) {
        String look =
                switch (state) {
                    case ATTESTED -> "done";
                    case WAITING -> "waits";
                    case CHANGED, REFUSED -> "error";
                    case EXPIRED -> null;
                };
        return new StartPage.Tag(texts.get("collection.attestation.state." + state), look);
    }
}
