package rose.organisations;

/** Somebody with an account who answers for what an organisation reports. */
public record Contact(long accountId, String organisationId, String name, String email) {}
