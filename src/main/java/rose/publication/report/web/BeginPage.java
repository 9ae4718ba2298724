package rose.publication.report.web;

import java.util.List;

/**
 * The form that begins a report, as it was filled in.
 *
 * @param explored what it is begun for
 * @param problem with the title; null where there is none
 */
public record BeginPage(
        List<Choice> years,
        List<Choice> owners,
        List<Choice> templates,
        List<Choice> languages,
        String title,
        ForExplored explored,
        String problem) {}
