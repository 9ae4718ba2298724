package rose.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;

/** All lots of all years at random, written past the import for the sake of speed. */
final class RandomYears {

    private final DSLContext db;
    private final List<Selection> lots;
    private final Codebooks codebooks;
    private final BiFunction<String, Selection, Optional<AskedQuestion>> asked;

    RandomYears(
            DSLContext db,
            List<Selection> lots,
            Codebooks codebooks,
            BiFunction<String, Selection, Optional<AskedQuestion>> asked) {
        this.db = db;
        this.lots = lots;
        this.codebooks = codebooks;
        this.asked = asked;
    }

    private final Map<Selection, List<Long>> categoriesOf = new HashMap<>();

    /** @param crowded whether most municipalities have something to tell, but little of it */
    void begin(Random random, boolean crowded) {
        db.execute("truncate collection.intervention, collection.response restart identity cascade");
        int most = crowded ? 2 : 1 + random.nextInt(40);
        StringBuilder responses = new StringBuilder();
        StringBuilder interventions = new StringBuilder();
        StringBuilder codes = new StringBuilder();
        StringBuilder settlings = new StringBuilder();
        StringBuilder answers = new StringBuilder();
        int response = 0;
        int intervention = 0;
        for (Selection lot : lots) {
            for (String organisation : responding(lot, crowded, random)) {
                response++;
                responses
                        .append(responses.isEmpty() ? "" : ", ")
                        .append("(%d, %d, '%s', '%s', '%s', now())"
                                .formatted(response, lot.year(), lot.area().shortName(), lot.level(), organisation));
                answer(answers, response, lot, random);
                int day = random.nextInt(120) - 80;
                for (int k = random.nextInt(most); k > 0; k--) {
                    intervention++;
                    interventions
                            .append(interventions.isEmpty() ? "" : ", ")
                            .append(
                                    "(%d, %d, 'Insats', %s, %s, %s, %s, %s, date '%d-03-31' + %d, true, '\\x%08x', now(), now())"
                                            .formatted(
                                                    intervention,
                                                    response,
                                                    random.nextInt(5) == 0 ? "null" : random.nextInt(1_000_000),
                                                    random.nextInt(3) == 0 ? "null" : random.nextInt(30),
                                                    array(random, "Barn 0–6", "Vuxna 65+", "Allmänheten"),
                                                    array(random, "BUP", "Skola", "Primärvård"),
                                                    array(random, "Polisen", "BUP", "Tandvården"),
                                                    lot.year() + 1,
                                                    day + random.nextInt(3),
                                                    intervention));
                    if (random.nextInt(4) > 0) {
                        settlings
                                .append(settlings.isEmpty() ? "" : ", ")
                                .append("(%d, 'FILE', now())".formatted(intervention));
                        for (long category : categories(lot)) {
                            if (random.nextInt(5) == 0) {
                                codes.append(codes.isEmpty() ? "" : ", ")
                                        .append("(%d, %d)".formatted(intervention, category));
                            }
                        }
                    }
                }
            }
        }
        write(
                "collection.response (id, year, area, level, organisation_id, created_at) overriding system value",
                responses);
        write(
                "collection.intervention (id, response_id, title, funds_sek, reach_people, target_groups, responsible_units, partners,"
                        + " submitted_on, synthetic, content_hash, created_at, updated_at) overriding system value",
                interventions);
        write("coding.settling (intervention_id, basis, settled_at)", settlings);
        write("coding.code (intervention_id, category_id)", codes);
        db.execute("""
                update collection.response r set begun_at = now(), late = r.id % 5 = 0,
                    submitted_at = make_timestamptz(r.year + 1, 3, 1, 22, 30, 0, 'UTC') + (r.id % 100 - 60) * interval '1 day'
                where r.id % 4 > 0 or exists (select from collection.intervention i where i.response_id = r.id)""");
        db.execute("update collection.response set begun_at = now() where submitted_at is null and id % 8 = 0");
        write("collection.closed_answer (response_id, question, row_id, entry, option, synthetic)", answers);
    }

    /** Some questions, some rows of them; of an option each, of several some, of examples up to three. */
    private void answer(StringBuilder answers, int response, Selection lot, Random random) {
        for (AskedQuestion question : askedIn(lot)) {
            for (AskedQuestion.Row row : question.rows()) {
                int entries = question.id().contains(".") ? 3 : 1;
                for (int entry = 1; entry <= entries && random.nextInt(4) > 0; entry++) {
                    List<AskedQuestion.Option> chosen = new ArrayList<>(question.options());
                    Collections.shuffle(chosen, random);
                    int most = question.several() ? random.nextInt(chosen.size()) : 1;
                    for (AskedQuestion.Option option : chosen.subList(0, most)) {
                        answers.append(answers.isEmpty() ? "" : ", ")
                                .append("(%d, '%s', %s, %d, '%s', true)"
                                        .formatted(
                                                response,
                                                question.id(),
                                                row.id() == null ? "null" : "'" + row.id() + "'",
                                                entries == 1 ? 0 : entry,
                                                option.code()));
                    }
                }
            }
        }
    }

    private final Map<Selection, List<AskedQuestion>> askedIn = new HashMap<>();

    private List<AskedQuestion> askedIn(Selection lot) {
        return askedIn.computeIfAbsent(
                lot,
                unused -> FigureKind.all().stream()
                        .map(FigureKind::question)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(question -> asked.apply(question, lot).stream())
                        .toList());
    }

    private void write(String into, StringBuilder rows) {
        if (!rows.isEmpty()) {
            String statement = "insert into " + into.replace(" overriding system value", "")
                    + (into.contains("overriding") ? " overriding system value" : "") + " values " + rows;
            db.connection(connection -> {
                try (var run = connection.createStatement()) {
                    run.execute(statement);
                }
            });
        }
    }

    private final Map<Level, List<String>> organisationsOf = new HashMap<>();

    /** A few by chance; in a crowd a hundred or more, and mostly the small or the large ones, so that some groups stay silent. */
    private List<String> responding(Selection lot, boolean crowded, Random random) {
        List<String> bySize = organisationsOf.computeIfAbsent(lot.level(), this::bySize);
        List<String> some = new ArrayList<>(bySize);
        if (!crowded || random.nextInt(3) == 0) {
            Collections.shuffle(some, random);
        } else if (random.nextBoolean()) {
            Collections.reverse(some);
        }
        int most = crowded ? some.size() : 5;
        int least = crowded ? some.size() / 3 : 0;
        return some.subList(0, least + random.nextInt(most - least + 1));
    }

    private List<String> bySize(Level level) {
        return db
                .fetchValues(
                        "select id from organisations.organisation where level = ? order by population, id",
                        level.name())
                .stream()
                .map(Object::toString)
                .toList();
    }

    private List<Long> categories(Selection lot) {
        return categoriesOf.computeIfAbsent(
                lot,
                unused -> codebooks
                        .inForce(lot.year(), lot.area().shortName(), lot.level())
                        .map(book -> Arrays.stream(Dimension.values())
                                .flatMap(dimension -> book.of(dimension).stream())
                                .map(category -> category.id())
                                .toList())
                        .orElse(List.of()));
    }

    private static String array(Random random, String... values) {
        List<String> some = Arrays.stream(values)
                .filter(value -> random.nextInt(3) == 0)
                .map(value -> "\"" + value + "\"")
                .toList();
        return "'{" + String.join(",", some) + "}'";
    }
}
