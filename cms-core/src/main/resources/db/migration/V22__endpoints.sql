-- Endpoints partners can rely on: closer filters, keys that are rotated with grace, headers of their own, whole
-- documents, health; and endpoints of the operators, which belong to no site. Secrets are sealed by the application.

alter table websub_intent drop constraint websub_intent_secret_check;
alter table websub_intent add check (octet_length(secret) between 1 and 500);
alter table websub_listener drop constraint websub_listener_secret_check;
alter table websub_listener add check (octet_length(secret) between 1 and 500);

-- What an endpoint's messages are signed with. Without an end: the one in use; the others sign along until then.
create table endpoint_key (
    id          uuid primary key,
    endpoint_id uuid        not null references endpoint (id) on delete cascade,
    scheme      text        not null check (scheme in ('v1', 'v1a')),
    secret      text        not null check (length(secret) <= 500),
    public_key  text check (length(public_key) <= 100),
    created_at  timestamptz not null,
    expires_at  timestamptz,
    check ((scheme = 'v1a') = (public_key is not null))
);
create unique index one_key_in_use on endpoint_key (endpoint_id, scheme) where expires_at is null;
create index on endpoint_key (endpoint_id);
insert into endpoint_key (id, endpoint_id, scheme, secret, created_at) select id, id, 'v1', secret, created_at from endpoint;

-- Empty arrays narrow nothing. headers: sealed JSON, name to value; header_names: their names, to be shown.
alter table endpoint
    drop column secret,
    alter column site drop not null,
    add column article_types text[]  not null default '{}',
    add column topics        text[]  not null default '{}',
    add column locales       text[]  not null default '{}',
    add column full_body     boolean not null default false,
    add column headers       text check (length(headers) <= 30000),
    add column header_names  text[]  not null default '{}',
    add column disabled_at   timestamptz,
    add check ((headers is null) = (header_names = '{}'));
update endpoint set disabled_at = now() where not enabled;
alter table endpoint add check (enabled = (disabled_at is null));

-- What an endpoint asked for before, so that whatever it was sent is also taken back from it.
create table endpoint_filter (
    id             uuid primary key,
    endpoint_id    uuid   not null references endpoint (id) on delete cascade,
    article_types  text[] not null,
    topics         text[] not null,
    locales        text[] not null,
    until_position bigint not null,
    unique (endpoint_id, article_types, topics, locales)
);

-- trial: a ping or an example, tried once. by_hand: somebody sent it again. full_body: carries the whole document.
alter table delivery
    add column trial     boolean not null default false,
    add column by_hand   boolean not null default false,
    add column full_body boolean not null default false;
update delivery set trial = true where position is null;

-- The bytes of a change with its whole document, the same for every endpoint and every try.
create table full_body (
    position bigint primary key references change (position),
    body     bytea not null
);

-- A series of failures without a success between them; gone with the first success. spread: how many of them lay twelve
-- hours behind the one counted before. after_position: behind which nothing was taken any more.
create table endpoint_trouble (
    endpoint_id    uuid primary key references endpoint (id) on delete cascade,
    since          timestamptz not null,
    last_at        timestamptz not null,
    counted_at     timestamptz not null,
    failures       integer     not null check (failures >= 1),
    spread         integer     not null check (spread >= 1),
    reason         text        not null check (length(reason) <= 500),
    after_position bigint,
    reported_at    timestamptz,
    warned_at      timestamptz,
    exhausted_at   timestamptz
);
