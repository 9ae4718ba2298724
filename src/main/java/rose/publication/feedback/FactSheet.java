package rose.publication.feedback;

import java.time.Instant;
import java.util.List;
import rose.publication.FigureView;
import rose.publication.FigureView.Table;

/**
 * A fact sheet in one language: what it says on two pages.
 *
 * @param name of whom it is about, as long as fits
 * @param fullName the same, whole
 * @param areas what is granted and reported, area by area
 * @param beside funds per inhabitant beside others, or null; then {@code alike} too, who the others are
 * @param work what has been done, area by area
 * @param goals of the areas with the most interventions, each as a drawing and in rows; none where nothing is coded
 * @param noGoals what stands there instead
 * @param works titles that are open to all
 * @param more how many there are beside them, in words, or null
 * @param tight whether it is set in small letters to fit
 * @param computedAt when its numbers were read
 */
public record FactSheet(
        int year,
        String name,
        String fullName,
        List<String> summary,
        Table areas,
        Table beside,
        String alike,
        Table work,
        List<FigureView> goals,
        String noGoals,
        List<String> works,
        String more,
        String others,
        boolean tight,
        Instant computedAt,
        boolean synthetic) {}
