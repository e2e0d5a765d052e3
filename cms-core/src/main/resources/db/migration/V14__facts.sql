-- Figures: what bodies in every language refer to by a key. version: the newest; approved: the newest that somebody other
-- than its writer has approved, which is what readers see. review_by: of the version shown, the approved one or, before
-- there is any, the newest. told_at: when people were told that it is overdue. changes: counts, for If-Match. A key whose
-- figure was removed is never given away again, since old texts name it.
create table fact (
    key        text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    label      text        not null check (length(label) between 1 and 200 and label = btrim(label) and label !~ '[\n\t]'),
    version    integer     not null check (version >= 1),
    approved   integer check (approved between 1 and version),
    review_by  date        not null,
    told_at    timestamptz,
    changes    bigint      not null check (changes >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
);
create index facts_overdue on fact (review_by) where told_at is null and deleted_at is null;

create table fact_version (
    key         text        not null references fact (key),
    number      integer     not null check (number >= 1),
    value       numeric     not null check (abs(value) < 1e30 and scale(value) <= 30),
    unit        text        not null check (unit ~ '^([A-Z]{3}|[a-z][a-z0-9_-]{0,59})$'),
    qualifier   text        not null
        check (qualifier in ('exact', 'about', 'nearly', 'more_than', 'less_than', 'at_least', 'up_to')),
    source      text        not null check (length(source) between 1 and 300 and source !~ '[\n\t]'),
    source_url  text        not null check (source_url ~ '^https?://' and length(source_url) <= 2048),
    year        integer     not null check (year between 1800 and 2200),
    review_by   date        not null,
    wordings    jsonb       not null check (jsonb_typeof(wordings) = 'object' and length(wordings::text) <= 50000),
    author      uuid        not null references account (id),
    created_at  timestamptz not null,
    approved_by uuid references account (id),
    approved_at timestamptz,
    primary key (key, number),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by is distinct from author)
);
alter table fact add foreign key (key, version) references fact_version (key, number) deferrable initially deferred;
alter table fact add foreign key (key, approved) references fact_version (key, number) deferrable initially deferred;

-- Which figures the newest revision of an edition refers to.
create table edition_fact (
    article_id uuid not null,
    locale     text not null,
    fact       text not null references fact (key),
    primary key (article_id, locale, fact),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);
create index editions_by_fact on edition_fact (fact);

-- Which version of each figure a frozen document shows.
create table publication_fact (
    publication_id uuid    not null references publication (id) on delete cascade,
    fact           text    not null,
    version        integer not null,
    primary key (publication_id, fact),
    foreign key (fact, version) references fact_version (key, number)
);
create index publications_by_fact on publication_fact (fact);
