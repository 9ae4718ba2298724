package rose.bench;

import static rose.bench.DuckDb.row;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import rose.analysis.register.RegisterGroup;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.organisations.County;

/**
 * What a register tells, by us and by DuckDB: for the nation and each county, by age, seven years of each measure; some values are
 * missing and some withheld. A larger register has more measures, of which a figure shows one.
 */
record RegisterYears(int measures, List<County> counties) {

    private static final int FIRST_YEAR = 2017;
    private static final int YEARS = 7;
    private static final List<String> AGES = List.of("", "0–17", "18–24", "25–64", "65+");

    private static final String TABLES = """
            create table register_value (measure int, year smallint, county tinyint, age tinyint, value decimal(9, 1), withheld boolean);
            create table age (number tinyint, name varchar)""";

    RegisterMeasure measure() {
        return new RegisterMeasure("bench-0", "Andel", "Share", "procent", "per cent", "Röse", true);
    }

    /** Of one measure, rising by year, the nation before counties. */
    List<RegisterValue> values(int measure) {
        List<RegisterValue> values = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (String county : Stream.concat(Stream.of("0"), counties.stream().map(County::code))
                    .toList()) {
                for (int age = 0; age < AGES.size(); age++) {
                    values.add(value(measure, year, Integer.parseInt(county), age));
                }
            }
        }
        return values;
    }

    private static RegisterValue value(int measure, int year, int county, int age) {
        int drawn = (measure * 31 + year * 17 + county * 7 + age * 3) % 100;
        boolean withheld = county > 0 && drawn < 5;
        return new RegisterValue(
                year,
                county == 0 ? null : "%02d".formatted(county),
                new RegisterGroup(age == 0 ? null : AGES.get(age), null),
                withheld || county > 0 && drawn < 8 ? null : BigDecimal.valueOf(40 + drawn + age, 1),
                withheld);
    }

    void into(DuckDb duck) throws SQLException {
        duck.run(TABLES);
        try (DuckDBAppender ages = duck.table("age");
                DuckDBAppender values = duck.table("register_value")) {
            for (byte age = 1; age < AGES.size(); age++) {
                row(ages, age, AGES.get(age));
            }
            for (int measure = 0; measure < measures; measure++) {
                for (RegisterValue value : values(measure)) {
                    values.beginRow();
                    values.append(measure);
                    values.append((short) value.year());
                    values.append(value.countyCode() == null ? (byte) 0 : Byte.parseByte(value.countyCode()));
                    values.append((byte)
                            (value.group().age() == null
                                    ? 0
                                    : AGES.indexOf(value.group().age())));
                    if (value.value() == null) {
                        values.appendNull();
                    } else {
                        values.append(value.value());
                    }
                    values.append(value.withheld());
                    values.endRow();
                }
            }
        }
    }

    /** @param byCounty in the last year; else the nation over all years */
    String sql(boolean byCounty) {
        String places = byCounty
                ? "select %d as year, code as county, name from named".formatted(FIRST_YEAR + YEARS - 1)
                : "select year, 0, 'Riket' from (select distinct year from register_value where measure = 0)";
        return """
                with named as (select 0 as code, 'Riket' as name union all select code, name from county),
                place(year, county, name) as ({places}),
                here as (select register_value.* from register_value join place using (year, county) where measure = 0),
                shown as (select distinct age as number from here)
                select '{measure}', '{unit}', place.year, lpad(place.county::varchar, 2, '0'), place.name, age.name, null, here.value,
                    case when here.withheld then 'withheld' when here.value is null then 'missing' else 'known' end
                from place cross join shown left join age using (number)
                left join here on here.year = place.year and here.county = place.county and here.age = shown.number
                order by place.year, place.county, shown.number""".replace("{places}", places)
                .replace("{measure}", measure().key())
                .replace("{unit}", measure().unitSv());
    }
}
