-- How far an intervention has come, and how many it has reached: asked of each, so columns of its own, which a file can bring too
-- and figures can count. What was handed in before is moved here from where other closed answers are.
alter table collection.intervention
    add status text constraint intervention_status
        check (status in ('planned', 'started', 'ongoing', 'finished', 'stopped')),
    add reach_people bigint constraint intervention_reach_people_not_negative check (reach_people >= 0),
    add reach_staff bigint constraint intervention_reach_staff_not_negative check (reach_staff >= 0),
    add reach_units bigint constraint intervention_reach_units_not_negative check (reach_units >= 0);

update collection.intervention i
set status = told.status, reach_people = told.people, reach_staff = told.staff, reach_units = told.units
from (
    select intervention_id,
        min(option) filter (where question like '%.status'
            and option in ('planned', 'started', 'ongoing', 'finished', 'stopped')) as status,
        min(number) filter (where question like '%.reach_people') as people,
        min(number) filter (where question like '%.reach_staff') as staff,
        min(number) filter (where question like '%.reach_units') as units
    from collection.closed_answer
    where intervention_id is not null
    group by intervention_id) told
where told.intervention_id = i.id and num_nonnulls(told.status, told.people, told.staff, told.units) > 0;

delete from collection.closed_answer
where intervention_id is not null and question ~ '\.(status|reach_people|reach_staff|reach_units)$';

create or replace view collection.intervention_fact as
select i.id, r.year, r.area, r.level, r.organisation_id, o.county_code, i.funds_sek, i.target_groups, i.synthetic,
    i.responsible_units, i.partners, i.into_ordinary, r.late,
    num_nonnulls(i.activities, i.goals, i.outputs, i.outcomes) <= 1 as simplified,
    (select e.copied_from is not null from collection.entry e where e.intervention_id = i.id and e.removed_at is null)
        as continued,
    i.reach_people
from collection.intervention i
join collection.response r on r.id = i.response_id
join organisations.organisation o on o.id = r.organisation_id;
