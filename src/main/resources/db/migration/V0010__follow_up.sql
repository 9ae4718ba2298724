-- When the program first started on this database: what had opened before then, it writes no letters of its own about.
create table platform.installation (
    one boolean primary key default true constraint installation_one check (one),
    first_started_at timestamptz not null
);

-- Why one respondent has a later last day (extended_to) than the others, since when, and who gave it.
alter table collection.response
    add column extended_why text,
    add column extended_at timestamptz,
    add column extended_by text,
    add constraint response_extension check (extended_to is not null or extended_why is null);

-- Which letter about a survey was written to whom. Its key is claimed here before the letter is written, so that two nodes
-- write it once; several claims of one person become one letter. survey_id is null for a reminder of all of a year's surveys,
-- written_by for a letter that the program wrote by the clock.
create table collection.survey_letter (
    id bigint generated always as identity primary key,
    key text not null constraint survey_letter_key unique,
    kind text not null
        constraint survey_letter_kind check (kind in
            ('INVITATION', 'REMINDER_14', 'REMINDER_3', 'OVERDUE_3', 'OVERDUE_14', 'BY_HAND', 'EXTENSION')),
    year int not null,
    survey_id bigint references surveys.survey,
    organisation_id text not null references organisations.organisation,
    account_id bigint references organisations.account on delete set null,
    to_name text not null,
    written_at timestamptz not null,
    written_by text
);
create index survey_letter_organisation on collection.survey_letter (organisation_id, year, written_at);

-- How far each respondent has come, whether it counts yet or not: never what is written.
create view collection.respondent_fact as
select r.year, r.area, r.level, r.organisation_id, o.county_code,
    r.begun_at is not null or r.submitted_at is not null as begun,
    r.submitted_at is not null as submitted,
    r.submitted_at is not null and r.late as late
from collection.response r
join organisations.organisation o on o.id = r.organisation_id
where r.year is not null;
