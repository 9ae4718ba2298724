package rose.coding;

import java.util.OptionalDouble;

/**
 * How often coders gave what the model would have proposed, in one dimension.
 *
 * @param shown whether they saw the proposals
 * @param codings one for each coder and intervention of which anything was proposed
 * @param proposed categories that were proposed in them, {@code given} that were given, {@code both} that were both
 */
public record SuggestionUse(Dimension dimension, boolean shown, int codings, long proposed, long given, long both) {

    public OptionalDouble proposedThatWereGiven() {
        return share(both, proposed);
    }

    public OptionalDouble givenThatWereProposed() {
        return share(both, given);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
