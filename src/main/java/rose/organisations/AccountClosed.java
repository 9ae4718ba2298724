package rose.organisations;

/** Told in the transaction in which an account is closed. */
public record AccountClosed(long accountId) {}
