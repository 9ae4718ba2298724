package rose.platform.mail;

import java.time.Clock;
import org.jooq.DSLContext;

/** The facade as the demo has it. */
public final class LettersInDemo {

    private LettersInDemo() {}

    public static Letters on(DSLContext db) {
        return new Letters(new LetterStore(db), Clock.systemUTC(), true, false);
    }
}
