-- A response grows from a note that something was reported into what a respondent writes in all year. Those that are there
-- already came with files: they are submitted, and no survey was answered for them. submitted_at tells that it counts;
-- a reopened response counts as it was submitted until it is submitted again.
alter table collection.response
    alter column year drop not null,
    alter column area drop not null,
    alter column level drop not null,
    add column survey_id bigint references surveys.survey,
    add column version_id bigint references surveys.version,
    add column state text not null default 'SUBMITTED'
        constraint response_state check (state in ('OPEN', 'SUBMITTED', 'REOPENED')),
    add column begun_at timestamptz,
    add column submitted_at timestamptz,
    add column late boolean not null default false,
    add column extended_to date,
    add column shared_at timestamptz,
    add column offers_last_year boolean not null default true,
    add constraint response_of_a_year check (
        (year is null) = (area is null) and (year is null) = (level is null)
        and (year is not null or survey_id is not null));
update collection.response set submitted_at = created_at, begun_at = created_at;
create unique index response_to_form on collection.response (survey_id, organisation_id) where year is null;

create or replace view collection.response_fact as
select r.year, r.area, r.level, r.organisation_id, o.county_code
from collection.response r
join organisations.organisation o on o.id = r.organisation_id
where r.submitted_at is not null and r.year is not null;

-- One of several things that a survey's block asks about: an intervention, an example. intervention_id is what has become of it
-- when it was submitted; copied_from the intervention of the year before that it began as.
create table collection.entry (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    block text not null,
    position int not null,
    intervention_id bigint references collection.intervention on delete set null,
    copied_from bigint references collection.intervention on delete set null,
    created_at timestamptz not null,
    created_by text not null,
    removed_at timestamptz,
    removed_by text
);
create index entry_response on collection.entry (response_id, block, position);
create unique index entry_intervention on collection.entry (intervention_id) where removed_at is null;
create unique index entry_copied_once on collection.entry (response_id, copied_from) where removed_at is null;

-- A link that opens one entry to somebody without an account, for as long as it lasts. account_id: who invited, in which language
-- they read. What is sent anew has another token; what was opened and done by the old one is forgotten then.
create table collection.invitation (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    entry_id bigint not null references collection.entry,
    name text not null,
    email text not null,
    token_hash bytea not null unique,
    invited_at timestamptz not null,
    account_id bigint references organisations.account,
    invited_by text not null,
    language text not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    done_at timestamptz,
    withdrawn_at timestamptz
);
create index invitation_entry on collection.invitation (entry_id);

-- What stands in one field; entry_id is null outside of blocks. value is as typed where it cannot be read yet. writer is the
-- browser page that wrote it last: it may go on writing without having heard how its last save went.
create table collection.answer (
    response_id bigint not null references collection.response,
    entry_id bigint references collection.entry,
    question text not null,
    value text not null,
    revision int not null,
    writer text not null,
    changed_at timestamptz not null,
    account_id bigint references organisations.account,
    invitation_id bigint references collection.invitation,
    changed_by text not null,
    from_last_year boolean not null default false,
    constraint answer_one_a_field unique nulls not distinct (response_id, entry_id, question)
);

-- What one person wrote, or was taken over from last year, and somebody replaced: nothing that is written is gone.
create table collection.replaced_answer (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    entry_id bigint references collection.entry,
    question text not null,
    value text not null,
    changed_at timestamptz not null,
    invitation_id bigint references collection.invitation,
    changed_by text not null,
    from_last_year boolean not null,
    replaced_at timestamptz not null,
    replaced_by text not null
);
create index replaced_answer_field on collection.replaced_answer (response_id, entry_id, question);

-- A response as it was submitted, once for each time.
create table collection.submission (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    number int not null,
    version_id bigint not null references surveys.version,
    submitted_at timestamptz not null,
    submitted_by text not null,
    late boolean not null,
    content jsonb not null,
    fingerprint text not null,
    reopened_at timestamptz,
    reopened_by text,
    reopened_why text,
    unique (response_id, number)
);

-- Somebody asked to approve a response for their organisation. token_hash: the link in the letter, for those without account.
create table collection.attestation (
    id bigint generated always as identity primary key,
    response_id bigint not null references collection.response,
    organisation_id text not null references organisations.organisation,
    name text not null,
    email text not null,
    account_id bigint references organisations.account,
    token_hash bytea unique,
    asked_at timestamptz not null,
    asked_by text not null,
    expires_at timestamptz not null,
    attested_at timestamptz,
    refused_at timestamptz,
    remark text,
    withdrawn_at timestamptz
);
create index attestation_response on collection.attestation (response_id);

-- How long a question takes, never whose time it was: how many uses took about 2^bucket seconds.
create table collection.question_time (
    survey_id bigint not null references surveys.survey,
    question text not null,
    bucket smallint not null,
    uses bigint not null,
    milliseconds bigint not null,
    primary key (survey_id, question, bucket)
);
