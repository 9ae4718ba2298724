package rose.demo;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import rose.organisations.Accounts;
import rose.organisations.Organisations;
import rose.platform.Greeting;
import rose.platform.Texts;

/** Tells on the terminal whom one can sign in as. */
@Component
@ConditionalOnBooleanProperty("rose.demo")
class DemoGreeting implements Greeting {

    private final Accounts accounts;
    private final Organisations organisations;

    DemoGreeting(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public void print(Texts texts, PrintStream out) {
        out.println(texts.get("demo.accounts", DemoContent.PASSWORD));
        accounts.demoAccounts()
                .forEach(account -> out.println("  " + pad(account.email())
                        + texts.get(account.role().textKey()) + ", "
                        + organisations.organisation(account.organisationId()).name()));
        out.println(texts.get("demo.synthetic"));
    }

    private static String pad(String email) {
        return String.format("%-46s", email);
    }
}
