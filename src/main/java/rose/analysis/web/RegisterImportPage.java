package rose.analysis.web;

import java.util.List;
import rose.analysis.register.RegisterMeasure;
import rose.platform.Texts;

/**
 * The page that takes statistics of registers, and its answer.
 *
 * @param done what was imported, in words; null where nothing was
 * @param problems every reason why nothing was imported
 * @param measures what there is already
 */
public record RegisterImportPage(String done, List<String> problems, List<Measure> measures) {

    public record Measure(String key, String href, String name, String unit, String source) {}

    static RegisterImportPage of(String done, List<String> problems, List<RegisterMeasure> measures, Texts texts) {
        return new RegisterImportPage(
                done,
                problems,
                measures.stream()
                        .map(measure -> new Measure(
                                measure.key(),
                                "/figurer?visa=register&matt=" + measure.key(),
                                measure.name(texts),
                                measure.unit(texts),
                                measure.synthetic() ? texts.get("shell.synthetic.mark") : measure.source()))
                        .toList());
    }

    public boolean failed() {
        return !problems.isEmpty();
    }
}
