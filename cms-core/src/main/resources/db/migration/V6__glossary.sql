-- The glossary: one entry a concept, with what it is called in each language. heading: the text of its first term, by
-- which lists are sorted. keep: what must not be translated, in whatever language it stands.
create table glossary_entry (
    id             uuid primary key,
    heading        text        not null check (length(heading) between 1 and 200),
    keep           boolean     not null,
    case_sensitive boolean     not null,
    definition     text        not null check (length(definition) <= 2000),
    note           text        not null check (length(note) <= 2000),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null default 0
);
create index on glossary_entry (heading, id);

create table glossary_term (
    entry_id uuid    not null references glossary_entry (id) on delete cascade,
    place    integer not null check (place >= 0),
    locale   text    not null check (length(locale) between 2 and 35),
    text     text    not null check (length(text) between 1 and 200 and text = btrim(text) and text !~ '[\n\t]'),
    status   text    not null check (status in ('preferred', 'admitted', 'forbidden')),
    primary key (entry_id, place),
    unique (entry_id, locale, text)
);
create unique index one_preferred_term_a_locale on glossary_term (entry_id, locale) where status = 'preferred';

-- Counts the changes: whoever keeps the terms in memory sees by it that they are no longer the ones.
create table glossary_head (
    one     boolean primary key default true check (one),
    version bigint not null
);
insert into glossary_head (version) values (0);
