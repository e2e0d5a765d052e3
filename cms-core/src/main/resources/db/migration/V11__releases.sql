-- Releases: publications and withdrawals that take effect together, and the hours that were meant by the clock of a zone.

-- through: the newest position of the transaction that appended this change, so that whoever follows the log knows
-- which changes became visible together. Null: it was alone, or is older than this column.
alter table change add column through bigint check (through >= position);
alter table change add check ((article_id is null) = (type = 'release.launched'));
alter table change add check ((article_id is null) = (locale is null) and (article_id is null) = (revision is null));

-- The local time and zone in which somebody named the instant.
alter table schedule add column zone text;
alter table schedule add column local_time text check (local_time ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$');
alter table schedule add check ((zone is null) = (local_time is null));
create index schedules_of_edition on schedule (article_id, locale, site, due_at, id) where ended_at is null;

create table release (
    id           uuid primary key,
    name         text        not null check (length(name) between 1 and 200),
    state        text        not null check (state in ('open', 'scheduled', 'launched', 'refused')),
    due_at       timestamptz,
    zone         text,
    local_time   text check (local_time ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$'),
    scheduled_by uuid references account (id),
    launched_at  timestamptz,
    created_by   uuid        not null references account (id),
    created_at   timestamptz not null,
    version      bigint      not null default 0,
    check (state not in ('scheduled', 'refused') or due_at is not null),
    check (state <> 'open' or due_at is null),
    check ((state = 'launched') = (launched_at is not null)),
    check ((due_at is null) = (scheduled_by is null)),
    check ((zone is null) = (local_time is null)),
    check (due_at is not null or zone is null)
);
create index releases_newest_first on release (created_at desc, id desc);
create index releases_by_time on release (due_at) where state = 'scheduled';
create index releases_in_calendar on release (coalesce(launched_at, due_at));

-- One edition that is to be published on sites or withdrawn from them. sites: empty means all. revision: the one that is
-- meant; null: whichever is the newest when the release takes effect.
create table release_item (
    id         uuid primary key,
    release_id uuid        not null references release (id) on delete cascade,
    action     text        not null check (action in ('publish', 'withdraw')),
    article_id uuid        not null,
    locale     text        not null,
    sites      text[]      not null,
    revision   integer     check (revision >= 1),
    reason     text        check (length(reason) between 1 and 1000),
    added_by   uuid        not null references account (id),
    added_at   timestamptz not null,
    check ((action = 'withdraw') = (reason is not null)),
    check (action = 'publish' or revision is null),
    foreign key (article_id, locale) references edition (article_id, locale),
    foreign key (article_id, locale, revision) references revision (article_id, locale, number)
);
create index items_of_release on release_item (release_id, id);
create index items_of_edition on release_item (article_id, locale);

-- What happened to a release, in order.
create table release_event (
    id         uuid primary key,
    release_id uuid        not null references release (id) on delete cascade,
    state      text        not null check (state in ('open', 'scheduled', 'launched', 'refused')),
    at         timestamptz not null,
    account_id uuid        not null references account (id),
    due_at     timestamptz,
    refusal    text,
    check ((state = 'refused') = (refusal is not null))
);
create index events_of_release on release_event (release_id, at, id);
