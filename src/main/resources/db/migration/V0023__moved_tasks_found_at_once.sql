-- A join of what was with what is may be planned when few tasks change, and is then run as it was planned when thousands do, each
-- looked for among all. Set operations have no such plan.
create or replace function coding.note_moved_tasks() returns trigger language plpgsql as $$
begin
    insert into coding.codings_change (year, area, level)
    select distinct year, area, level
    from (
        (select intervention_id, year, area, level, sample from before
         except select intervention_id, year, area, level, sample from now)
        union all
        (select intervention_id, year, area, level, sample from now
         except select intervention_id, year, area, level, sample from before)) as moved;
    return null;
end $$;
