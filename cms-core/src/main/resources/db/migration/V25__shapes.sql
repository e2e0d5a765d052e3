-- What an article says on one site instead of its own words, for each locale. pending: the version that waits for
-- somebody else than its author; approved: the one that readers see. changes: counts, for If-Match.
create table shape (
    article_id uuid        not null,
    locale     text        not null,
    site       text        not null references site (key),
    last       integer     not null check (last >= 1),
    pending    integer     check (pending between 1 and last),
    approved   integer     check (approved between 1 and last),
    changes    bigint      not null check (changes >= 1),
    updated_at timestamptz not null,
    primary key (article_id, locale, site),
    check (pending is distinct from approved or pending is null),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);

-- Immutable but for its end. revision: of the edition, when it was written; replaced_title and replaced_summary: what that
-- revision said.
create table shape_version (
    article_id       uuid        not null,
    locale           text        not null,
    site             text        not null,
    number           integer     not null check (number >= 1),
    content          jsonb       not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 100000),
    embargo          timestamptz,
    revision         integer     not null,
    replaced_title   text        not null,
    replaced_summary text        not null,
    author           uuid        not null references account (id),
    created_at       timestamptz not null,
    approved_by      uuid references account (id),
    approved_at      timestamptz,
    dropped_by       uuid references account (id),
    dropped_at       timestamptz,
    primary key (article_id, locale, site, number),
    check ((approved_by is null) = (approved_at is null)),
    check ((dropped_by is null) = (dropped_at is null)),
    check (approved_by is null or dropped_by is null),
    check (approved_by is distinct from author),
    foreign key (article_id, locale, site) references shape (article_id, locale, site) on delete cascade
);
alter table shape add foreign key (article_id, locale, site, pending)
    references shape_version (article_id, locale, site, number) deferrable initially deferred;
alter table shape add foreign key (article_id, locale, site, approved)
    references shape_version (article_id, locale, site, number) deferrable initially deferred;

-- When it would have been published, had the site not held an embargo on it.
alter table schedule add column wanted_at timestamptz;
