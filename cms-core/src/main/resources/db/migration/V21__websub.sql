-- WebSub (W3C Recommendation of 2018): who is told of a feed as it changes.

-- What somebody asked the hub for, until the callback has confirmed it; kept a little longer to count how often a host
-- is named. Deny: what was asked for can no longer be had, and the callback is told so.
create table websub_intent (
    id            uuid primary key,
    site          text        not null references site (key) on delete cascade,
    mode          text        not null check (mode in ('subscribe', 'unsubscribe', 'deny')),
    topic         text        not null check (length(topic) <= 2000),
    callback      text        not null check (length(callback) <= 2000),
    host          text        not null check (length(host) <= 253),
    secret        text check (octet_length(secret) between 1 and 199),
    lease_seconds integer check (lease_seconds between 1 and 2592000),
    asked_at      timestamptz not null,
    claimed_until timestamptz,
    ended_at      timestamptz,
    check ((mode = 'subscribe') = (lease_seconds is not null)),
    check (mode = 'subscribe' or secret is null)
);

create unique index one_open_intent on websub_intent (topic, callback) where ended_at is null;
create index open_intents on websub_intent (asked_at) where ended_at is null;
create index intents_by_host on websub_intent (host, asked_at);
create index intents_by_end on websub_intent (ended_at) where ended_at is not null;

-- Who listens to a topic: a subscriber until its lease ends, or another hub, which is only told that there is something
-- new. wanted: the newest position that may have changed the topic; sent: up to where the listener has it. digest: that
-- of the content it has.
create table websub_listener (
    id              uuid primary key,
    site            text        not null references site (key) on delete cascade,
    kind            text        not null check (kind in ('subscriber', 'hub')),
    topic           text        not null check (length(topic) <= 2000),
    callback        text        not null check (length(callback) <= 2000),
    host            text        not null check (length(host) <= 253),
    secret          text check (octet_length(secret) between 1 and 199),
    created_at      timestamptz not null,
    expires_at      timestamptz,
    wanted          bigint      not null,
    sent            bigint      not null check (sent <= wanted),
    digest          char(64),
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    claimed_until   timestamptz,
    unique (topic, callback),
    check ((kind = 'subscriber') = (expires_at is not null)),
    check (kind = 'subscriber' or secret is null),
    check ((next_attempt_at is null) = (sent = wanted))
);

create index listeners_of_site on websub_listener (site);
create index listeners_by_host on websub_listener (host);
create index listeners_by_end on websub_listener (expires_at);
create index listeners_that_wait on websub_listener (next_attempt_at) where next_attempt_at is not null;
