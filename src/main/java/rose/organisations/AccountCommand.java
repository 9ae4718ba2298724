package rose.organisations;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose account}: makes an account, so that there is a first one to sign in with; closes one, and opens it again. */
@Component
class AccountCommand implements Command {

    private final Accounts accounts;
    private final Organisations organisations;

    AccountCommand(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(0, "email", "name", "role", "organisation", "close", "open");
        if (arguments.has("close") || arguments.has("open")) {
            out.println(closeOrOpen(arguments, texts));
            return 0;
        }
        Role role = role(arguments.required("role"));
        Organisation organisation = organisation(arguments.required("organisation"), role);
        String email = arguments.required("email");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new UserProblem("organisations.account.email", email);
        }
        if (accounts.isClosed(email)) {
            throw new UserProblem("organisations.account.closed-made", email);
        }
        var account = new Accounts.NewAccount(email, arguments.required("name"), role, organisation.id(), false);
        out.println(texts.get("organisations.account.made", email, accounts.save(account)));
        return 0;
    }

    private String closeOrOpen(Arguments arguments, Texts texts) {
        arguments.allow(0, "email", arguments.has("close") ? "close" : "open");
        String email = arguments.required("email");
        if (arguments.has("close")) {
            return texts.get(
                    accounts.close(email) ? "organisations.account.closed" : "organisations.account.closed-already",
                    email);
        }
        return texts.get(
                accounts.open(email) ? "organisations.account.opened" : "organisations.account.open-already", email);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUBLIC)
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new UserProblem(
                        "organisations.account.role", name, "analyst, county-coordinator, contact-person, attester"));
    }

    /** By its code, or by its id where the code alone is of two: the region and the county body share the county's. */
    private Organisation organisation(String code, Role role) {
        var found = levels(role)
                .flatMap(level -> organisations.of(level).stream())
                .filter(each -> each.code().equals(code) || each.id().equalsIgnoreCase(code))
                .toList();
        if (found.isEmpty()) {
            throw new UserProblem("organisations.account.organisation", code);
        }
        if (found.size() > 1) {
            String ids = found.stream().map(Organisation::id).collect(Collectors.joining(", "));
            throw new UserProblem("organisations.account.ambiguous", code, ids);
        }
        return found.getFirst();
    }

    private static Stream<Level> levels(Role role) {
        return switch (role) {
            case ANALYST -> Stream.of(Level.AUTHORITY);
            case COUNTY_COORDINATOR -> Stream.of(Level.COUNTY);
            case CONTACT_PERSON -> Stream.of(Level.MUNICIPALITY, Level.REGION);
            case ATTESTER -> Stream.of(Level.MUNICIPALITY, Level.REGION, Level.COUNTY);
            case PUBLIC -> Stream.of();
        };
    }
}
