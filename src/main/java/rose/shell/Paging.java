package rose.shell;

/**
 * One page of a long list; {@code shell/pages.jte} leads to the others.
 *
 * @param number from 1; after the last there is nothing
 * @param rows how many there are on all pages
 * @param address where the list is, without the number of a page
 * @param anchor where on the page it stands, as {@code #lista}, or empty
 */
public record Paging(int number, int rows, String address, String anchor) {

    /** How many rows a page holds. */
    public static final int SIZE = 50;

    /** The page that is asked for, or the nearest that there is. */
    public static Paging nearest(int asked, int rows, String address, String anchor) {
        return new Paging(Math.clamp(asked, 1, last(rows)), rows, address, anchor);
    }

    /** The last page's number; an empty list has one page. */
    public int last() {
        return last(rows);
    }

    private static int last(int rows) {
        return Math.max(1, Math.ceilDiv(rows, SIZE));
    }

    /** How many rows stand on the pages before. */
    public int offset() {
        return (number - 1) * SIZE;
    }

    /** The address of this page or another. */
    public String href(int other) {
        return address + (address.contains("?") ? "&" : "?") + "sida=" + other + anchor;
    }
}
