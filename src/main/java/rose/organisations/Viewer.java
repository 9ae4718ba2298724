package rose.organisations;

import rose.platform.Texts;
import rose.shell.SignedIn;

/**
 * Whoever asks for something, and what they may do.
 *
 * @param accountId null for the public and for the command line
 * @param organisation where they belong; null for the public
 */
public record Viewer(Long accountId, String name, Role role, Organisation organisation) implements SignedIn {

    public static final Viewer PUBLIC = new Viewer(null, "", Role.PUBLIC, null);

    /** Whoever runs commands on the machine that holds the data reads all of it anyway. */
    public static final Viewer COMMAND_LINE = new Viewer(null, "command line", Role.ANALYST, null);

    public boolean signedIn() {
        return role != Role.PUBLIC;
    }

    public boolean analyst() {
        return role == Role.ANALYST;
    }

    /** Whether they may read what that organisation has written and nobody has published. */
    public boolean mayReadUnpublished(Organisation author) {
        return switch (role) {
            case ANALYST -> true;
            case COUNTY_COORDINATOR -> author.countyCode().equals(organisation.countyCode());
            case CONTACT_PERSON, ATTESTER -> author.id().equals(organisation.id());
            case PUBLIC -> false;
        };
    }

    public boolean mayImport() {
        return analyst();
    }

    public boolean mayPublish() {
        return analyst();
    }

    @Override
    public String described(Texts texts) {
        return name + ", " + texts.get(role.textKey());
    }

    @Override
    public String place() {
        return organisation == null ? "" : organisation.name();
    }
}
