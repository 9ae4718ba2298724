create schema organisations;

create table organisations.county (
    code text primary key,
    letter text not null unique,
    name text not null,
    name_en text not null,
    health_care_region text not null,
    tile_column int not null,
    tile_row int not null,
    unique (tile_column, tile_row)
);

-- id is level and code, as REGION-14: the same on every installation.
create table organisations.organisation (
    id text primary key,
    level text not null
        constraint organisation_level check (level in ('REGION', 'MUNICIPALITY', 'COUNTY', 'AUTHORITY', 'SKR')),
    code text not null,
    name text not null,
    short_name text not null,
    county_code text references organisations.county,
    organisation_number text,
    population bigint check (population >= 0),
    population_year int,
    unique (level, code)
);
create index organisation_county on organisations.organisation (county_code);

create table organisations.account (
    id bigint generated always as identity primary key,
    email text not null,
    name text not null,
    role text not null
        constraint account_role check (role in ('ANALYST', 'COUNTY_COORDINATOR', 'CONTACT_PERSON')),
    organisation_id text not null references organisations.organisation,
    password_hash text not null,
    demo boolean not null default false,
    created_at timestamptz not null
);
create unique index account_email on organisations.account (lower(email));
