package rose;

import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Role;

/** The people of the tests' world: analysts, three of them of one authority, and those who report and approve in Jämtland and in Uppsala county. */
public enum Person {
    SARA("Sara Lind", Role.ANALYST, Level.AUTHORITY, "SOS"),
    AMIR("Amir Norén", Role.ANALYST, Level.AUTHORITY, "FOHM"),
    KARIN("Karin Ås", Role.COUNTY_COORDINATOR, Level.COUNTY, "23"),
    ANNA("Anna Berg", Role.CONTACT_PERSON, Level.MUNICIPALITY, "2309"),
    BO("Bo Wall", Role.CONTACT_PERSON, Level.MUNICIPALITY, "2380"),
    ULLA("Ulla Ek", Role.CONTACT_PERSON, Level.REGION, "03"),
    EVA("Eva Lund", Role.ATTESTER, Level.MUNICIPALITY, "2309"),
    PER("Per Dahl", Role.ATTESTER, Level.COUNTY, "23"),
    LEO("Leo Hed", Role.ANALYST, Level.AUTHORITY, "SOS"),
    TOVE("Tove Rask", Role.ANALYST, Level.AUTHORITY, "SOS");

    public static final String PASSWORD = "röse i tät dimma";

    private final String fullName;
    private final Role role;
    private final Level level;
    private final String code;

    Person(String fullName, Role role, Level level, String code) {
        this.fullName = fullName;
        this.role = role;
        this.level = level;
        this.code = code;
    }

    public String fullName() {
        return fullName;
    }

    public Role role() {
        return role;
    }

    public String organisationId() {
        return Organisation.id(level, code);
    }

    public String email() {
        return name().toLowerCase() + "@prov.exempel";
    }

    /** The same in every test. */
    public long accountId() {
        return ordinal() + 1L;
    }

    Level level() {
        return level;
    }

    String code() {
        return code;
    }
}
