package rose.publication.web;

import java.util.List;

/** What somebody keeps. */
public record KeptPage(List<Row> rows) {

    /** @param putHref where it is put in a report; null for who writes none, and for what cannot stand in one */
    public record Row(long id, String name, String href, String at, String putHref) {}
}
