package rose.platform;

import java.util.ArrayList;
import java.util.List;

/** What two lists have in common, in order: the longest common subsequence (Wagner and Fischer's table). */
public final class LongestCommon {

    private LongestCommon() {}

    /** An element that stands in both. */
    public record Pair(int before, int after) {}

    /** The pairs, rising in both. */
    public static <T> List<Pair> of(List<T> before, List<T> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                pairs.add(new Pair(i++, j++));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
