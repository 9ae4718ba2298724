package rose.platform.mail;

/** What has become of a letter. */
public enum LetterState {
    /** Not sent yet, or to be tried again. */
    WAITING,
    /** A node has it in hand. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server will not take it, or has refused too many times. */
    FAILED,
    /** Nobody knows whether the mail server took it: the program or the connection ended in the middle. */
    UNCERTAIN,
    /** Never to be sent: there is no mail server, or this is the demo. */
    KEPT;

    /** Whether somebody may say that it is to be sent once more. */
    public boolean maySendAgain() {
        return this == FAILED || this == UNCERTAIN;
    }
}
