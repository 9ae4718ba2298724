package rose.collection.web;

import rose.collection.AttestResult;
import rose.platform.Texts;

/**
 * With which a response is approved or sent back.
 *
 * @param href what it is sent to, without the last part
 * @param read the fingerprint of what is shown
 * @param unready whether something must be mended first, so that it can only be sent back
 * @param error why nothing came of the last try, or null
 */
public record AttestationForm(
        String href,
        String organisation,
        String read,
        StartPage.Tag tag,
        boolean valid,
        boolean unready,
        String error,
        boolean remarkMissing) {

    /** Why nothing came of it; null where something did. */
    static String error(AttestResult result, Texts texts) {
        return switch (result) {
            case AttestResult.Attested attested -> null;
            case AttestResult.SentBack sentBack -> null;
            case AttestResult.Changed changed -> texts.get("collection.attestation.changed");
            case AttestResult.Unready unready -> texts.get("collection.attestation.unready");
            case AttestResult.Closed closed -> texts.get("collection.attestation.closed");
            case AttestResult.NoRemark noRemark -> texts.get("collection.attestation.no-remark");
        };
    }
}
