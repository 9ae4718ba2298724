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
            case COUNTY_COORDINATOR -> coordinates(author.countyCode());
            case CONTACT_PERSON, ATTESTER -> belongsTo(author);
            case PUBLIC -> false;
        };
    }

    /** Whether they may write and hand in what that recipient reports. */
    public boolean mayReport(Organisation recipient) {
        return switch (role) {
            case CONTACT_PERSON -> belongsTo(recipient);
            case COUNTY_COORDINATOR -> recipient.level() == Level.COUNTY && belongsTo(recipient);
            case ANALYST, ATTESTER, PUBLIC -> false;
        };
    }

    /** Whether they may approve what that recipient reports. */
    public boolean mayAttest(Organisation recipient) {
        return role == Role.ATTESTER && belongsTo(recipient);
    }

    /** Whether they coordinate the work of that county. */
    public boolean coordinates(String countyCode) {
        return role == Role.COUNTY_COORDINATOR && organisation.countyCode().equals(countyCode);
    }

    private boolean belongsTo(Organisation other) {
        return other.id().equals(organisation.id());
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
