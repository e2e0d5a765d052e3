-- What concerns a person, told in the studio and, as the person wants it, by e-mail.
create table notice (
    id         uuid primary key,
    account_id uuid        not null references account (id) on delete cascade,
    kind       text        not null check (kind ~ '^[a-z_]{1,40}$'),
    subject    text        not null check (length(subject) between 1 and 200),
    link       text        not null check (link ~ '^#/' and length(link) <= 300),
    detail     jsonb       not null default '{}' check (length(detail::text) <= 10000),
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notices_newest_first on notice (account_id, created_at desc, id desc);
create index notices_unread on notice (account_id) where read_at is null;
