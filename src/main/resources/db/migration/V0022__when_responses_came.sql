-- With the day in Stockholm on which it was handed in. What came with a file was handed in on the day that the file says, not when
-- it was read.
create or replace view collection.respondent_fact as
select r.year, r.area, r.level, r.organisation_id, o.county_code,
    r.begun_at is not null or r.submitted_at is not null as begun,
    r.submitted_at is not null as submitted,
    r.submitted_at is not null and r.late as late,
    case when r.submitted_at is not null then coalesce(
        case when r.version_id is null then
            (select min(i.submitted_on) from collection.intervention i where i.response_id = r.id) end,
        cast(coalesce((select min(s.submitted_at) from collection.submission s where s.response_id = r.id), r.submitted_at)
            at time zone 'Europe/Stockholm' as date)) end as handed_in_on
from collection.response r
join organisations.organisation o on o.id = r.organisation_id
where r.year is not null;
