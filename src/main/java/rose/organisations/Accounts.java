package rose.organisations;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.platform.Audit;
import rose.platform.UserProblem;

/** Those who can sign in. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Organisations organisations;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Organisations organisations,
            PasswordEncoder passwords,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
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

    /**
     * Closes the account with that e-mail address: it cannot be signed in with, and nobody is written to by it. What was done with it
     * stays, under its name.
     *
     * @return false where it was closed already
     * @throws UserProblem where there is none
     */
    @Transactional
    public boolean close(String email) {
        AccountStore.Row account = anyOf(email);
        boolean closed = store.setClosed(account.id(), clock.instant());
        if (closed) {
            audit.record(null, Viewer.COMMAND_LINE.name(), "close", "account/" + account.id(), account.email());
            events.publishEvent(new AccountClosed(account.id()));
        }
        return closed;
    }

    /**
     * Opens it again, as it was.
     *
     * @return false where it was open
     * @throws UserProblem where there is none
     */
    @Transactional
    public boolean open(String email) {
        AccountStore.Row account = anyOf(email);
        boolean opened = store.setClosed(account.id(), null);
        if (opened) {
            audit.record(null, Viewer.COMMAND_LINE.name(), "open", "account/" + account.id(), account.email());
        }
        return opened;
    }

    private AccountStore.Row anyOf(String email) {
        return store.lockAny(email).orElseThrow(() -> new UserProblem("organisations.account.none", email));
    }

    boolean isClosed(String email) {
        return store.isClosed(email);
    }

    /** Who the account is now; empty when it has been closed. */
    public Optional<Viewer> viewer(long accountId) {
        return store.find(accountId)
                .map(row ->
                        new Viewer(row.id(), row.name(), row.role(), organisations.organisation(row.organisationId())));
    }

    /** Where letters to that account go; empty when it has been closed. */
    public Optional<String> email(long accountId) {
        return store.find(accountId).map(AccountStore.Row::email);
    }

    /** The names of these accounts by id, also of those that are closed. */
    public java.util.Map<Long, String> names(java.util.Collection<Long> ids) {
        return store.names(ids);
    }

    /** Where whoever has that account belongs, or did. */
    public Optional<Organisation> organisation(long accountId) {
        return store.findAny(accountId).map(row -> organisations.organisation(row.organisationId()));
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
