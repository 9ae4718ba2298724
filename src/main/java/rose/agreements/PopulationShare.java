package rose.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rose.organisations.Organisation;

/**
 * Splits an allocation by population so that the shares are whole SEK and add up to it: the largest-remainder method
 * (Hamilton's), ties by code.
 */
final class PopulationShare {

    private PopulationShare() {}

    private record Share(Organisation recipient, long whole, long remainder) {}

    static List<Grants.Grant> of(long sek, List<Organisation> recipients) {
        long population =
                recipients.stream().mapToLong(Organisation::population).sum();
        if (population == 0) {
            return List.of();
        }
        List<Share> shares = recipients.stream()
                .map(recipient -> share(sek, recipient, population))
                .toList();
        long left = sek - shares.stream().mapToLong(Share::whole).sum();
        List<Share> nextInLine = new ArrayList<>(shares);
        nextInLine.sort(Comparator.comparingLong(Share::remainder)
                .reversed()
                .thenComparing(share -> share.recipient().code()));
        var luckyOnes = java.util.Set.copyOf(nextInLine.subList(0, (int) left));
        return shares.stream()
                .map(share -> new Grants.Grant(share.recipient(), share.whole() + (luckyOnes.contains(share) ? 1 : 0)))
                .toList();
    }

    private static Share share(long sek, Organisation recipient, long population) {
        long product = Math.multiplyExact(sek, recipient.population());
        return new Share(recipient, product / population, product % population);
    }
}
