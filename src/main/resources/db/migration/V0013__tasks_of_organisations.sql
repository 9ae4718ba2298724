-- Whose intervention it is, so that the next of one county or organisation is found in the index alone.
alter table coding.task add column organisation_id text references organisations.organisation;
update coding.task t set organisation_id = r.organisation_id
from collection.intervention i join collection.response r on r.id = i.response_id
where i.id = t.intervention_id;
alter table coding.task alter column organisation_id set not null;
drop index coding.task_lot;
create index task_lot on coding.task (year, area, level, state, intervention_id) include (organisation_id);

create or replace function coding.add_tasks() returns trigger language plpgsql as $$
begin
    insert into coding.task (intervention_id, year, area, level, organisation_id)
    select a.id, r.year, r.area, r.level, r.organisation_id
    from added a join collection.response r on r.id = a.response_id
    where r.year is not null;
    return null;
end $$;

create or replace function coding.change_tasks() returns trigger language plpgsql as $$
begin
    update coding.task t
    set year = r.year, area = r.area, level = r.level, organisation_id = r.organisation_id,
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
