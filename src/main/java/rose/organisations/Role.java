package rose.organisations;

/** What a person does here. PUBLIC has no account. */
public enum Role {
    /** At Socialstyrelsen or Folkhälsomyndigheten. */
    ANALYST,
    /** Sees the whole of one county. */
    COUNTY_COORDINATOR,
    /** Answers for one region or municipality. */
    CONTACT_PERSON,
    /** A manager who approves what one region, municipality or county body reports. */
    ATTESTER,
    PUBLIC;

    public String textKey() {
        return "organisations.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
