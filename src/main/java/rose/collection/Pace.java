package rose.collection;

import java.util.List;

/**
 * How responses came in, day by day, set by how many days it was to the last day, so that years can be compared.
 *
 * @param years newest first
 */
public record Pace(List<Year> years) {

    /** The first and the last day that is told of, counted from the last day to answer. */
    public static final int FROM = -90;

    public static final int TO = 60;

    /**
     * One year.
     *
     * @param submitted how many had been handed in by the end of each day, {@link #FROM} first; it ends with today
     * @param late how many of these were late
     */
    public record Year(int year, int asked, List<Integer> submitted, List<Integer> late) {

        /** How many had been handed in by then. null where that is not known */
        public Integer by(int day) {
            int place = day - FROM;
            return place >= 0 && place < submitted.size() ? submitted.get(place) : null;
        }

        /** 0..1 of those asked. */
        public double share(int day) {
            return asked == 0 ? 0 : (double) by(day) / asked;
        }
    }
}
