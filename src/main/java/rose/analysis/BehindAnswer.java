package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.facts.Answers;
import rose.organisations.Organisation;
import rose.organisations.Viewer;

/**
 * One number of a figure of answers, as the organisations that it counts.
 *
 * @param row the scale's row, or null
 */
public record BehindAnswer(Selection selection, String question, String row, String option) {

    /**
     * Who they are.
     *
     * @param count how many
     * @param known those of them whose answers the viewer may read
     */
    public record Found(int count, List<Organisation> known) {}

    /** @param organisations all of the level */
    Found find(Answers answers, List<Organisation> organisations, Viewer viewer) {
        Set<String> ids = answers.ids(answers.chosen(question, row, option));
        return new Found(
                ids.size(),
                organisations.stream()
                        .filter(organisation -> ids.contains(organisation.id()))
                        .filter(viewer::mayReadUnpublished)
                        .toList());
    }

    /** The page that lists them. */
    public String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/svarande")
                .queryParam("ar", selection.year())
                .queryParam("omrade", selection.area().shortName())
                .queryParam("niva", selection.level())
                .queryParam("fraga", question)
                .queryParamIfPresent("rad", Optional.ofNullable(row))
                .queryParam("svar", option);
        return selection.counted().into(uri).toUriString();
    }
}
