create schema collection;

-- One recipient's answer to one survey. That it is there means that the recipient has reported; its absence is not a zero.
create table collection.response (
    id bigint generated always as identity primary key,
    year int not null,
    area text not null,
    level text not null,
    organisation_id text not null references organisations.organisation,
    created_at timestamptz not null,
    unique (year, area, level, organisation_id),
    foreign key (year, area, level) references agreements.allocation
);

-- An import as its user meets it: how far it has come, and how it ended.
create table collection.import_run (
    id bigint generated always as identity primary key,
    account_id bigint references organisations.account,
    file_name text not null,
    state text not null
        constraint import_run_state check (state in ('RUNNING', 'DONE', 'REFUSED', 'INTERRUPTED')),
    bytes_read bigint not null default 0,
    bytes_total bigint not null,
    rows_read bigint not null default 0,
    added bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    problem_count bigint not null default 0,
    started_at timestamptz not null,
    ended_at timestamptz
);

create table collection.import_problem (
    run_id bigint not null references collection.import_run on delete cascade,
    position bigint not null,
    line bigint,
    column_name text,
    value text,
    code text not null,
    arguments text[] not null,
    primary key (run_id, position)
);

create table collection.intervention (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    external_id text constraint intervention_external_id unique,
    title text not null,
    activities text,
    goals text,
    outputs text,
    outcomes text,
    target_groups text[] not null default '{}',
    responsible_units text[] not null default '{}',
    partners text[] not null default '{}',
    funds_sek bigint constraint intervention_funds_not_negative check (funds_sek >= 0),
    into_ordinary text
        constraint intervention_into_ordinary check (into_ordinary in ('yes', 'no', 'cannot_judge')),
    submitted_on date not null,
    synthetic boolean not null,
    published_at timestamptz,
    content_hash bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index intervention_response on collection.intervention (response_id);
create index intervention_content on collection.intervention (content_hash) where external_id is null;

-- What analysis may read of interventions: never their texts.
create view collection.intervention_fact as
select i.id, r.year, r.area, r.level, r.organisation_id, o.county_code, i.funds_sek, i.target_groups, i.synthetic
from collection.intervention i
join collection.response r on r.id = i.response_id
join organisations.organisation o on o.id = r.organisation_id;

create view collection.response_fact as
select r.year, r.area, r.level, r.organisation_id, o.county_code
from collection.response r
join organisations.organisation o on o.id = r.organisation_id;
