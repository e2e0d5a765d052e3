-- The doors of a site: from where its pages may be read, with which token, and whom to tell what a cache must forget.

-- Origins of pages that browsers let read the site; '*' is all, and only for a public site.
alter table site
    add column origins text[] not null default '{}';
update site set origins = '{*}' where visibility = 'public';

-- What a token is for, until when, and when it was used last (within a minute). told_at: when its end was announced.
alter table site_token
    add column scopes       text[] not null default '{read,sync}' check (scopes <@ '{read,sync}'::text[] and scopes <> '{}'),
    add column expires_at   timestamptz,
    add column last_used_at timestamptz,
    add column told_at      timestamptz;

create index tokens_by_end on site_token (expires_at) where expires_at is not null and told_at is null;

-- The content delivery network before a site, and how telling it goes: when it was last told, and since when it cannot be.
create table purge_target (
    site          text primary key references site (key) on delete cascade,
    kind          text        not null check (kind in ('fastly', 'cloudflare')),
    service       text        not null check (service ~ '^[A-Za-z0-9_-]{1,64}$'),
    api_token     text        not null,
    api_url       text        not null check (length(api_url) <= 2000),
    hold_seconds  integer     not null check (hold_seconds between 0 and 86400),
    created_at    timestamptz not null,
    version       bigint      not null default 0,
    purged_at     timestamptz,
    attempts      integer     not null default 0 check (attempts >= 0),
    failed_at     timestamptz,
    failure       text check (length(failure) <= 500),
    next_at       timestamptz,
    claimed_until timestamptz
);

create sequence purge_wish;

-- Keys that it is still to be told. A wish that comes while an older one is underway has another number, so the key stays.
-- again: told once, it is told a second time, for what was on its way to it at the first.
create table purge (
    site   text        not null references purge_target (site) on delete cascade,
    key    text        not null check (length(key) <= 1024),
    urgent boolean     not null,
    wish   bigint      not null,
    due_at timestamptz not null,
    again  boolean     not null default true,
    primary key (site, key)
);

create index purges_due on purge (site, due_at);
