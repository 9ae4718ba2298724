package rose.organisations.web;

/** A demo account as the sign-in page shows it. */
public record DemoAccount(String email, String described, String place) {}
