-- The store of Herald. Keys, foreign keys, checks and partial unique indexes make states that must not exist
-- impossible to write, whichever code or person writes them. Instants are UTC; ids are UUIDv7 made by the application.

-- Access ---------------------------------------------------------------------------------------------------------------

create table account (
    id            uuid primary key,
    email         text        not null check (email = lower(email) and position('@' in email) > 1 and length(email) <= 254),
    name          text        not null check (length(name) between 1 and 200),
    password_hash text        not null,
    active        boolean     not null default true,
    created_at    timestamptz not null,
    version       bigint      not null default 0,
    unique (email)
);

-- One grant a row. Locales narrow translators and reviewers, sites narrow site managers; an empty array means all.
create table role_grant (
    account_id uuid   not null references account (id) on delete cascade,
    role       text   not null check (role in ('administrator', 'editor', 'translator', 'reviewer', 'site_manager')),
    locales    text[] not null default '{}',
    sites      text[] not null default '{}',
    primary key (account_id, role)
);

create table api_token (
    id         uuid primary key,
    account_id uuid        not null references account (id) on delete cascade,
    name       text        not null check (length(name) between 1 and 200),
    hash       char(64)    not null unique,
    created_at timestamptz not null
);

create table session (
    hash       char(64) primary key,
    account_id uuid        not null references account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index on session (expires_at);

-- Tries to sign in that have not (yet) succeeded. subject: the e-mail given, or the address that the try came from.
create table sign_in_try (
    subject text        not null,
    at      timestamptz not null
);
create index on sign_in_try (subject, at);

-- Single values that belong to the installation: the key that signs cursors, the hash of the one-time set-up link.
create table installation (
    name  text primary key,
    value text not null
);

create table audit (
    id         uuid primary key,
    at         timestamptz not null,
    account_id uuid references account (id),
    actor      text        not null,
    action     text        not null,
    subject    text        not null,
    detail     jsonb       not null default '{}'
);
create index on audit (at desc, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_is_append_only before update or delete on audit for each row execute function refuse_change();

-- Articles, editions, revisions ----------------------------------------------------------------------------------------

create table article (
    id            uuid primary key,
    type          text        not null check (type ~ '^[a-z][a-z0-9_-]{0,39}$'),
    source_locale text        not null,
    topics        text[]      not null default '{}',
    owner         uuid        not null references account (id),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    deleted_at    timestamptz,
    version       bigint      not null default 0
);
create index on article (updated_at desc, id desc);

create table edition (
    article_id uuid        not null references article (id) on delete cascade,
    locale     text        not null,
    slug       text        not null check (length(slug) between 1 and 120),
    revision   integer     not null check (revision >= 1),
    updated_at timestamptz not null,
    primary key (article_id, locale),
    unique (locale, slug)
);

-- Revisions are immutable. segments: segment id -> hash of its content. origins (translations only): segment id -> hash
-- of the source content it was translated from, so that "outdated" is a comparison of two columns.
create table revision (
    article_id uuid        not null,
    locale     text        not null,
    number     integer     not null check (number >= 1),
    title      text        not null check (length(title) between 1 and 300),
    summary    text        not null check (length(summary) <= 2000),
    slug       text        not null,
    body       jsonb       not null,
    fields     jsonb       not null default '{}',
    seo        jsonb       not null default '{}',
    based_on   integer,
    segments   jsonb       not null,
    origins    jsonb,
    author     uuid        not null references account (id),
    message    text        not null default '' check (length(message) <= 500),
    created_at timestamptz not null,
    primary key (article_id, locale, number),
    check ((based_on is null) = (origins is null)),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);
create trigger revision_is_immutable before update on revision for each row execute function refuse_change();
alter table edition add foreign key (article_id, locale, revision)
    references revision (article_id, locale, number) deferrable initially deferred;

-- Review ---------------------------------------------------------------------------------------------------------------

create table workflow (
    key     text primary key check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
    name    text   not null,
    stages  jsonb  not null check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) between 1 and 10),
    version bigint not null default 0
);
insert into workflow (key, name, stages)
values ('standard', 'Standard', '[{"name": "review", "approvals": 1}]');

-- A review is the passage of one revision through the stages that the workflow had when it was submitted.
create table review (
    id           uuid primary key,
    article_id   uuid        not null,
    locale       text        not null,
    revision     integer     not null,
    round        integer     not null check (round >= 1),
    stages       jsonb       not null,
    stage        integer     not null default 0 check (stage >= 0),
    state        text        not null check (state in ('in_review', 'approved', 'changes_requested')),
    submitted_by uuid        not null references account (id),
    submitted_at timestamptz not null,
    closed_at    timestamptz,
    version      bigint      not null default 0,
    unique (article_id, locale, revision, round),
    check ((state = 'in_review') = (closed_at is null)),
    foreign key (article_id, locale, revision) references revision (article_id, locale, number) on delete cascade
);
create unique index one_open_review_a_revision on review (article_id, locale, revision) where state <> 'changes_requested';

create table decision (
    id        uuid primary key,
    review_id uuid        not null references review (id) on delete cascade,
    stage     integer     not null,
    decision  text        not null check (decision in ('approve', 'request_changes')),
    reviewer  uuid        not null references account (id),
    comment   text        not null default '' check (length(comment) <= 10000),
    at        timestamptz not null,
    unique (review_id, stage, reviewer)
);

-- What may be published. A publication refers to this row, so an unapproved revision cannot be live.
create table approval (
    article_id uuid        not null,
    locale     text        not null,
    revision   integer     not null,
    review_id  uuid        not null references review (id) on delete cascade,
    at         timestamptz not null,
    primary key (article_id, locale, revision),
    foreign key (article_id, locale, revision) references revision (article_id, locale, number)
);

create table comment (
    id          uuid primary key,
    article_id  uuid        not null,
    locale      text        not null,
    revision    integer     not null,
    segment     text,
    author      uuid        not null references account (id),
    text        text        not null check (length(text) between 1 and 10000),
    created_at  timestamptz not null,
    resolved_at timestamptz,
    resolved_by uuid references account (id),
    check ((resolved_at is null) = (resolved_by is null)),
    foreign key (article_id, locale, revision) references revision (article_id, locale, number) on delete cascade
);
create index on comment (article_id, locale, created_at);

-- Sites ----------------------------------------------------------------------------------------------------------------

create table site (
    key            text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name           text        not null check (length(name) between 1 and 200),
    base_url       text        not null,
    locales        jsonb       not null check (jsonb_typeof(locales) = 'array' and jsonb_array_length(locales) >= 1),
    takes_types    text[]      not null default '{}',
    takes_topics   text[]      not null default '{}',
    takes_locales  text[]      not null default '{}',
    visibility     text        not null check (visibility in ('public', 'private')),
    canonical_site text references site (key),
    created_at     timestamptz not null,
    version        bigint      not null default 0
);

create table site_token (
    id         uuid primary key,
    site       text        not null references site (key) on delete cascade,
    name       text        not null check (length(name) between 1 and 200),
    hash       char(64)    not null unique,
    created_at timestamptz not null
);

create table endpoint (
    id              uuid primary key,
    site            text        not null references site (key) on delete cascade,
    url             text        not null check (length(url) <= 2000),
    types           text[]      not null default '{}',
    secret          text        not null,
    enabled         boolean     not null default true,
    disabled_reason text,
    after_position  bigint      not null,
    claimed_until   timestamptz,
    created_at      timestamptz not null,
    version         bigint      not null default 0
);
create index on endpoint (site);

-- Change log -----------------------------------------------------------------------------------------------------------

-- The one row whose lock orders all commits that append: positions are gapless and visible in commit order.
create table change_head (
    one      boolean primary key default true check (one),
    position bigint not null
);
insert into change_head (position) values (0);

-- body: the exact bytes that every webhook of this change carries. digest: what is live after it; replaced: what was
-- live before it (null: nothing).
create table change (
    position   bigint primary key check (position >= 1),
    id         uuid        not null unique,
    at         timestamptz not null,
    type       text        not null check (type in ('edition.published', 'edition.updated', 'edition.withdrawn',
                                                    'article.recalled', 'release.launched')),
    site       text references site (key),
    article_id uuid,
    locale     text,
    revision   integer,
    digest     char(64),
    replaced   char(64),
    body       bytea       not null
);
create index on change (site, position);
create trigger change_is_append_only before update or delete on change for each row execute function refuse_change();

create table follower (
    name     text primary key,
    position bigint not null
);

-- Publishing -----------------------------------------------------------------------------------------------------------

create table publication (
    id           uuid primary key,
    site         text        not null references site (key),
    article_id   uuid        not null,
    locale       text        not null,
    revision     integer     not null,
    slug         text        not null,
    title        text        not null,
    type         text        not null,
    topics       text[]      not null,
    first_at     timestamptz not null,
    live_from    timestamptz not null,
    live_until   timestamptz,
    position     bigint      not null,
    ended_by     bigint,
    document     bytea       not null,
    digest       char(64)    not null,
    check (live_until is null or live_until >= live_from),
    check ((live_until is null) = (ended_by is null)),
    foreign key (article_id, locale, revision) references approval (article_id, locale, revision)
);
create unique index one_live_document_an_edition_and_site on publication (site, article_id, locale) where live_until is null;
create unique index one_live_slug_a_site_and_locale on publication (site, locale, slug) where live_until is null;
create unique index publication_of_change on publication (position);
create index live_newest_first on publication (site, first_at desc, article_id) where live_until is null;
create index publications_of_edition on publication (article_id, locale, site, position);
create index publications_by_slug on publication (site, slug);

-- What is to go live or to be withdrawn at an instant; done once, by whichever node takes the row.
create table schedule (
    id         uuid primary key,
    action     text        not null check (action in ('publish', 'withdraw')),
    article_id uuid        not null,
    locale     text        not null,
    revision   integer     not null,
    site       text        not null references site (key),
    due_at     timestamptz not null,
    ordered_by uuid        not null references account (id),
    ordered_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text check (outcome in ('done', 'cancelled', 'refused')),
    refusal    text,
    check ((ended_at is null) = (outcome is null)),
    check ((refusal is not null) = (outcome is not distinct from 'refused')),
    foreign key (article_id, locale, revision) references approval (article_id, locale, revision)
);
create unique index one_pending_schedule on schedule (article_id, locale, site, action) where ended_at is null;
create index schedules_by_time on schedule (due_at) where ended_at is null;

-- Webhooks -------------------------------------------------------------------------------------------------------------

-- One change to be brought to one endpoint; a ping has no change and carries its own body.
create table delivery (
    id              uuid primary key,
    endpoint_id     uuid        not null references endpoint (id) on delete cascade,
    position        bigint references change (position),
    webhook_id      uuid        not null,
    type            text        not null,
    ping            bytea,
    state           text        not null check (state in ('pending', 'delivered', 'failed')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    unique (endpoint_id, position),
    check ((position is null) = (ping is not null)),
    check ((state = 'pending') = (next_attempt_at is not null)),
    check ((state = 'pending') = (ended_at is null))
);
create index pending_of_endpoint on delivery (endpoint_id, position nulls first, id) where state = 'pending';
create index deliveries_newest_first on delivery (endpoint_id, created_at desc, id desc);
create index all_deliveries_newest_first on delivery (created_at desc, id desc);

create table attempt (
    id          uuid primary key,
    delivery_id uuid        not null references delivery (id) on delete cascade,
    at          timestamptz not null,
    status      integer,
    error       text,
    duration_ms integer     not null,
    answer      text        not null default '',
    check ((status is null) = (error is not null))
);
create index on attempt (delivery_id, at);

-- Receipts -------------------------------------------------------------------------------------------------------------

-- The digest over all that is live on a site, folded from the change log up to a position.
create table site_state (
    site     text primary key references site (key) on delete cascade,
    position bigint   not null,
    count    bigint   not null check (count >= 0),
    digest   char(64) not null
);

create table receipt (
    id          uuid primary key,
    site        text        not null references site (key) on delete cascade,
    position    bigint      not null,
    digest      char(64)    not null,
    in_step     boolean     not null,
    received_at timestamptz not null
);
create index on receipt (site, received_at desc);

-- Overview -------------------------------------------------------------------------------------------------------------

-- Where each edition stands: its state is that of the newest review of its newest revision, and it is outdated when its
-- origins are not what the segments of the source are now.
create view edition_overview as
select e.article_id,
       e.locale,
       e.slug,
       e.revision,
       e.updated_at,
       r.title,
       coalesce(w.state, 'draft')               as state,
       coalesce(r.origins <> s.segments, false) as outdated
from edition e
join revision r on (r.article_id, r.locale, r.number) = (e.article_id, e.locale, e.revision)
join article a on a.id = e.article_id
join edition se on (se.article_id, se.locale) = (a.id, a.source_locale)
join revision s on (s.article_id, s.locale, s.number) = (se.article_id, se.locale, se.revision)
left join lateral (
    select review.state from review
    where (review.article_id, review.locale, review.revision) = (e.article_id, e.locale, e.revision)
    order by review.round desc
    limit 1) w on true;
