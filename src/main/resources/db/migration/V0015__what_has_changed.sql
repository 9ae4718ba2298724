-- What has changed of that which figures count, so that each program that holds it in memory reads anew only that: a lot (year,
-- area, level) and, where they are few, the ids of its interventions; without ids the whole lot, without lot everything. A reader
-- takes what transactions wrote that had not ended when it last looked, so none is missed however late it commits.
create table platform.change (
    id bigint generated always as identity primary key,
    transaction_id bigint not null default (pg_current_xact_id()::text::bigint),
    at timestamptz not null default now(),
    year int,
    area text,
    level text,
    interventions bigint[]
);
create index change_transaction on platform.change (transaction_id);
create index change_at on platform.change (at);

create function platform.everything_changed() returns trigger language plpgsql as $$
begin
    insert into platform.change default values;
    return null;
end $$;

-- More than so many are read anew with all of their lot.
create function platform.few(ids bigint[]) returns bigint[] language sql immutable as $$
    select case when cardinality(ids) <= 200 then ids end
$$;

-- --- interventions and responses

create function collection.announce_interventions() returns trigger language plpgsql as $$
begin
    insert into platform.change (year, area, level, interventions)
    select r.year, r.area, r.level, platform.few(array_agg(a.id))
    from affected a join collection.response r on r.id = a.response_id
    where r.year is not null
    group by r.year, r.area, r.level;
    return null;
end $$;
create trigger announce_added after insert on collection.intervention
    referencing new table as affected for each statement execute function collection.announce_interventions();
create trigger announce_removed after delete on collection.intervention
    referencing old table as affected for each statement execute function collection.announce_interventions();
create trigger announce_all after truncate on collection.intervention
    for each statement execute function platform.everything_changed();

-- An intervention may have moved to another lot: both are told.
create function collection.announce_changed_interventions() returns trigger language plpgsql as $$
begin
    insert into platform.change (year, area, level, interventions)
    select r.year, r.area, r.level, platform.few(array_agg(distinct a.id))
    from (select id, response_id from before union select id, response_id from now) a
    join collection.response r on r.id = a.response_id
    where r.year is not null
    group by r.year, r.area, r.level;
    return null;
end $$;
create trigger announce_changed after update on collection.intervention
    referencing old table as before new table as now
    for each statement execute function collection.announce_changed_interventions();

-- Whether a response counts, and whether it is late, is told of all its interventions.
create function collection.announce_responses() returns trigger language plpgsql as $$
begin
    insert into platform.change (year, area, level, interventions)
    select a.year, a.area, a.level, coalesce(platform.few(array_agg(i.id) filter (where i.id is not null)), '{}')
    from affected a left join collection.intervention i on i.response_id = a.id
    where a.year is not null
    group by a.year, a.area, a.level
    having count(i.id) <= 200
    union all
    select a.year, a.area, a.level, null
    from affected a join collection.intervention i on i.response_id = a.id
    where a.year is not null
    group by a.year, a.area, a.level
    having count(i.id) > 200;
    return null;
end $$;
create trigger announce_added after insert on collection.response
    referencing new table as affected for each statement execute function collection.announce_responses();
create trigger announce_changed after update on collection.response
    referencing new table as affected for each statement execute function collection.announce_responses();
create trigger announce_removed after delete on collection.response
    referencing old table as affected for each statement execute function collection.announce_responses();
create trigger announce_all after truncate on collection.response
    for each statement execute function platform.everything_changed();

-- What is answered about the whole organisation is read anew with its lot's responses: no intervention has changed.
create function collection.announce_answers() returns trigger language plpgsql as $$
begin
    insert into platform.change (year, area, level, interventions)
    select distinct r.year, r.area, r.level, '{}'::bigint[]
    from affected a join collection.response r on r.id = a.response_id
    where r.year is not null;
    return null;
end $$;
create trigger announce_added after insert on collection.closed_answer
    referencing new table as affected for each statement execute function collection.announce_answers();
create trigger announce_changed after update on collection.closed_answer
    referencing new table as affected for each statement execute function collection.announce_answers();
create trigger announce_removed after delete on collection.closed_answer
    referencing old table as affected for each statement execute function collection.announce_answers();
create trigger announce_all after truncate on collection.closed_answer
    for each statement execute function platform.everything_changed();

-- --- codes that count

create function coding.announce_codes() returns trigger language plpgsql as $$
begin
    insert into platform.change (year, area, level, interventions)
    select t.year, t.area, t.level, platform.few(array_agg(distinct a.intervention_id))
    from affected a join coding.task t on t.intervention_id = a.intervention_id
    group by t.year, t.area, t.level;
    return null;
end $$;
create trigger announce_added after insert on coding.settling
    referencing new table as affected for each statement execute function coding.announce_codes();
create trigger announce_removed after delete on coding.settling
    referencing old table as affected for each statement execute function coding.announce_codes();
create trigger announce_all after truncate on coding.settling
    for each statement execute function platform.everything_changed();
create trigger announce_added after insert on coding.code
    referencing new table as affected for each statement execute function coding.announce_codes();
create trigger announce_changed after update on coding.code
    referencing new table as affected for each statement execute function coding.announce_codes();
create trigger announce_removed after delete on coding.code
    referencing old table as affected for each statement execute function coding.announce_codes();
create trigger announce_all after truncate on coding.code
    for each statement execute function platform.everything_changed();

-- --- what figures are cut and filtered by. simplified: at most one text was written. continued: null where it is not known.

create or replace view collection.intervention_fact as
select i.id, r.year, r.area, r.level, r.organisation_id, o.county_code, i.funds_sek, i.target_groups, i.synthetic,
    i.responsible_units, i.partners, i.into_ordinary, r.late,
    num_nonnulls(i.activities, i.goals, i.outputs, i.outcomes) <= 1 as simplified,
    (select e.copied_from is not null from collection.entry e where e.intervention_id = i.id and e.removed_at is null)
        as continued
from collection.intervention i
join collection.response r on r.id = i.response_id
join organisations.organisation o on o.id = r.organisation_id;

create or replace view collection.response_fact as
select r.year, r.area, r.level, r.organisation_id, o.county_code, r.late
from collection.response r
join organisations.organisation o on o.id = r.organisation_id
where r.submitted_at is not null and r.year is not null;

-- --- what coders have given: agreement between them is computed anew only where this has grown. A row for each time that anything
-- was done, undone or moved in a lot.
create table coding.codings_change (
    id bigint generated always as identity primary key,
    year int not null,
    area text not null,
    level text not null
);
create index codings_change_lot on coding.codings_change (year, area, level, id);

create function coding.note_codings() returns trigger language plpgsql as $$
begin
    insert into coding.codings_change (year, area, level)
    select distinct t.year, t.area, t.level
    from affected a join coding.task t on t.intervention_id = a.intervention_id
    where a.state = 'DONE';
    return null;
end $$;
create trigger note_added after insert on coding.coder_work
    referencing new table as affected for each statement execute function coding.note_codings();
create trigger note_done after update on coding.coder_work
    referencing new table as affected for each statement execute function coding.note_codings();
create trigger note_undone after update on coding.coder_work
    referencing old table as affected for each statement execute function coding.note_codings();
create trigger note_removed after delete on coding.coder_work
    referencing old table as affected for each statement execute function coding.note_codings();

-- Of work that is done, codes change only where a codebook does.
create function coding.note_moved_codes() returns trigger language plpgsql as $$
begin
    insert into coding.codings_change (year, area, level)
    select distinct t.year, t.area, t.level
    from affected a
    join coding.coder_work w on w.intervention_id = a.intervention_id and w.coder_id = a.coder_id and w.state = 'DONE'
    join coding.task t on t.intervention_id = a.intervention_id;
    return null;
end $$;
create trigger note_added after insert on coding.given_code
    referencing new table as affected for each statement execute function coding.note_moved_codes();
create trigger note_changed after update on coding.given_code
    referencing new table as affected for each statement execute function coding.note_moved_codes();
create trigger note_removed after delete on coding.given_code
    referencing old table as affected for each statement execute function coding.note_moved_codes();

-- A task that is drawn for another sample, or is of another lot, takes its codings with it.
create function coding.note_moved_tasks() returns trigger language plpgsql as $$
begin
    insert into coding.codings_change (year, area, level)
    select distinct lot.year, lot.area, lot.level
    from before b
    join now n on n.intervention_id = b.intervention_id
    cross join lateral (values (b.year, b.area, b.level), (n.year, n.area, n.level)) lot (year, area, level)
    where (b.year, b.area, b.level, b.sample) is distinct from (n.year, n.area, n.level, n.sample);
    return null;
end $$;
create trigger note_moved after update on coding.task
    referencing old table as before new table as now
    for each statement execute function coding.note_moved_tasks();
create function coding.note_removed_tasks() returns trigger language plpgsql as $$
begin
    insert into coding.codings_change (year, area, level) select distinct year, area, level from affected;
    return null;
end $$;
create trigger note_removed after delete on coding.task
    referencing old table as affected for each statement execute function coding.note_removed_tasks();
create function coding.forget_codings() returns trigger language plpgsql as $$
begin
    delete from coding.codings_change;
    return null;
end $$;
create trigger note_all after truncate on coding.coder_work
    for each statement execute function coding.forget_codings();
