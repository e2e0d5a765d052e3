-- Feeds: where the past of a site in one locale is cut. An archive holds fifty changes, from behind the last of the
-- archive before it to its own last one. Cut once and for ever, and alike by whoever cuts it: a row is only
-- the kept answer to "which is the fiftieth change behind this one".
create table feed_archive (
    site           text    not null references site (key) on delete cascade,
    locale         text    not null,
    number         integer not null check (number >= 1),
    after_position bigint  not null check (after_position >= 0),
    last_position  bigint  not null check (last_position > after_position),
    primary key (site, locale, number),
    unique (site, locale, last_position)
);

create index changes_of_locale on change (site, locale, position);
