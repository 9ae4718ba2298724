package rose.publication.report.web;

import java.util.List;

/** The form that begins a report, as it was filled in. @param problem with the title; null where there is none */
public record BeginPage(
        List<Choice> years,
        List<Choice> owners,
        List<Choice> templates,
        List<Choice> languages,
        String title,
        String problem) {}
