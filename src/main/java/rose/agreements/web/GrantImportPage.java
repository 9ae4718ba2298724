package rose.agreements.web;

import java.util.List;

/**
 * The page that takes a list of grants, and its answer.
 *
 * @param done what was imported, in words; null where nothing was
 * @param problems every reason why nothing was imported
 */
public record GrantImportPage(String done, List<String> problems) {

    static final GrantImportPage EMPTY = new GrantImportPage(null, List.of());

    static GrantImportPage done(String words) {
        return new GrantImportPage(words, List.of());
    }

    static GrantImportPage refused(List<String> problems) {
        return new GrantImportPage(null, problems);
    }

    public boolean failed() {
        return !problems.isEmpty();
    }
}
