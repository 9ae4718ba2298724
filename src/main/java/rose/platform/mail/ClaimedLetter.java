package rose.platform.mail;

import java.time.Instant;

/**
 * A letter that this node has in hand, and no other.
 *
 * @param claim how many times it has been taken in hand, this one counted
 * @param tries how many times it has been refused for the time being
 */
record ClaimedLetter(long id, int claim, int tries, Instant createdAt, Letter letter) {}
