-- Unguessable, expiring links to drafts. revision: the one that is shown; null means always the newest. hash: SHA-256 of
-- the token, which is told once.
create table preview (
    id          uuid primary key,
    article_id  uuid        not null,
    locale      text        not null,
    site        text        not null references site (key) on delete cascade,
    revision    integer check (revision >= 1),
    name        text check (length(name) between 1 and 200),
    may_comment boolean     not null,
    hash        char(64)    not null unique,
    created_by  uuid        not null references account (id),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    check (expires_at > created_at and expires_at <= created_at + interval '720 hours'),
    check (revoked_at is null or revoked_at >= created_at),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade,
    foreign key (article_id, locale, revision) references revision (article_id, locale, number) on delete cascade
);
create index previews_of_edition on preview (article_id, locale, created_at desc, id desc);

-- When guests said something by a link, to bound how much they say at once.
create table preview_remark (
    preview_id uuid        not null references preview (id) on delete cascade,
    at         timestamptz not null
);
create index on preview_remark (preview_id, at);
