-- How a person wants to be told by e-mail. Whoever has no row here is told of each thing at once, in English.
create table notice_preference (
    account_id uuid primary key references account (id) on delete cascade,
    mode       text    not null check (mode in ('each', 'daily', 'none')),
    hour       integer not null check (hour between 0 and 23),
    zone       text    not null check (length(zone) between 1 and 60),
    language   text    not null check (language in ('en', 'es')),
    version    bigint  not null check (version >= 1)
);

-- Notices that wait to be sent; sent or given up, they go. since: when it was first due.
create table notice_mail (
    notice     uuid primary key references notice (id) on delete cascade,
    account_id uuid        not null references account (id) on delete cascade,
    digest     boolean     not null,
    due_at     timestamptz not null,
    since      timestamptz not null,
    tries      integer     not null default 0 check (tries >= 0)
);
create index notice_mail_due on notice_mail (due_at, notice);
create index notice_mail_of_account on notice_mail (account_id);
create index notices_by_age on notice (created_at);
