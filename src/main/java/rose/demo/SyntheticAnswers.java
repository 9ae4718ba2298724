package rose.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rose.demo.SyntheticSurveys.Asked;
import rose.demo.SyntheticWorld.Place;

/**
 * A national year of invented answers to what the surveys ask beside the interventions: by the organisations that report in the
 * synthetic year of the same seed at scale 1, and by as many more as the published numbers say have only answered.
 */
public final class SyntheticAnswers {

    private final SyntheticWorld world;
    private final SyntheticSurveys surveys;
    private final long seed;

    public SyntheticAnswers(SyntheticWorld world, SyntheticSurveys surveys, long seed) {
        this.world = world;
        this.surveys = surveys;
        this.seed = seed;
    }

    public Stream<SyntheticAnswer> answers(int year) {
        return new Strata(world, seed).of(year).stream().flatMap(stratum -> answers(stratum).stream());
    }

    /** Writes the import file with its header, in UTF-8. */
    public void writeCsv(int year, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            CsvLines csv = new CsvLines(out);
            csv.write(SyntheticAnswer.COLUMNS);
            answers(year).forEach(answer -> csv.write(answer.cells()));
        }
    }

    private List<SyntheticAnswer> answers(Stratum stratum) {
        List<Place> respondents = respondents(stratum);
        List<Asked> asked = surveys.asked(stratum.year(), stratum.area(), stratum.level());
        List<SyntheticAnswer> answers = new ArrayList<>(money(stratum, respondents, asked));
        new AnswerDeal(stratum, respondents, seed)
                .deal(asked)
                .forEach(each -> answers.add(
                        answer(stratum, each.place(), each.question(), each.row(), each.entry(), each.values())));
        return answers;
    }

    /** Those that report interventions, and then those that only answer. */
    private List<Place> respondents(Stratum stratum) {
        List<Place> respondents = new ArrayList<>(stratum.responding());
        List<Place> silent = new ArrayList<>(world.places(stratum.level()));
        silent.removeAll(respondents);
        silent.removeIf(place -> world.awaited(stratum.year(), stratum.level()).contains(place.code()));
        Draws draws = stratum.draws(seed, "only answer");
        int more = AnswerShares.base(stratum).orElse(0) - respondents.size();
        for (int i = 0; i < more && !silent.isEmpty(); i++) {
            respondents.add(silent.remove(draws.below(silent.size())));
        }
        return respondents;
    }

    private List<SyntheticAnswer> money(Stratum stratum, List<Place> respondents, List<Asked> asked) {
        List<String> reasons = asked.stream()
                .filter(each -> each.question().equals(MoneyDeal.REASON))
                .findFirst()
                .map(Asked::options)
                .orElse(List.of());
        Map<Place, Long> reported = reported(stratum);
        Map<String, Long> granted = surveys.granted(stratum.year(), stratum.area(), stratum.level());
        List<SyntheticAnswer> answers = new ArrayList<>();
        for (Place place : respondents) {
            new MoneyDeal(
                            granted.getOrDefault(place.code(), 0L),
                            reported.getOrDefault(place, 0L),
                            stratum.draws(seed, "money answers", place.code()))
                    .answers(reasons)
                    .forEach((question, values) -> answers.add(answer(stratum, place, question, "", 0, values)));
        }
        return answers;
    }

    /** SEK of each place's interventions together. */
    private Map<Place, Long> reported(Stratum stratum) {
        Deal deal = new Deal(stratum, 0, seed);
        Map<Place, Long> reported = new HashMap<>();
        for (int i = 0; i < deal.size(); i++) {
            reported.merge(deal.places[i], deal.funds[i], Long::sum);
        }
        return reported;
    }

    private SyntheticAnswer answer(
            Stratum stratum, Place place, String question, String row, int entry, List<String> values) {
        return new SyntheticAnswer(
                stratum.year(),
                stratum.area(),
                stratum.level(),
                place.code(),
                question,
                row,
                entry,
                values,
                Deadline.submitted(stratum, place, seed));
    }
}
