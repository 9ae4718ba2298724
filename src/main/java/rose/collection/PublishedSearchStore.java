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
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(wanted(asked))
                .fetchSingle()
                .value1();
    }

    List<Hit> hits(Asked asked, int offset, int limit) {
        String query = beginnings(asked.words());
        List<Intervention> found = db.select()
                .from(INTERVENTION)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                .where(wanted(asked))
                .orderBy(
                        query.isEmpty()
                                ? INTERVENTION.PUBLISHED_AT.desc()
                                : field(
                                                "ts_rank({0}, to_tsquery('swedish', {1}))",
                                                Float.class, INTERVENTION.WORDS, val(query))
                                        .desc(),
                        INTERVENTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(interventions::intervention);
        Map<Long, String> says = query.isEmpty() ? Map.of() : excerpts(found, query);
        return found.stream()
                .map(each -> new Hit(each, pieces(says.getOrDefault(each.id(), beginning(each)))))
                .toList();
    }

    /** What is published, by whatever else is asked for. */
    private Condition wanted(Asked asked) {
        String query = beginnings(asked.words());
        return interventions
                .published(asked.filter())
                .and(
                        query.isEmpty()
                                ? noCondition()
                                : condition("{0} @@ to_tsquery('swedish', {1})", INTERVENTION.WORDS, val(query)))
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

    private Map<Long, String> excerpts(List<Intervention> found, String query) {
        Field<String> excerpt = field(
                "ts_headline('swedish', {0}, to_tsquery('swedish', {1}), {2})",
                String.class,
                field(
                        "left(concat_ws(' · ', {0}, {1}, {2}, {3}), {4})",
                        String.class,
                        INTERVENTION.ACTIVITIES,
                        INTERVENTION.GOALS,
                        INTERVENTION.OUTPUTS,
                        INTERVENTION.OUTCOMES,
                        val(READ)),
                val(query),
                val(EXCERPT));
        return db.select(INTERVENTION.ID, excerpt)
                .from(INTERVENTION)
                .where(INTERVENTION.ID.in(found.stream().map(Intervention::id).toList()))
                .fetchMap(INTERVENTION.ID, excerpt);
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
