-- What registers tell beside what organisations report, as imported.
create table analysis.register_measure (
    key text primary key constraint register_measure_key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name_sv text not null,
    name_en text not null,
    unit_sv text not null,
    unit_en text not null,
    source text not null,
    -- made by the program, to be marked wherever it shows
    synthetic boolean not null,
    imported_at timestamptz not null
);

create table analysis.register_value (
    measure_key text not null references analysis.register_measure on delete cascade,
    year int not null,
    -- null for the nation
    county_code text references organisations.county,
    -- null for all ages
    age text,
    -- null for both
    sex text constraint register_value_sex check (sex in ('WOMEN', 'MEN')),
    -- null where the source has none, which is not zero, or withholds it
    value numeric constraint register_value_not_negative check (value >= 0),
    withheld boolean not null,
    constraint register_value_withheld check (not (withheld and value is not null)),
    constraint register_value_once unique nulls not distinct (measure_key, year, county_code, age, sex)
);
