alter table organisations.organisation
    add column municipality_group text
        constraint organisation_municipality_group
            check (municipality_group is null or level = 'MUNICIPALITY' and municipality_group ~ '^[A-C][1-9]$');
