package rose.collection.web;

import java.util.List;

/**
 * Those invited to an entry, and the form to invite one more.
 *
 * @param href where both are sent to
 * @param possible whether letters leave the program at all
 * @param note how long a link lasts
 * @param email as typed, as {@code name}; empty where the form is new
 * @param nameProblem what to mend, or null; as {@code emailProblem}
 */
public record InvitationList(
        String href,
        boolean possible,
        String note,
        List<Row> rows,
        String name,
        String email,
        String nameProblem,
        String emailProblem) {

    /** One who was invited. @param note who invited, and until when; @param withdrawable whether the link still works */
    public record Row(long id, String name, String email, StartPage.Tag tag, String note, boolean withdrawable) {}

    public boolean wrong() {
        return nameProblem != null || emailProblem != null;
    }
}
