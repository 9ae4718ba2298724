create schema surveys;

-- What is asked of one level about one area in one year; or, without these, a form that is not part of any year's reporting.
create table surveys.survey (
    id bigint generated always as identity primary key,
    year int,
    area text,
    level text constraint survey_level check (level in ('REGION', 'MUNICIPALITY', 'COUNTY')),
    -- the authority that may change it
    owner text not null references organisations.organisation,
    opens_on date,
    due_on date,
    created_at timestamptz not null,
    unique (year, area, level),
    constraint survey_of_a_year check (
        (year is null) = (area is null) and (year is null) = (level is null) and (year is null) = (due_on is null)),
    constraint survey_dates check (opens_on <= due_on)
);

-- by_program: it came with the program, and nobody has changed it.
create table surveys.version (
    id bigint generated always as identity primary key,
    survey_id bigint not null references surveys.survey,
    number int not null,
    definition jsonb not null,
    revision int not null default 1,
    by_program boolean not null default false,
    changed_at timestamptz not null,
    changed_by text,
    published_at timestamptz,
    published_by text,
    unique (survey_id, number)
);
create unique index version_one_draft on surveys.version (survey_id) where published_at is null;

-- What respondents have answered must always be shown with the questions that they were asked.
create function surveys.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published survey version never changes' using errcode = 'check_violation';
end $$;
create trigger version_published before update or delete on surveys.version
    for each row when (old.published_at is not null) execute function surveys.refuse_change();
