-- What stood in the response when it was approved, as a SHA-256: an approval holds only for that. Null where the response has
-- been reopened since.
alter table collection.attestation add column approved_content text;
create index attestation_account on collection.attestation (account_id) where withdrawn_at is null;
