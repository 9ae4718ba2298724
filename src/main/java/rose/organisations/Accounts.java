package rose.organisations;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Those who can sign in. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Organisations organisations;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountStore store, Organisations organisations, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An account as the demo and the command line make it. */
    public record NewAccount(String email, String name, Role role, String organisationId, boolean demo) {}

    /** Makes the account, or gives an existing one with that e-mail address this name, role and password. */
    public void save(NewAccount account, String password) {
        store.save(account, passwords.encode(password), clock.instant());
    }

    /** Makes the account with a password of its own, which is returned and kept nowhere in clear. */
    public String save(NewAccount account) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        save(account, password);
        return password;
    }

    /** Who the account is now; empty when it has been removed. */
    public Optional<Viewer> viewer(long accountId) {
        return store.find(accountId)
                .map(row ->
                        new Viewer(row.id(), row.name(), row.role(), organisations.organisation(row.organisationId())));
    }

    /** Where letters to that account go; empty when it has been removed. */
    public Optional<String> email(long accountId) {
        return store.find(accountId).map(AccountStore.Row::email);
    }

    /** The names of these accounts by id. */
    public java.util.Map<Long, String> names(java.util.Collection<Long> ids) {
        return store.names(ids);
    }

    /** Where whoever has that account belongs, or did. */
    public Optional<Organisation> organisation(long accountId) {
        return store.find(accountId).map(row -> organisations.organisation(row.organisationId()));
    }

    /**
     * Somebody to write to.
     *
     * @param accountId null where they have no account, and then {@code role} is null too
     */
    public record Member(Long accountId, String name, String email, Role role, Organisation organisation) {

        /** Whether they approve what that organisation reports. */
        public boolean attests(Organisation recipient) {
            return role == Role.ATTESTER && organisation.equals(recipient);
        }
    }

    /** Those of an organisation who have an account, by name. */
    public List<Member> members(Organisation organisation) {
        return store.members(organisation.id()).stream().map(this::member).toList();
    }

    public Optional<Member> member(long accountId) {
        return store.find(accountId).map(this::member);
    }

    /** Whoever has an account with that e-mail address. */
    public Optional<Member> member(String email) {
        return store.find(email).map(this::member);
    }

    private Member member(AccountStore.Row row) {
        return new Member(
                row.id(), row.name(), row.email(), row.role(), organisations.organisation(row.organisationId()));
    }

    /** Those who answer for what these organisations report: contact persons and county coordinators, by name. */
    public java.util.Map<String, List<Contact>> contacts(java.util.Collection<String> organisationIds) {
        return store.contacts(organisationIds).stream()
                .collect(java.util.stream.Collectors.groupingBy(Contact::organisationId));
    }

    public List<NewAccount> demoAccounts() {
        return store.demoAccounts();
    }
}
