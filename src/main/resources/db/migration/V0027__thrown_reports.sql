-- A report that was begun and never published can be thrown away; it can be taken back until it is deleted, weeks later.
alter table publication.report
    add column thrown_at timestamptz,
    add column thrown_by text,
    add constraint report_thrown_by check ((thrown_at is null) = (thrown_by is null));
