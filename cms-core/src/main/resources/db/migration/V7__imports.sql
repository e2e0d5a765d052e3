-- Pages that are brought in, until somebody has made articles of them; forgotten after a while.

create table import (
    id         uuid primary key,
    account_id uuid        not null references account (id),
    locales    text[]      not null default '{}',
    created_at timestamptz not null
);
create index imports_newest_first on import (created_at desc, id desc);

-- documents: what was sent, as long as it waits to be read. proposal: what would become of it. tries: how often it was
-- begun to be read; what breaks a node off again and again is given up.
create table import_page (
    import_id  uuid    not null references import (id) on delete cascade,
    number     integer not null check (number between 0 and 199),
    name       text    not null check (length(name) between 1 and 200),
    state      text    not null check (state in ('waiting', 'proposed', 'failed', 'imported')),
    documents  jsonb,
    tries      integer not null default 0 check (tries >= 0),
    proposal   jsonb,
    failure    text,
    article_id uuid references article (id),
    version    bigint  not null default 0,
    primary key (import_id, number),
    check ((state = 'waiting') = (documents is not null)),
    check ((state in ('proposed', 'imported')) = (proposal is not null)),
    check ((state = 'failed') = (failure is not null)),
    check ((state = 'imported') = (article_id is not null))
);
create index waiting_pages on import_page (import_id, number) where state = 'waiting';
