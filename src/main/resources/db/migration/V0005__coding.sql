create schema coding;

-- A codebook is in force for its area and level from its year until a newer one for the same area and level.
create table coding.codebook (
    id bigint generated always as identity primary key,
    area text not null,
    level text,
    year int not null,
    note_sv text,
    note_en text,
    mapping_note_sv text,
    mapping_note_en text,
    unique nulls not distinct (area, level, year)
);

create table coding.category (
    id bigint generated always as identity primary key,
    codebook_id bigint not null references coding.codebook,
    dimension text not null
        constraint category_dimension check (dimension in ('ACTIVITY', 'OUTPUT', 'GOAL', 'OUTCOME')),
    position int not null,
    name text not null,
    name_en text not null,
    definition_sv text,
    definition_en text,
    words text[] not null,
    also_written text[] not null,
    unique (codebook_id, dimension, name)
);

create table coding.category_mapping (
    category_id bigint not null references coding.category on delete cascade,
    earlier_category_id bigint not null references coding.category on delete cascade,
    primary key (category_id, earlier_category_id)
);

-- A category that an intervention has been given. coder_id is empty where the code came with a file.
create table coding.code (
    intervention_id bigint not null references collection.intervention on delete cascade,
    category_id bigint not null references coding.category,
    coder_id bigint references organisations.account,
    coded_at timestamptz not null,
    primary key (intervention_id, category_id)
);
create index code_category on coding.code (category_id);

-- The interventions whose codes count. One that is settled without a code in a dimension has none there.
create table coding.settling (
    intervention_id bigint primary key references collection.intervention on delete cascade,
    basis text not null constraint settling_basis check (basis in ('BENCH', 'FILE')),
    settled_by bigint references organisations.account,
    settled_at timestamptz not null
);

create view coding.settling_fact as select intervention_id from coding.settling;

create view coding.settled_code_fact as
select c.intervention_id, c.category_id
from coding.code c
join coding.settling s on s.intervention_id = c.intervention_id;
