-- Fact sheets: made of all recipients and counties in one run, which is resumed where it was broken off, and frozen: what is
-- published stays as it was made.
create schema if not exists publication;

create table publication.fact_sheet_run (
    id bigint generated always as identity primary key,
    year int not null,
    account_id bigint references organisations.account,
    state text not null
        constraint fact_sheet_run_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    total int not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    published_at timestamptz,
    constraint fact_sheet_run_published_when_done check (published_at is null or state = 'DONE')
);
-- Who begins one that is under way is led to it.
create unique index fact_sheet_run_under_way on publication.fact_sheet_run (year) where state = 'RUNNING';

create table publication.fact_sheet (
    run_id bigint not null references publication.fact_sheet_run on delete cascade,
    subject text not null,
    pdf bytea not null,
    made_at timestamptz not null,
    primary key (run_id, subject)
);
