package rose.publication.opendata.api;

/** Which page of a long list. @param page from 1; @param size how many a page holds */
record Pages(int page, int size) {

    private static final int SIZE = 100;
    private static final int MOST = 1_000;
    private static final int LAST = 1_000_000;

    static Pages of(String page, String size) {
        return new Pages(
                ApiParameters.number("page", page, 1, 1, LAST), ApiParameters.number("size", size, SIZE, 1, MOST));
    }

    int offset() {
        return (page - 1) * size;
    }
}
