package rose.analysis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.facts.LotBuilder;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;
import rose.analysis.facts.Row;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;

/** People reached in a random lot: few counties or many, most numbers small, some not told. */
public final class RandomReach {

    private static final List<String> GROUPS = List.of("Barn 0–6", "Vuxna 30–64", "Vuxna 65+", "Allmänheten");

    private final List<County> counties;
    private final SelectionFacts facts;
    private final int threshold;

    public RandomReach(long seed) {
        Random random = new Random(seed);
        threshold = 3 + random.nextInt(4);
        counties = IntStream.rangeClosed(1, 2 + random.nextInt(9))
                .mapToObj(i -> new County("%02d".formatted(i), "X" + i, "Län " + i, "County " + i, "", i, 1))
                .toList();
        Respondents respondents = new Respondents(counties.stream()
                .flatMap(county -> IntStream.rangeClosed(1, 2).mapToObj(i -> organisation(county.code() + "0" + i)))
                .toList());
        LotBuilder builder = new LotBuilder(new LotKey(2022, "god-vard", Level.MUNICIPALITY), respondents);
        int most = 1 + random.nextInt(8);
        int largest = 2 + random.nextInt(40);
        long id = 0;
        for (Organisation each : respondents.all()) {
            for (int k = random.nextInt(most); k > 0; k--) {
                builder.add(row(++id, each, random, largest));
            }
        }
        LotFacts lot = builder.build();
        facts = new SelectionFacts(null, null, lot, Responses.NONE, lot.all());
    }

    private static Organisation organisation(String code) {
        return new Organisation(
                "MUNICIPALITY-" + code, Level.MUNICIPALITY, code, code, code, code.substring(0, 2), "", 1, 2022, null);
    }

    private static Row row(long id, Organisation organisation, Random random, int largest) {
        Map<ValueList, List<String>> values = new EnumMap<>(ValueList.class);
        for (ValueList list : ValueList.values()) {
            values.put(list, List.of());
        }
        values.put(
                ValueList.TARGET_GROUP,
                Stream.of(random.nextInt(5), random.nextInt(9))
                        .filter(group -> group < GROUPS.size())
                        .distinct()
                        .map(GROUPS::get)
                        .toList());
        Long people = random.nextInt(5) == 0 ? null : (long) (random.nextInt(4) == 0 ? 0 : random.nextInt(largest));
        return new Row(
                id, organisation.id(), null, people, EnumSet.noneOf(rose.analysis.facts.Flag.class), values, List.of());
    }

    public int threshold() {
        return threshold;
    }

    /** @param open as those see it who may see all */
    public FigureTable table(boolean open) {
        return PeopleReached.of(counties, facts, GROUPS, threshold, open).table();
    }
}
