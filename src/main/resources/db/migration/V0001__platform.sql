create schema platform;

-- What the program itself has put in (reference data, agreements, the demo), so that it is done once and again when it changed.
create table platform.installed_content (
    name text primary key,
    fingerprint text not null,
    installed_at timestamptz not null
);

-- Who did what to what. Written in the same transaction as the change that it tells of.
create table platform.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account_id bigint,
    account_name text not null,
    action text not null,
    subject text not null,
    detail text
);
create index audit_entry_subject on platform.audit_entry (subject, at);

-- Sessions of those signed in, as Spring Session wants them: they survive a restart and are shared by nodes.
create table platform.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(200)
);
create unique index spring_session_session_id on platform.spring_session (session_id);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36) not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
