-- Translation, segment by segment: what each text was translated from, whatever became of its source since.

-- Every text that a segment ever had, by the hash of its content.
create table segment_text (
    hash    text primary key check (hash ~ '^[0-9a-f]{32}$'),
    text    text  not null,
    content jsonb not null check (jsonb_typeof(content) in ('array', 'string'))
);
create trigger segment_text_is_append_only before update or delete on segment_text for each row execute function refuse_change();

-- What became of each segment of a source edition, and when; hash: null when it was taken out.
create table source_segment (
    article_id uuid        not null,
    locale     text        not null,
    segment    text        not null,
    revision   integer     not null,
    hash       text references segment_text (hash),
    at         timestamptz not null,
    primary key (article_id, segment, revision),
    foreign key (article_id, locale, revision) references revision (article_id, locale, number) on delete cascade
);

-- Pairs that reviewers have approved, so that "reviewed" is a look-up of a pair as it is now. source_hash: what the
-- segment was translated from; target_hash: what it said.
create table approved_segment (
    article_id  uuid not null,
    locale      text not null,
    segment     text not null,
    source_hash text not null,
    target_hash text not null,
    primary key (article_id, locale, segment, source_hash, target_hash),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);

create function keep_approved_segments() returns trigger language plpgsql as $$
begin
    insert into approved_segment (article_id, locale, segment, source_hash, target_hash)
    select r.article_id, r.locale, t.key, o.value, t.value
    from revision r
    cross join lateral jsonb_each_text(r.segments) t
    join lateral jsonb_each_text(r.origins) o on o.key = t.key
    where (r.article_id, r.locale, r.number) = (new.article_id, new.locale, new.revision)
    on conflict do nothing;
    return new;
end $$;
create trigger approval_keeps_segments after insert on approval for each row execute function keep_approved_segments();

-- What put a text in, segment by segment, where it was no person: {"<segment>": "memory" | "machine"}.
alter table revision add column provenance jsonb not null default '{}' check (jsonb_typeof(provenance) = 'object');

-- Two editions agree when the texts of the one are what the other was translated from: texts is a digest of an edition's
-- segments, covered one of the source texts that a translation's own were made from. changed_at: when a text last changed.
alter table edition add column texts text;
alter table edition add column covered text;
alter table edition add column changed_at timestamptz;
