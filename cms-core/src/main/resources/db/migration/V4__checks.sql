-- That somebody looked at a finding of a check and says why it is none. Findings are not stored: their id is a hash over
-- what was found and the texts it was found in, so a dismissal holds for these texts and for no other.

create table dismissal (
    article_id   uuid        not null,
    locale       text        not null,
    finding      char(32)    not null check (finding ~ '^[0-9a-f]{32}$'),
    kind         text        not null check (kind ~ '^[a-z_]{1,40}$'),
    segment      text        not null check (length(segment) between 1 and 100),
    reason       text        not null check (length(reason) between 1 and 500 and reason = btrim(reason)),
    dismissed_by uuid        not null references account (id),
    dismissed_at timestamptz not null,
    primary key (article_id, locale, finding),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);
