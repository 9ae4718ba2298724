package rose.collection;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.RESPONSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.collection.PublishedSearch.Asked;
import rose.collection.PublishedSearch.Hit;
import rose.collection.PublishedSearch.Piece;

@Component
class PublishedSearchStore {

    /** Stand round what is marked; for private use, so in no text that anybody has written. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';
    private static final String EXCERPT =
            "MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=\" … \", StartSel=\"" + BEGIN
                    + "\", StopSel=\"" + END + "\"";
    /** What is searched for an excerpt: reading whole texts would cost more than finding them. */
    private static final int READ = 4000;

    private static final int SHOWN = 240;

    private final DSLContext db;
    private final InterventionStore interventions;

    PublishedSearchStore(DSLContext db, InterventionStore interventions) {
        this.db = db;
        this.interventions = interventions;
    }

    int count(Asked asked) {
        return db.select(DSL.count())
                .from(among(asked))
                .where(wanted(asked))
                .fetchSingle()
                .value1();
    }

    /** First which, of nothing but what they are found and ranked by; then what there is to tell of those few. */
    List<Hit> hits(Asked asked, int offset, int limit) {
        String query = beginnings(asked.words());
        List<Long> found = db.select(INTERVENTION.ID)
                .from(among(asked))
                .where(wanted(asked))
                .orderBy(
                        query.isEmpty()
                                ? INTERVENTION.PUBLISHED_AT.desc()
                                : field("ts_rank({0}, {1})", Float.class, INTERVENTION.WORDS, parsed(query))
                                        .desc(),
                        INTERVENTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(INTERVENTION.ID);
        Map<Long, Hit> told = told(found, query);
        return found.stream().map(told::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, Hit> told(List<Long> ids, String query) {
        Field<String> says = query.isEmpty() ? DSL.inline((String) null, String.class) : excerpt(query);
        return db
                .select(INTERVENTION.fields())
                .select(RESPONSE.fields())
                .select(says)
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(INTERVENTION.ID.in(ids))
                .fetch(row -> {
                    Intervention each = interventions.intervention(row);
                    String text = row.get(says);
                    return new Hit(each, pieces(text == null ? beginning(each) : text));
                })
                .stream()
                .collect(Collectors.toMap(hit -> hit.intervention().id(), hit -> hit));
    }

    /** Responses only where something is asked of them: to join all of them for nothing takes longer than to search. */
    private static Table<?> among(Asked asked) {
        return asked.filter().equals(PublishedFilter.ALL)
                ? INTERVENTION
                : INTERVENTION.join(RESPONSE).on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID));
    }

    /** Once for all rows: as a plain function of a parameter it may be done again for each. */
    private static Field<Object> parsed(String query) {
        return field("(select to_tsquery('swedish', {0}))", val(query));
    }

    /** What is published, by whatever else is asked for. */
    private Condition wanted(Asked asked) {
        String query = beginnings(asked.words());
        return interventions
                .published(asked.filter())
                .and(query.isEmpty() ? noCondition() : condition("{0} @@ {1}", INTERVENTION.WORDS, parsed(query)))
                .and(
                        asked.targetGroup() == null
                                ? noCondition()
                                : INTERVENTION.TARGET_GROUPS.contains(new String[] {asked.targetGroup()}));
    }

    /** All the words, each as the beginning of one: what a stemmer makes of a word alone is not always what it makes of its forms. */
    private static String beginnings(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static Field<String> excerpt(String query) {
        return field(
                "ts_headline('swedish', {0}, {1}, {2})",
                String.class,
                field(
                        "left(concat_ws(' · ', {0}, {1}, {2}, {3}), {4})",
                        String.class,
                        INTERVENTION.ACTIVITIES,
                        INTERVENTION.GOALS,
                        INTERVENTION.OUTPUTS,
                        INTERVENTION.OUTCOMES,
                        val(READ)),
                parsed(query),
                val(EXCERPT));
    }

    private static String beginning(Intervention each) {
        String text = each.activities() == null ? "" : each.activities().strip();
        if (text.length() <= SHOWN) {
            return text;
        }
        int space = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, space > 0 ? space : SHOWN) + " …";
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, from)) {
            int end = text.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(from, begin), false));
            pieces.add(new Piece(text.substring(begin + 1, end), true));
            from = end + 1;
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
