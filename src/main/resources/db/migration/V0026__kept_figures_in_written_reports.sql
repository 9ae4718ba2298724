-- Reports are only written (decision 21). What analysts had put among their own figures in a year's computed report becomes a report
-- that is begun: a figure in each block, in the order in which they were put there, under the name of who kept it. Whoever writes the
-- authority's report copies from it. What people keep for themselves stays as it is.
do $$
declare
    begun record;
    placed record;
    new_report bigint;
begin
    for begun in
        select distinct on (put.year, put.authority_id) put.year, put.authority_id, put.put_at, account.id, account.name
        from analysis.exploration_in_report put
        join agreements.agreement agreement on agreement.year = put.year
        join analysis.kept_exploration kept on kept.id = put.kept_exploration_id
        join organisations.account account on account.id = kept.account_id
        order by put.year, put.authority_id, put.put_at, kept.id
    loop
        insert into publication.report (year, authority_id, template, title, language, created_at, account_id, account_name)
        values (begun.year, begun.authority_id, 'headings', 'Egna figurer ' || begun.year, 'sv', begun.put_at, begun.id, begun.name)
        returning id into new_report;

        insert into publication.report_block (report_id, position, text, changed_at, account_id, account_name)
        values (new_report, 1, '# Egna figurer', begun.put_at, begun.id, begun.name);

        insert into publication.report_block (report_id, position, text, changed_at, account_id, account_name)
        select new_report,
            1 + row_number() over (order by put.put_at, kept.id),
            '{explored /utforska?' || kept.query || ' "'
                || btrim(regexp_replace(translate(kept.name, '"{}', '''()'), '\s+', ' ', 'g')) || '"}',
            put.put_at,
            account.id,
            account.name
        from analysis.exploration_in_report put
        join analysis.kept_exploration kept on kept.id = put.kept_exploration_id
        join organisations.account account on account.id = kept.account_id
        where put.year = begun.year and put.authority_id = begun.authority_id;

        insert into publication.report_block_version (block_id, version, kind, text, at, account_id, account_name)
        select id, version, 'WRITTEN', text, changed_at, account_id, account_name
        from publication.report_block
        where report_id = new_report;
    end loop;
end $$;

drop table analysis.exploration_in_report;
