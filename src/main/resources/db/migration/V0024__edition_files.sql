-- Files of published reports. An edition never changes, so that a file is kept once it is made. One that is being made tells how
-- far it is; who makes it says so every now and then, and is missed when it no longer does. address is where its links lead.
create table publication.edition_file (
    report_id bigint not null,
    number int not null,
    format text not null constraint edition_file_format check (format in ('pdf', 'docx')),
    state text not null constraint edition_file_state check (state in ('MAKING', 'DONE', 'FAILED')),
    address text not null,
    drawn int not null,
    figures int not null,
    seen_at timestamptz not null,
    content bytea,
    primary key (report_id, number, format),
    foreign key (report_id, number) references publication.report_edition,
    constraint edition_file_done_has_content check ((state = 'DONE') = (content is not null))
);
