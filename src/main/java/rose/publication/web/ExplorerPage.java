package rose.publication.web;

import java.util.List;
import rose.publication.FigureView;
import rose.publication.web.FigurePage.Link;
import rose.publication.web.FigurePage.Option;

/**
 * The explorer.
 *
 * @param selections what is left in: one, or two that are compared
 * @param query all of it, as kept
 * @param putHref where it is put in a report; null for who writes none, and for what cannot stand in one
 */
public record ExplorerPage(
        List<Option> measures,
        List<Option> splits,
        boolean comparing,
        List<Selection> selections,
        FigureView figure,
        List<Link> files,
        String query,
        String putHref) {

    /** @param prefix of the names of its fields, with {@code id} for their ids */
    public record Selection(
            String prefix,
            String id,
            String title,
            List<Filter> filters,
            Filter organisations,
            boolean late,
            boolean simplified) {}

    /**
     * One thing to choose by.
     *
     * @param depends how its options go with the years that are chosen
     * @param options all that can be chosen; of organisations those that can be added
     * @param chosen those that are
     */
    public record Filter(
            String name,
            String id,
            String label,
            String hint,
            Depends depends,
            List<Option> options,
            List<Option> chosen) {

        public boolean leads() {
            return depends == Depends.LEADS;
        }

        public int count() {
            return chosen.size();
        }
    }

    /** How options go with the years: they are the years, follow them, or are always the same. */
    public enum Depends {
        LEADS,
        FOLLOWS,
        NOT
    }

    /** The parts of the form that change with the years, beside those that change with everything. */
    public String following() {
        StringBuilder ids = new StringBuilder(changing());
        selections.stream()
                .flatMap(selection -> selection.filters().stream())
                .filter(filter -> filter.depends() == Depends.FOLLOWS)
                .forEach(filter -> ids.append(",#").append(filter.id()).append("-val"));
        return ids.toString();
    }

    /** The parts of the form that change with what is chosen, for htmx to put in place. */
    public String changing() {
        StringBuilder ids = new StringBuilder("#lage:innerHTML");
        selections.forEach(selection -> {
            selection
                    .filters()
                    .forEach(filter -> ids.append(",#").append(filter.id()).append("-antal"));
            ids.append(",#").append(selection.organisations().id());
        });
        return ids.toString();
    }
}
