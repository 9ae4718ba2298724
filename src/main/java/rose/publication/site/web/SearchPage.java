package rose.publication.site.web;

import java.util.List;
import rose.collection.PublishedSearch.Piece;
import rose.publication.site.ProfileView.Link;
import rose.publication.web.FigurePage.Choice;
import rose.shell.Paging;

/**
 * What a search has found.
 *
 * @param choices what can be chosen beside words
 * @param organisation that is looked among, or null
 * @param places whose names begin as the words do
 * @param found how many, in words
 * @param published whether anything at all is published
 */
public record SearchPage(
        String words,
        List<Choice> choices,
        Link organisation,
        List<Link> places,
        String found,
        List<Hit> hits,
        Paging paging,
        boolean published) {

    /** @param about who, when and in what area */
    public record Hit(String href, String title, String about, List<Piece> says, boolean synthetic) {}

    public boolean synthetic() {
        return hits.stream().anyMatch(Hit::synthetic);
    }
}
