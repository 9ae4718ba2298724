-- What was answered, in the responses that were handed in, to questions with given options or for a number: a row for each chosen
-- option, each row of a scale, each number. Never what was written in own words. What an intervention's own columns hold is not
-- held here once more.
create table collection.closed_answer (
    response_id bigint not null references collection.response on delete cascade,
    -- the intervention that it is about; null for what is about the whole organisation
    intervention_id bigint references collection.intervention on delete cascade,
    -- which of its block's entries, from 1; 0 outside of blocks
    entry int not null constraint closed_answer_entry check (entry >= 0),
    -- within a block with the block's id first: ordinary_examples.kind
    question text not null,
    row_id text,
    option text,
    number bigint,
    synthetic boolean not null,
    constraint closed_answer_value check (num_nonnulls(option, number) = 1),
    constraint closed_answer_once unique nulls not distinct (response_id, question, entry, row_id, option)
);
create index closed_answer_intervention on collection.closed_answer (intervention_id) where intervention_id is not null;

create view collection.answer_fact as
select a.response_id, r.year, r.area, r.level, r.organisation_id, o.county_code, r.late, a.synthetic, a.intervention_id,
    a.entry, a.question, a.row_id, a.option, a.number
from collection.closed_answer a
join collection.response r on r.id = a.response_id
join organisations.organisation o on o.id = r.organisation_id
where r.submitted_at is not null and r.year is not null;
