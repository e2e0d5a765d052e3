-- Threads, mentions, suggested edits, and comments by people without account.

alter table comment
    alter column author drop not null,
    add column parent            uuid references comment (id) on delete cascade,
    add column guest             text check (length(guest) between 1 and 100),
    add column mentions          uuid[] not null default '{}' check (cardinality(mentions) <= 20),
    add column suggestion        jsonb check (length(suggestion::text) <= 200000),
    add column accepted_revision integer,
    add constraint somebody_said_it check ((author is null) <> (guest is null)),
    add constraint a_thread_has_one_level check (parent is null or parent <> id),
    add constraint a_thread_is_resolved_as_a_whole check (parent is null or resolved_at is null),
    add constraint a_suggestion_is_for_a_segment check (suggestion is null or segment is not null),
    add constraint what_was_accepted_was_suggested check (accepted_revision is null or suggestion is not null),
    add foreign key (article_id, locale, accepted_revision) references revision (article_id, locale, number);
create index comments_of_edition on comment (article_id, locale, id);
create index comments_of_thread on comment (parent) where parent is not null;
drop index comment_article_id_locale_created_at_idx;
