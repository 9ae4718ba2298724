-- Codebooks become the analysts' own: what anybody has changed is not overwritten by the program's content any more. A draft is
-- next year's book in the making; it is not in force. version counts the changes made here.
alter table coding.codebook
    add column state text not null default 'IN_FORCE' constraint codebook_state check (state in ('DRAFT', 'IN_FORCE')),
    add column version int not null default 1,
    add column by_program boolean not null default true;

-- A category that is retired is not given any more. What it was given to keeps it, until a merge or a new coding moves it on to
-- its successors.
alter table coding.category
    add column includes_sv text,
    add column includes_en text,
    add column excludes_sv text,
    add column excludes_en text,
    add column examples text[] not null default '{}',
    add column colour int constraint category_colour check (colour between 1 and 7),
    add column retired_at timestamptz,
    drop constraint category_codebook_id_dimension_name_key;
create unique index category_name on coding.category (codebook_id, dimension, name) where retired_at is null;

create table coding.category_successor (
    category_id bigint not null references coding.category on delete cascade,
    successor_id bigint not null references coding.category on delete cascade,
    primary key (category_id, successor_id)
);

-- Every change of a codebook, with the whole book as it stood after it.
create table coding.codebook_change (
    codebook_id bigint not null references coding.codebook on delete cascade,
    version int not null,
    at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    kind text not null,
    detail jsonb not null,
    content jsonb not null,
    primary key (codebook_id, version)
);

-- Which state of the codebooks the program holds in memory is still the newest: one row, written with every change.
create table coding.codebooks_stamp (stamp text not null);
insert into coding.codebooks_stamp values ('0');

-- How large a share of an area's interventions is coded by two who do not see each other's codes: blind, without suggestions
-- too; assisted, with suggestions, to learn whether they sway. Which ones is drawn by the seed.
create table coding.sample (
    year int not null,
    area text not null,
    blind_share numeric(4, 3) not null constraint sample_blind_share check (blind_share between 0 and 1),
    assisted_share numeric(4, 3) not null constraint sample_assisted_share check (assisted_share between 0 and 1),
    seed text not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (year, area),
    constraint sample_shares check (blind_share + assisted_share <= 1)
);

-- The coding of an intervention, how far it has come. sample is null until it is drawn. Held: somebody has it before them, so
-- that the next coder is given another. confidence: how sure the suggestions are, from 0 to 1.
create table coding.task (
    intervention_id bigint primary key references collection.intervention on delete cascade,
    year int not null,
    area text not null,
    level text not null,
    sample text constraint task_sample check (sample in ('NONE', 'BLIND', 'ASSISTED')),
    state text not null default 'TO_CODE'
        constraint task_state check (state in ('TO_CODE', 'HALF_CODED', 'TO_SETTLE', 'SETTLED')),
    held_by bigint references organisations.account,
    held_until timestamptz,
    text_changed_at timestamptz,
    confidence real
);
create index task_lot on coding.task (year, area, level, state, intervention_id);
create index task_undrawn on coding.task (year, area) where sample is null;

create function coding.add_tasks() returns trigger language plpgsql as $$
begin
    insert into coding.task (intervention_id, year, area, level)
    select a.id, r.year, r.area, r.level
    from added a join collection.response r on r.id = a.response_id
    where r.year is not null;
    return null;
end $$;
create trigger coding_task after insert on collection.intervention
    referencing new table as added for each statement execute function coding.add_tasks();

-- An intervention that is reported anew may have another text, or another area.
create function coding.change_tasks() returns trigger language plpgsql as $$
begin
    update coding.task t
    set year = r.year, area = r.area, level = r.level,
        sample = case when t.year = r.year and t.area = r.area then t.sample end,
        text_changed_at = n.updated_at
    from changed n
    join replaced o on o.id = n.id
    join collection.response r on r.id = n.response_id
    where t.intervention_id = n.id and r.year is not null
      and (n.response_id <> o.response_id
           or (n.title, n.activities, n.goals, n.outputs, n.outcomes)
              is distinct from (o.title, o.activities, o.goals, o.outputs, o.outcomes));
    return null;
end $$;
create trigger coding_task_changed after update on collection.intervention
    referencing old table as replaced new table as changed for each statement execute function coding.change_tasks();

-- One coder's own work with an intervention. REPLACED: it was coded anew since. blind: no suggestion was shown. suggested: what was
-- proposed then, shown or not.
create table coding.coder_work (
    intervention_id bigint not null references coding.task on delete cascade,
    coder_id bigint not null references organisations.account,
    state text not null constraint coder_work_state check (state in ('STARTED', 'DONE', 'REPLACED')),
    blind boolean not null,
    unclear boolean not null default false,
    note text not null default '',
    suggested bigint[] not null default '{}',
    started_at timestamptz not null,
    done_at timestamptz,
    primary key (intervention_id, coder_id),
    constraint coder_work_done check (state <> 'DONE' or done_at is not null)
);
create index coder_work_coder on coding.coder_work (coder_id, done_at);

-- The categories that one coder gave. Settling does not change them: agreement between coders is computed from them.
create table coding.given_code (
    intervention_id bigint not null,
    coder_id bigint not null,
    category_id bigint not null references coding.category,
    given_at timestamptz not null,
    primary key (intervention_id, coder_id, category_id),
    foreign key (intervention_id, coder_id) references coding.coder_work on delete cascade
);
create index given_code_category on coding.given_code (category_id);

-- The history of an intervention's codes. categories: the whole set after what happened, where it is one.
create table coding.event (
    id bigint generated always as identity primary key,
    intervention_id bigint not null references coding.task on delete cascade,
    at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    kind text not null,
    category_id bigint references coding.category on delete set null,
    categories bigint[],
    detail text,
    undone boolean not null default false
);
create index event_intervention on coding.event (intervention_id, id);
create index event_account on coding.event (account_id, id) where kind in ('TICKED', 'UNTICKED', 'DONE') and not undone;

-- What a respondent holds to be wrongly coded, and what came of it.
create table coding.objection (
    id bigint generated always as identity primary key,
    intervention_id bigint not null references coding.task on delete cascade,
    account_id bigint references organisations.account,
    account_name text not null,
    organisation_id text not null references organisations.organisation,
    made_at timestamptz not null,
    reason text not null,
    answer text,
    codes_changed boolean,
    answered_at timestamptz,
    answered_by bigint references organisations.account,
    answered_by_name text
);
create unique index objection_open on coding.objection (intervention_id) where answered_at is null;

-- What suggestions are made from, one for each dimension of a codebook.
create table coding.suggestion_model (
    codebook_id bigint not null references coding.codebook on delete cascade,
    dimension text not null,
    trained_at timestamptz not null,
    examples int not null,
    model bytea not null,
    evaluation jsonb not null,
    primary key (codebook_id, dimension)
);

-- What was coded before there were tasks: by one coder each, and seen by all.
insert into coding.task (intervention_id, year, area, level, sample, state)
select i.id, r.year, r.area, r.level,
    case when s.intervention_id is not null or exists (select from coding.code c where c.intervention_id = i.id)
         then 'NONE' end,
    case when s.intervention_id is not null then 'SETTLED' else 'TO_CODE' end
from collection.intervention i
join collection.response r on r.id = i.response_id
left join coding.settling s on s.intervention_id = i.id
where r.year is not null;
insert into coding.coder_work (intervention_id, coder_id, state, blind, started_at, done_at)
select c.intervention_id, c.coder_id,
    case when s.settled_by = c.coder_id then 'DONE' when s.intervention_id is null then 'STARTED' else 'REPLACED' end,
    false, min(c.coded_at), max(s.settled_at)
from coding.code c
left join coding.settling s on s.intervention_id = c.intervention_id
where c.coder_id is not null
group by c.intervention_id, c.coder_id, s.intervention_id, s.settled_by;
insert into coding.given_code
select intervention_id, coder_id, category_id, coded_at from coding.code where coder_id is not null;
delete from coding.code where intervention_id not in (select intervention_id from coding.settling);
drop view coding.settled_code_fact;
alter table coding.code drop column coder_id, drop column coded_at;

-- From here on only what counts.
alter table coding.settling
    add column reason text,
    drop constraint settling_basis,
    add constraint settling_basis check (basis in ('BENCH', 'FILE', 'AGREED', 'DECIDED'));
create view coding.settled_code_fact as
select c.intervention_id, c.category_id
from coding.code c
join coding.settling s on s.intervention_id = c.intervention_id;

-- What coding may read of interventions beside their facts: the words that they are found by. Cut, because a tsvector has an end.
alter table collection.intervention add column words tsvector generated always as (
    to_tsvector('swedish', left(title, 2000) || ' ' || left(coalesce(activities, ''), 20000) || ' '
        || left(coalesce(goals, ''), 20000) || ' ' || left(coalesce(outputs, ''), 20000) || ' '
        || left(coalesce(outcomes, ''), 20000))) stored;
create index intervention_words on collection.intervention using gin (words);
create view collection.intervention_words_fact as select id, words from collection.intervention;

-- An account that is closed signs in no more; what was done with it keeps its name.
alter table organisations.account add column closed_at timestamptz;
