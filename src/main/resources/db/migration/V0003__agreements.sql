create schema agreements;

create table agreements.agreement (
    year int primary key,
    title_sv text not null,
    title_en text not null,
    stated_total_sek bigint not null check (stated_total_sek >= 0),
    stated_total_note_sv text,
    stated_total_note_en text,
    survey_tool text,
    supplements int references agreements.agreement
);

create table agreements.purpose (
    year int not null references agreements.agreement,
    position int not null,
    text_sv text not null,
    text_en text not null,
    primary key (year, position)
);

-- An area, or the part of an area that has money, survey and codebook of its own. `short` names it in files and addresses.
create table agreements.area_part (
    year int not null references agreements.agreement,
    short text not null,
    position int not null,
    number int not null,
    part text,
    title_sv text not null,
    title_en text not null,
    name_sv text not null,
    name_en text not null,
    responsible text not null references organisations.organisation,
    also_followed_by text references organisations.organisation,
    note_sv text,
    note_en text,
    primary key (year, short)
);

create table agreements.allocation (
    year int not null,
    area text not null,
    level text not null
        constraint allocation_level check (level in ('REGION', 'MUNICIPALITY', 'COUNTY')),
    amount_sek bigint not null check (amount_sek >= 0),
    primary key (year, area, level),
    foreign key (year, area) references agreements.area_part
);

-- Grants as paid out. An allocation without any is shown by population share, computed, never stored.
create table agreements.paid_grant (
    year int not null,
    area text not null,
    level text not null,
    organisation_id text not null references organisations.organisation,
    amount_sek bigint not null check (amount_sek >= 0),
    imported_at timestamptz not null,
    primary key (year, area, level, organisation_id),
    foreign key (year, area, level) references agreements.allocation
);
