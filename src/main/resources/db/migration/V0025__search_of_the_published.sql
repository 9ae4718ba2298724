-- What the public searches: only what is published, so that what is not costs it nothing.
create index intervention_published_words on collection.intervention using gin (words) where published_at is not null;
create index intervention_published on collection.intervention (published_at desc, id) where published_at is not null;
