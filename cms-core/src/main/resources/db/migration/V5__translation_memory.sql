-- The translation memory: what was translated how, for everybody who translates between the same languages.

-- The one row whose lock orders all that change the memory: positions are given without a gap and become visible in order.
create table memory_head (
    one      boolean primary key default true check (one),
    position bigint not null
);
insert into memory_head (position) values (0);

-- position: of the unit's last change; whoever follows the memory asks for those behind the last one it has seen.
-- languages: both locales by language and script, which regions share. content: inline nodes, as in a body. context:
-- hashes of the source texts that stand before and behind, empty where there is none. A unit that was removed keeps its
-- row, without its texts, so that followers hear of it.
create table memory_unit (
    id             uuid primary key,
    position       bigint      not null unique check (position >= 1),
    languages      text        not null check (length(languages) <= 40),
    source_locale  text        not null check (length(source_locale) between 2 and 35),
    target_locale  text        not null check (length(target_locale) between 2 and 35),
    source_text    text        not null,
    source_content jsonb       not null check (jsonb_typeof(source_content) = 'array'),
    source_hash    text        not null check (source_hash ~ '^[0-9a-f]{32}$'),
    target_text    text        not null,
    target_content jsonb       not null check (jsonb_typeof(target_content) = 'array'),
    target_hash    text        not null check (target_hash ~ '^[0-9a-f]{32}$'),
    before_hash    text        not null check (before_hash ~ '^([0-9a-f]{32})?$'),
    after_hash     text        not null check (after_hash ~ '^([0-9a-f]{32})?$'),
    kind           text        not null check (kind in ('approved', 'imported', 'vanished')),
    article_id     uuid,
    segment        text check (length(segment) <= 100),
    revision       integer check (revision >= 1),
    account_id     uuid references account (id),
    name           text        not null check (length(name) <= 200),
    at             timestamptz not null,
    removed_at     timestamptz,
    check (source_locale <> target_locale),
    check ((article_id is null) = (segment is null) and (article_id is null) = (revision is null)),
    check ((removed_at is null) = (source_text <> '' and target_text <> ''))
);
create unique index memory_unit_once
    on memory_unit (source_locale, target_locale, source_hash, target_hash, before_hash, after_hash)
    where removed_at is null;
create index memory_units_by_source on memory_unit (languages, source_hash) where removed_at is null;
create index memory_units_newest_first on memory_unit (position desc) where removed_at is null;
