package rose.bench;

import static rose.bench.DuckDb.row;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.analysis.ValueList;
import rose.analysis.facts.Flag;
import rose.analysis.facts.Row;
import rose.bench.NationalYear.Lot;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.collection.ClosedLists;
import rose.organisations.County;
import rose.organisations.Organisations;

/**
 * The same rows in DuckDB. Numbers stand for names, the rows lie lot by lot
 * in the order that ours have, and what an intervention has several of is there twice: in tables to join, and in columns of lists.
 */
final class DuckDbYear {

    private static final String TABLES = """
            create table lot (number smallint, year int, book int, allocated bigint);
            create table category (id int, book int, dimension varchar, step tinyint, position smallint, name varchar);
            create table earlier (category int, earlier int);
            create table attains (goal int, outcome int);
            create table listed (list varchar, value smallint, name varchar);
            create table county (code tinyint, name varchar);
            create table granted (lot smallint, organisation smallint, sek bigint);
            create table response (lot smallint, organisation smallint, county tinyint);
            create table reported (id int, lot smallint, organisation smallint, county tinyint, funds bigint, people bigint, settled boolean,
                synthetic boolean);
            create table code (intervention_id int, category_id int);
            create table value (intervention_id int, list varchar, value smallint)""";

    /** Each list in the order of its codebook or of the answers that were offered. */
    private static final String LISTS = """
            create table intervention as
            with codes as (
                select c.intervention_id as id,
                    list(c.category_id order by step, position) as categories,
                    list(c.category_id order by position) filter (dimension = 'ACTIVITY') as activities,
                    list(c.category_id order by position) filter (dimension = 'OUTPUT') as outputs,
                    list(c.category_id order by position) filter (dimension = 'GOAL') as goals,
                    list(c.category_id order by position) filter (dimension = 'OUTCOME') as outcomes
                from code c join category on category.id = c.category_id group by c.intervention_id),
            chosen as (
                select intervention_id as id,
                    list(value order by value) filter (list = 'TARGET_GROUP') as target_groups,
                    list(value order by value) filter (list = 'RESPONSIBLE_UNIT') as responsible_units,
                    list(value order by value) filter (list = 'PARTNER') as partners
                from value group by intervention_id)
            select r.*, coalesce(categories, []) as categories, coalesce(activities, []) as activities,
                coalesce(outputs, []) as outputs, coalesce(goals, []) as goals, coalesce(outcomes, []) as outcomes,
                coalesce(target_groups, []) as target_groups, coalesce(responsible_units, []) as responsible_units,
                coalesce(partners, []) as partners
            from reported r left join codes on codes.id = r.id left join chosen on chosen.id = r.id
            order by r.lot, r.id""";

    private final DuckDb duck;

    private DuckDbYear(DuckDb duck) {
        this.duck = duck;
    }

    /** @param lots those of the year that are in it */
    static DuckDb of(NationalYear year, List<Lot> lots, Inside inside) throws SQLException {
        var duck = DuckDb.empty();
        var filled = new DuckDbYear(duck);
        duck.run(TABLES);
        filled.reference(year, lots, inside);
        filled.fill(year, lots, inside.part(ClosedLists.class));
        duck.run(LISTS);
        duck.run("drop table reported");
        return duck;
    }

    private DuckDBAppender table(String name) throws SQLException {
        return duck.table(name);
    }

    // --- what the rows refer to

    private void reference(NationalYear year, List<Lot> all, Inside inside) throws SQLException {
        Map<Long, Codebook> books = new HashMap<>();
        try (DuckDBAppender lots = table("lot");
                DuckDBAppender granted = table("granted");
                DuckDBAppender responses = table("response")) {
            for (Lot lot : all) {
                Grants grants = inside.part(Agreements.class)
                        .grants(lot.key().year(), lot.key().area(), lot.key().level());
                Integer book = lot.book() == null ? null : (int) lot.book().id();
                row(lots, number(lot), lot.key().year(), book, grants.allocatedSek());
                for (Grants.Grant grant : grants.grants()) {
                    short organisation =
                            (short) lot.respondents().number(grant.recipient().id());
                    row(granted, number(lot), organisation, grant.sek());
                }
                for (int organisation : year.responses(lot).submitted().rows().toArray()) {
                    row(responses, number(lot), (short) organisation, county(lot, organisation));
                }
                if (lot.book() != null) {
                    books.put(lot.book().id(), lot.book());
                }
            }
        }
        for (Codebook book : books.values()) {
            categories(book);
        }
        lists(inside.part(ClosedLists.class));
        try (DuckDBAppender counties = table("county")) {
            for (County county : inside.part(Organisations.class).counties()) {
                row(counties, Byte.parseByte(county.code()), county.name());
            }
        }
    }

    private static short number(Lot lot) {
        return (short) lot.number();
    }

    private static byte county(Lot lot, int organisation) {
        return Byte.parseByte(lot.respondents().get(organisation).countyCode());
    }

    private void categories(Codebook book) throws SQLException {
        try (DuckDBAppender categories = table("category");
                DuckDBAppender earlier = table("earlier");
                DuckDBAppender attains = table("attains")) {
            for (Category category : book.categories()) {
                if (category.retired()) {
                    continue;
                }
                row(
                        categories,
                        (int) category.id(),
                        (int) book.id(),
                        category.dimension().name(),
                        (byte) category.dimension().ordinal(),
                        (short) category.position(),
                        category.name());
                for (long before : category.earlier()) {
                    row(earlier, (int) category.id(), (int) before);
                }
                if (category.dimension() == rose.coding.Dimension.GOAL
                        && book.outcomeOf(category).isPresent()) {
                    row(attains, (int) category.id(), (int)
                            book.outcomeOf(category).get().id());
                }
            }
        }
    }

    private static Map<ValueList, List<String>> offered(ClosedLists lists) {
        return new EnumMap<>(Map.of(
                ValueList.TARGET_GROUP, lists.targetGroups(),
                ValueList.RESPONSIBLE_UNIT, lists.responsibleUnits(),
                ValueList.PARTNER, lists.partners()));
    }

    private void lists(ClosedLists lists) throws SQLException {
        try (DuckDBAppender listed = table("listed")) {
            for (var list : offered(lists).entrySet()) {
                for (int i = 0; i < list.getValue().size(); i++) {
                    row(listed, list.getKey().name(), (short) i, list.getValue().get(i));
                }
            }
        }
    }

    // --- the rows

    private void fill(NationalYear year, List<Lot> lots, ClosedLists lists) throws SQLException {
        Map<ValueList, Map<String, Short>> numbers = new EnumMap<>(ValueList.class);
        offered(lists).forEach((list, values) -> {
            Map<String, Short> each = new HashMap<>();
            values.forEach(value -> each.put(value, (short) each.size()));
            numbers.put(list, each);
        });
        try (DuckDBAppender reported = table("reported");
                DuckDBAppender codes = table("code");
                DuckDBAppender values = table("value")) {
            for (Lot lot : lots) {
                year.each(lot, row -> add(lot, row, reported, codes, values, numbers));
            }
        }
    }

    private static void add(
            Lot lot,
            Row one,
            DuckDBAppender reported,
            DuckDBAppender codes,
            DuckDBAppender values,
            Map<ValueList, Map<String, Short>> numbers) {
        try {
            int id = (int) one.id();
            int organisation = lot.respondents().number(one.organisationId());
            row(
                    reported,
                    id,
                    number(lot),
                    (short) organisation,
                    county(lot, organisation),
                    one.fundsSek(),
                    one.people(),
                    one.flags().contains(Flag.SETTLED),
                    one.flags().contains(Flag.SYNTHETIC));
            for (long category : one.categories()) {
                row(codes, id, (int) category);
            }
            for (var list : numbers.entrySet()) {
                for (String value : one.values().get(list.getKey())) {
                    row(values, id, list.getKey().name(), list.getValue().get(value));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
