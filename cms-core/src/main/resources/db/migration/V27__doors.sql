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
