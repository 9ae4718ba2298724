package rose.platform.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All letters that the program has written. */
public class Letters {

    private final LetterStore store;
    private final Clock clock;
    private final boolean demo;
    private final boolean sending;

    Letters(LetterStore store, Clock clock, boolean demo, boolean sending) {
        this.store = store;
        this.clock = clock;
        this.demo = demo;
        this.sending = sending;
    }

    /**
     * Writes the letter in the caller's transaction; it leaves within seconds after that. If there is one with the
     * same key already, nothing happens.
     */
    public void send(Letter letter) {
        boolean readable = sending || demo || !letter.secret();
        store.save(letter, sending ? LetterState.WAITING : LetterState.KEPT, readable, clock.instant());
    }

    /** Whether letters leave the machine: there is a mail server, and this is not the demo. */
    public boolean sending() {
        return sending;
    }

    /** Whether this is the demo, whose letters are for all to read. */
    public boolean demo() {
        return demo;
    }

    public int count() {
        return store.count();
    }

    /** Those written last first, without their bodies. */
    public List<PostedLetter> newest(int offset, int limit) {
        return store.newest(offset, limit);
    }

    public Optional<PostedLetter> find(long id) {
        return store.find(id);
    }

    /**
     * Puts a letter that has failed, or perhaps has, in the queue again.
     *
     * @return false if it is in no such state, or nothing is sent from here
     */
    public boolean sendAgain(long id) {
        return sending && store.queueAgain(id, clock.instant());
    }
}
