-- When each job is to run next, and which node runs it now; as db-scheduler wants it.
create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);

-- Letters by e-mail, written in the transaction of what they tell of. `key` says what a letter is about, so that it is
-- made once. `claims` counts how often a node has taken it to send it: what is said of an earlier claim is then not
-- taken for the latest.
-- `queued_at` is when it was last put in the queue, `due_at` when it may be tried.
create table platform.letter (
    id bigint generated always as identity primary key,
    key text not null constraint letter_key unique,
    to_address text not null,
    to_name text not null,
    subject text not null,
    body text,
    language text not null constraint letter_language check (language in ('sv', 'en')),
    secret boolean not null,
    state text not null
        constraint letter_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'KEPT')),
    created_at timestamptz not null,
    queued_at timestamptz not null,
    due_at timestamptz not null,
    tries int not null default 0,
    claims int not null default 0,
    claimed_at timestamptz,
    claimed_by text,
    changed_at timestamptz not null,
    problem text,
    constraint letter_body_erased check (body is not null or secret and state in ('SENT', 'KEPT'))
);
create index letter_waiting on platform.letter (due_at, id) where state = 'WAITING';
create index letter_sending on platform.letter (claimed_at) where state = 'SENDING';
