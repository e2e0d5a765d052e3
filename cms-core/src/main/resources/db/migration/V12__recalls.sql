-- A recall goes before all that waits for an endpoint, and what it overtakes is never sent any more.
alter table delivery add column urgent boolean not null default false;
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('pending', 'delivered', 'failed', 'superseded'));
alter table delivery add check (not (urgent and state = 'superseded'));
update delivery set urgent = true where type = 'article.recalled';
drop index pending_of_endpoint;
create index pending_of_endpoint on delivery (endpoint_id, urgent desc, position nulls first, id) where state = 'pending';

-- An article, or one edition of it, taken off all sites at once.
create table recall (
    id         uuid primary key,
    article_id uuid        not null references article (id) on delete cascade,
    locale     text,
    title      text        not null check (length(title) between 1 and 300),
    reason     text        not null check (length(reason) between 1 and 1000),
    by         uuid        not null references account (id),
    at         timestamptz not null
);
create index recalls_newest_first on recall (at desc, id desc);

-- How far each site concerned is. first_position and position: the first and the last change of the recall there.
-- settled_at: when nothing more is to be waited for.
create table recall_site (
    recall_id       uuid        not null references recall (id) on delete cascade,
    site            text        not null references site (key),
    first_position  bigint      not null references change (position),
    position        bigint      not null references change (position),
    acknowledged_at timestamptz,
    gone_at         timestamptz,
    noted_at        timestamptz,
    noted_by        uuid references account (id),
    note            text check (length(note) between 1 and 1000),
    settled_at      timestamptz,
    escalated_at    timestamptz,
    escalations     integer     not null default 0 check (escalations >= 0),
    primary key (recall_id, site),
    check (first_position <= position),
    check ((noted_at is null) = (noted_by is null)),
    check ((noted_at is null) = (note is null)),
    check ((escalated_at is null) = (escalations = 0)),
    check (settled_at is null or acknowledged_at is not null or gone_at is not null or noted_at is not null)
);
create index recall_sites_unsettled on recall_site (site, position) where settled_at is null;
create index receipts_in_step on receipt (site, position) where in_step;
