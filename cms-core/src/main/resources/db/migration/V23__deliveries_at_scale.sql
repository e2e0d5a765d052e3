-- How an endpoint is served: in order of position or several at once, and how many messages a second at most. served_at
-- is when its turn came last, paced_until when the next message may go.
alter table endpoint add column ordered boolean not null default true;
alter table endpoint add column rate_per_second integer check (rate_per_second between 1 and 1000);
alter table endpoint add column served_at timestamptz;
alter table endpoint add column paced_until timestamptz;

-- waits_since: when it last became pending. last_status: of its newest try. replay: what made it pending again, and was:
-- where it stood before (null: nowhere), which is what a cancelled replay takes it back to.
alter table delivery add column locale text;
alter table delivery add column last_status integer;
alter table delivery add column waits_since timestamptz;
alter table delivery add column replay uuid;
alter table delivery add column was text check (was in ('delivered', 'failed'));
update delivery d set locale = (select c.locale from change c where c.position = d.position), waits_since = created_at,
    last_status = (select a.status from attempt a where a.delivery_id = d.id order by a.at desc limit 1);
alter table delivery alter column waits_since set default now(), alter column waits_since set not null;

-- An id is UUIDv7 of the time of creation: lists go by it, and every index less is work less for each delivery.
drop index deliveries_newest_first;
drop index all_deliveries_newest_first;
drop index deliveries_by_state_newest_first;
drop index deliveries_by_end;
create index deliveries_of_endpoint on delivery (endpoint_id, id desc);
create index deliveries_not_taken on delivery (state, id desc) where state <> 'delivered';
create index deliveries_refused on delivery (last_status, id desc) where last_status not between 200 and 299;
create index due_of_endpoint on delivery (endpoint_id, next_attempt_at) where state = 'pending';
create index urgent_deliveries on delivery (endpoint_id) where state = 'pending' and urgent;
create index changes_of_article on change (article_id, locale, position);
create index changes_by_time on change (at);

-- A try is what was sent and what came back.
alter table attempt drop column id;
drop index attempt_delivery_id_at_idx;
alter table attempt add primary key (delivery_id, at);
alter table attempt add column url text;
alter table attempt add column asked text;
alter table attempt add column answered text;

-- Sends again what lies between two positions; reached: all up to there is pending again. A cancelled one ends when all
-- that still waited because of it has been taken back.
create table replay (
    id            uuid primary key,
    endpoint_id   uuid        not null references endpoint (id) on delete cascade,
    from_position bigint      not null check (from_position >= 1),
    to_position   bigint      not null check (to_position >= from_position - 1),
    only_failed   boolean     not null,
    reached       bigint      not null,
    deliveries    bigint      not null default 0,
    state         text        not null check (state in ('running', 'done', 'cancelled')),
    ordered_by    uuid        not null references account (id),
    created_at    timestamptz not null,
    ended_at      timestamptz,
    check (state <> 'running' or ended_at is null),
    check (state <> 'done' or ended_at is not null)
);
create unique index one_running_replay on replay (endpoint_id) where ended_at is null;
create index replays_of_endpoint on replay (endpoint_id, id desc);

-- Sites where something waits for too long; gone when it is over.
create table delivery_alarm (
    site    text primary key references site (key) on delete cascade,
    since   timestamptz not null,
    told_at timestamptz not null
);
