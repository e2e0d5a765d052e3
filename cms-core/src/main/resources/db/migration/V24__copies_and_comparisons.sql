-- A site may follow a part of what is public there: one locale, one topic, one type; '' narrows nothing. Of each part that
-- somebody asked for, the state is kept as that of the whole is: folded from the log up to its position.
alter table site_state add column locale text not null default '';
alter table site_state add column topic text not null default '';
alter table site_state add column type text not null default '';
alter table site_state add column used_at timestamptz not null default '-infinity';
alter table site_state drop constraint site_state_pkey;
alter table site_state add primary key (site, locale, topic, type);

-- A receipt said again word for word is counted, not kept twice.
alter table receipt add column locale text not null default '';
alter table receipt add column topic text not null default '';
alter table receipt add column type text not null default '';
alter table receipt add column times integer not null default 1 check (times >= 1);
alter table receipt add column last_at timestamptz;
update receipt set last_at = received_at;
alter table receipt alter column last_at set not null;
create index receipts_newest_first on receipt (site, id desc);

-- What a site last said of each part that it keeps. diverged_at: since when it has not held what it should; told_at: when
-- its managers were last told of that.
create table site_copy (
    site        text        not null references site (key) on delete cascade,
    locale      text        not null default '',
    topic       text        not null default '',
    type        text        not null default '',
    position    bigint      not null check (position >= 0),
    digest      char(64)    not null,
    in_step     boolean     not null,
    heard_at    timestamptz not null,
    diverged_at timestamptz,
    told_at     timestamptz,
    primary key (site, locale, topic, type),
    check (in_step = (diverged_at is null))
);
insert into site_copy (site, position, digest, in_step, heard_at, diverged_at)
select distinct on (site) site, position, digest, in_step, received_at, case when in_step then null else received_at end
from receipt order by site, received_at desc;

-- The last comparison that a site asked for, and what differed in it.
create table comparison (
    site      text primary key references site (key) on delete cascade,
    id        uuid        not null unique,
    locale    text        not null default '',
    topic     text        not null default '',
    type      text        not null default '',
    position  bigint      not null,
    same      integer     not null check (same >= 0),
    missing   integer     not null check (missing >= 0),
    different integer     not null check (different >= 0),
    removable integer     not null check (removable >= 0),
    at        timestamptz not null
);
create table comparison_item (
    comparison_id uuid     not null references comparison (id) on delete cascade,
    number        integer  not null check (number >= 1),
    difference    text     not null check (difference in ('missing', 'different', 'remove')),
    article_id    uuid     not null,
    locale        text     not null,
    held          char(64),
    digest        char(64),
    position      bigint,
    primary key (comparison_id, number),
    check ((difference = 'missing') = (held is null)),
    check ((difference = 'remove') = (digest is null)),
    check ((digest is null) = (position is null))
);
