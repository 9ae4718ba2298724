package rose.organisations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.UserProblem;
import rose.platform.mail.Letters;
import rose.platform.mail.PostedLetter;

/**
 * The letters that the program has written, for those who may see them: analysts, and in the demo, which sends none,
 * whoever is signed in. A letter's secret is shown to nobody but in the demo.
 */
@Component
public class PostedLetters {

    private final Letters letters;
    private final Audit audit;

    PostedLetters(Letters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    public boolean mayRead(Viewer viewer) {
        return letters.demo() ? viewer.signedIn() : viewer.analyst();
    }

    public int count(Viewer viewer) {
        check(viewer);
        return letters.count();
    }

    /** Those written last first, without their bodies. */
    public List<PostedLetter> newest(int offset, int limit, Viewer viewer) {
        check(viewer);
        return letters.newest(offset, limit);
    }

    /** Without its body where that is secret. */
    public PostedLetter letter(long id, Viewer viewer) {
        check(viewer);
        PostedLetter letter = letters.find(id).orElseThrow(() -> new Missing("letter " + id));
        return letter.secret() && !letters.demo() ? letter.withoutBody() : letter;
    }

    private void check(Viewer viewer) {
        if (!mayRead(viewer)) {
            throw new Forbidden("read letters");
        }
    }

    public boolean maySendAgain(PostedLetter letter, Viewer viewer) {
        return viewer.analyst() && letters.sending() && letter.state().maySendAgain();
    }

    /** Sends a letter once more that has failed, or perhaps has. */
    @Transactional
    public void sendAgain(long id, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("send letter " + id + " again");
        }
        PostedLetter letter = letter(id, viewer);
        if (!letters.sendAgain(id)) {
            throw new UserProblem("organisations.letters.not-again");
        }
        audit.record(
                viewer.accountId(),
                viewer.name(),
                "send again",
                "letter/" + id,
                letter.state().name());
    }
}
