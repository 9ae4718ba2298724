-- Reports that are written in the browser. A report is a list of blocks; a block is a piece of text that one person changes at a
-- time. authority_id is null for the memorandum that the authorities write jointly.
create schema if not exists publication;

create table publication.report (
    id bigint generated always as identity primary key,
    year int not null references agreements.agreement,
    authority_id text references organisations.organisation,
    template text not null,
    title text not null constraint report_title_told check (btrim(title) <> ''),
    language text not null constraint report_language check (language in ('sv', 'en')),
    created_at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null
);

-- A block that is removed keeps its place, so that it can be taken back to it. version counts the changes of its text, never
-- its moves: who is moved while writing has not been written over.
create table publication.report_block (
    id bigint generated always as identity primary key,
    report_id bigint not null references publication.report,
    position int not null,
    text text not null,
    version int not null default 1,
    removed boolean not null default false,
    changed_at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    constraint report_block_place unique (report_id, position) deferrable initially deferred
);

-- Every change of a block with what it said after it. rendered is what its reader would have met then, numbers written out; null
-- where nobody rendered it.
create table publication.report_block_version (
    block_id bigint not null references publication.report_block,
    version int not null,
    kind text not null
        constraint report_block_version_kind check (kind in ('WRITTEN', 'REMOVED', 'TAKEN_BACK', 'PUT_BACK')),
    text text not null,
    rendered text,
    at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    primary key (block_id, version)
);

create table publication.report_comment (
    id bigint generated always as identity primary key,
    block_id bigint not null references publication.report_block,
    text text not null constraint report_comment_told check (btrim(text) <> ''),
    at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    resolved_at timestamptz,
    resolved_by text
);
create index report_comment_block on publication.report_comment (block_id);

-- What was published, as it was then: the whole document, and the facts that its numbers were counted from.
create table publication.report_edition (
    report_id bigint not null references publication.report,
    number int not null constraint report_edition_number check (number > 0),
    published_at timestamptz not null,
    account_id bigint references organisations.account,
    account_name text not null,
    what_changed text not null,
    document bytea not null,
    facts bytea,
    primary key (report_id, number)
);
