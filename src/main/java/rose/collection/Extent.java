package rose.collection;

/**
 * How far an intervention has come, and how many it has reached; each null where it is not told.
 *
 * @param status {@code planned}, {@code started}, {@code ongoing}, {@code finished} or {@code stopped}
 */
record Extent(String status, Long people, Long staff, Long units) {

    static final Extent NOT_TOLD = new Extent(null, null, null, null);
}
