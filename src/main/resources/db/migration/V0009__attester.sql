-- A manager who approves what the organisation reports.
alter table organisations.account
    drop constraint account_role,
    add constraint account_role check (role in ('ANALYST', 'COUNTY_COORDINATOR', 'CONTACT_PERSON', 'ATTESTER'));
