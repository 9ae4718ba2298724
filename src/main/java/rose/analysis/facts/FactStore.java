package rose.analysis.facts;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rose.coding.facts.Tables.SETTLED_CODE_FACT;
import static rose.coding.facts.Tables.SETTLING_FACT;
import static rose.collection.facts.Tables.ANSWER_FACT;
import static rose.collection.facts.Tables.INTERVENTION_FACT;
import static rose.collection.facts.Tables.RESPONDENT_FACT;
import static rose.collection.facts.Tables.RESPONSE_FACT;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.analysis.ValueList;
import rose.organisations.Level;
import rose.organisations.Organisations;

/** Reads from the database what is kept in memory. */
@Component
class FactStore {

    private static final int FETCH = 5_000;

    private static final Field<Boolean> SETTLED = field(
            exists(selectOne().from(SETTLING_FACT).where(SETTLING_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID))));
    private static final Field<Long[]> CATEGORIES = array(select(SETTLED_CODE_FACT.CATEGORY_ID)
            .from(SETTLED_CODE_FACT)
            .where(SETTLED_CODE_FACT.INTERVENTION_ID.eq(INTERVENTION_FACT.ID)));

    private final DSLContext db;
    private final Organisations organisations;
    private final Map<Level, Respondents> respondents = new ConcurrentHashMap<>();

    FactStore(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    /** Always the same ones: organisations do not change while the program runs. */
    Respondents respondents(Level level) {
        return respondents.computeIfAbsent(level, each -> new Respondents(organisations.of(each)));
    }

    /** The lots that anything is reported in. */
    Set<LotKey> reported() {
        return db.selectDistinct(RESPONSE_FACT.YEAR, RESPONSE_FACT.AREA, RESPONSE_FACT.LEVEL)
                .from(RESPONSE_FACT)
                .fetchSet(row -> key(row.value1(), row.value2(), row.value3()));
    }

    /** All lots of a year that have interventions, in one reading. */
    Collection<LotFacts> lots(int year) {
        Map<LotKey, LotBuilder> builders = new HashMap<>();
        each(
                INTERVENTION_FACT.YEAR.eq(year),
                (key, row) -> builders.computeIfAbsent(key, this::builder).add(row));
        return builders.values().stream().map(LotBuilder::build).toList();
    }

    LotFacts lot(LotKey key) {
        LotBuilder builder = builder(key);
        each(of(key), (unused, row) -> builder.add(row));
        return builder.build();
    }

    private LotBuilder builder(LotKey key) {
        return new LotBuilder(key, respondents(key.level()));
    }

    /** Those of these interventions that are in the lot. */
    Map<Long, Row> rows(LotKey key, Collection<Long> ids) {
        Map<Long, Row> rows = new HashMap<>();
        each(of(key).and(INTERVENTION_FACT.ID.in(ids)), (unused, row) -> rows.put(row.id(), row));
        return rows;
    }

    private static Condition of(LotKey key) {
        return INTERVENTION_FACT
                .YEAR
                .eq(key.year())
                .and(INTERVENTION_FACT.AREA.eq(key.area()))
                .and(INTERVENTION_FACT.LEVEL.eq(key.level().name()));
    }

    private void each(Condition which, BiConsumer<LotKey, Row> row) {
        try (var rows = db.select(INTERVENTION_FACT.asterisk(), SETTLED, CATEGORIES)
                .from(INTERVENTION_FACT)
                .where(which)
                .orderBy(
                        INTERVENTION_FACT.COUNTY_CODE.collate("C"),
                        INTERVENTION_FACT.ORGANISATION_ID.collate("C"),
                        INTERVENTION_FACT.ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(each -> row.accept(
                    new LotKey(
                            each.get(INTERVENTION_FACT.YEAR),
                            each.get(INTERVENTION_FACT.AREA),
                            Level.valueOf(each.get(INTERVENTION_FACT.LEVEL))),
                    row(each)));
        }
    }

    private static Row row(Record row) {
        String ordinary = row.get(INTERVENTION_FACT.INTO_ORDINARY);
        return new Row(
                row.get(INTERVENTION_FACT.ID),
                row.get(INTERVENTION_FACT.ORGANISATION_ID),
                row.get(INTERVENTION_FACT.FUNDS_SEK),
                row.get(INTERVENTION_FACT.REACH_PEOPLE),
                flags(row),
                Map.of(
                        ValueList.TARGET_GROUP, List.of(row.get(INTERVENTION_FACT.TARGET_GROUPS)),
                        ValueList.RESPONSIBLE_UNIT, List.of(row.get(INTERVENTION_FACT.RESPONSIBLE_UNITS)),
                        ValueList.PARTNER, List.of(row.get(INTERVENTION_FACT.PARTNERS)),
                        ValueList.INTO_ORDINARY, ordinary == null ? List.of() : List.of(ordinary)),
                List.of(row.get(CATEGORIES)));
    }

    private static EnumSet<Flag> flags(Record row) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        set(flags, Flag.SETTLED, row.get(SETTLED));
        set(flags, Flag.SYNTHETIC, row.get(INTERVENTION_FACT.SYNTHETIC));
        set(flags, Flag.LATE, row.get(INTERVENTION_FACT.LATE));
        set(flags, Flag.SIMPLIFIED, row.get(INTERVENTION_FACT.SIMPLIFIED));
        Boolean continued = row.get(INTERVENTION_FACT.CONTINUED);
        if (continued != null) {
            flags.add(continued ? Flag.CONTINUED : Flag.NEW);
        }
        return flags;
    }

    private static void set(EnumSet<Flag> flags, Flag flag, boolean is) {
        if (is) {
            flags.add(flag);
        }
    }

    Map<LotKey, Responses> responses(int year) {
        return responses(RESPONDENT_FACT.YEAR.eq(year), ANSWER_FACT.YEAR.eq(year));
    }

    Responses responses(LotKey key) {
        Condition responding = RESPONDENT_FACT
                .YEAR
                .eq(key.year())
                .and(RESPONDENT_FACT.AREA.eq(key.area()))
                .and(RESPONDENT_FACT.LEVEL.eq(key.level().name()));
        Condition answering = ANSWER_FACT
                .YEAR
                .eq(key.year())
                .and(ANSWER_FACT.AREA.eq(key.area()))
                .and(ANSWER_FACT.LEVEL.eq(key.level().name()));
        return responses(responding, answering).getOrDefault(key, Responses.NONE);
    }

    private Map<LotKey, Responses> responses(Condition responding, Condition answering) {
        Map<LotKey, Responses.Builder> all = new HashMap<>();
        var seen = RESPONDENT_FACT;
        db.select(
                        seen.YEAR,
                        seen.AREA,
                        seen.LEVEL,
                        seen.ORGANISATION_ID,
                        seen.BEGUN,
                        seen.SUBMITTED,
                        seen.LATE,
                        seen.HANDED_IN_ON)
                .from(seen)
                .where(responding)
                .forEach(row -> {
                    LotKey key = key(row.value1(), row.value2(), row.value3());
                    Respondents asked = respondents(key.level());
                    Responses.Builder lot = all.computeIfAbsent(key, unused -> new Responses.Builder(asked));
                    if (row.value6()) {
                        lot.submitted(asked.number(row.value4()), row.value7(), row.value8());
                    } else if (row.value5()) {
                        lot.begun(asked.number(row.value4()));
                    }
                });
        Map<LotKey, Answers> answers = answers(answering);
        Map<LotKey, Responses> responses = new HashMap<>();
        all.forEach((key, lot) -> responses.put(key, lot.build(answers.getOrDefault(key, Answers.NONE))));
        return responses;
    }

    /** What is answered about interventions is not asked for here. */
    private Map<LotKey, Answers> answers(Condition which) {
        var fact = ANSWER_FACT;
        Map<LotKey, Answers.Builder> all = new HashMap<>();
        db.select(
                        fact.YEAR,
                        fact.AREA,
                        fact.LEVEL,
                        fact.ORGANISATION_ID,
                        fact.ENTRY,
                        fact.QUESTION,
                        fact.ROW_ID,
                        fact.OPTION,
                        fact.SYNTHETIC)
                .from(fact)
                .where(which)
                .and(fact.INTERVENTION_ID.isNull())
                .forEach(row -> {
                    LotKey key = key(row.value1(), row.value2(), row.value3());
                    Respondents asked = respondents(key.level());
                    all.computeIfAbsent(key, unused -> new Answers.Builder(asked))
                            .add(
                                    asked.number(row.value4()),
                                    row.value6(),
                                    row.value7(),
                                    row.value5(),
                                    row.value8(),
                                    row.value9());
                });
        Map<LotKey, Answers> answers = new HashMap<>();
        all.forEach((key, lot) -> answers.put(key, lot.build()));
        return answers;
    }

    private static LotKey key(int year, String area, String level) {
        return new LotKey(year, area, Level.valueOf(level));
    }
}
