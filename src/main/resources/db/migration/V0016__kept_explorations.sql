-- What people have made in the explorer and want to keep: the address's query says all of it. Only its keeper sees it, and whoever
-- sees a report that an analyst has put it in.
create schema analysis;

create table analysis.kept_exploration (
    id bigint generated always as identity primary key,
    account_id bigint not null references organisations.account on delete cascade,
    name text not null constraint kept_name_told check (btrim(name) <> ''),
    query text not null,
    kept_at timestamptz not null
);
create index kept_exploration_account on analysis.kept_exploration (account_id);

create table analysis.exploration_in_report (
    kept_exploration_id bigint not null references analysis.kept_exploration on delete cascade,
    year int not null,
    authority_id text not null references organisations.organisation,
    put_at timestamptz not null,
    primary key (kept_exploration_id, year, authority_id)
);
create index exploration_in_report_report on analysis.exploration_in_report (year, authority_id);
