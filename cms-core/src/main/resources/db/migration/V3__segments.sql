-- Translation, segment by segment: what each text was translated from, whatever has become of its source since.

-- Every text that a segment ever had, by the hash of its content.
create table segment_text (
    hash    text primary key check (hash ~ '^[0-9a-f]{32}$'),
    text    text  not null,
    content jsonb not null check (jsonb_typeof(content) in ('array', 'string'))
);
create trigger segment_text_is_append_only before update or delete on segment_text for each row execute function refuse_change();

insert into segment_text (hash, text, content)
select distinct on (r.segments ->> 'title') r.segments ->> 'title', r.title, to_jsonb(r.title) from revision r;
insert into segment_text (hash, text, content)
select distinct on (r.segments ->> 'summary') r.segments ->> 'summary', r.summary, to_jsonb(r.summary)
from revision r where r.segments ? 'summary'
on conflict do nothing;
insert into segment_text (hash, text, content)
select distinct on (s.value) s.value, t.text,
       case when n.node ->> 'type' in ('codeBlock', 'image') then to_jsonb(t.text) else n.node -> 'content' end
from revision r
cross join lateral jsonb_path_query(r.body, 'strict $.**?(exists(@.attrs.id))') n (node)
join lateral jsonb_each_text(r.segments) s on s.key = n.node #>> '{attrs,id}'
cross join lateral (
    select case when n.node ->> 'type' = 'image' then n.node #>> '{attrs,alt}'
                else (select string_agg(case when i.inline ->> 'type' = 'hardBreak' then E'\n' else i.inline ->> 'text' end,
                                        '' order by i.place)
                      from jsonb_array_elements(n.node -> 'content') with ordinality i (inline, place)) end) t (text)
on conflict do nothing;

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
create trigger source_segment_is_immutable before update on source_segment for each row execute function refuse_change();

insert into source_segment (article_id, locale, segment, revision, hash, at)
select r.article_id, r.locale, k.segment, r.number, r.segments ->> k.segment, r.created_at
from revision r
left join revision p on (p.article_id, p.locale, p.number) = (r.article_id, r.locale, r.number - 1)
cross join lateral (select jsonb_object_keys(r.segments) union select jsonb_object_keys(p.segments)) k (segment)
where r.origins is null and r.segments ->> k.segment is distinct from p.segments ->> k.segment;

-- Pairs that reviewers have approved: "reviewed" is a look-up of a pair as it is now. source_hash: of what the segment was
-- translated from; target_hash: of what it said.
create table approved_segment (
    article_id  uuid not null,
    locale      text not null,
    segment     text not null,
    source_hash text not null,
    target_hash text not null,
    primary key (article_id, locale, segment, source_hash, target_hash),
    foreign key (article_id, locale) references edition (article_id, locale) on delete cascade
);

create function approved_segments(approved approval) returns setof approved_segment language sql stable as $$
    select r.article_id, r.locale, t.key, o.value, t.value
    from revision r
    cross join lateral jsonb_each_text(r.segments) t
    join lateral jsonb_each_text(r.origins) o on o.key = t.key
    where (r.article_id, r.locale, r.number) = (approved.article_id, approved.locale, approved.revision);
$$;
create function keep_approved_segments() returns trigger language plpgsql as $$
begin
    insert into approved_segment select * from approved_segments(new) on conflict do nothing;
    return null;
end $$;
create trigger approval_keeps_its_segments after insert on approval for each row execute function keep_approved_segments();
insert into approved_segment select s.* from approval a, approved_segments(a) s on conflict do nothing;

-- What put a text in, by segment, where it was no person: {"<segment>": "memory" | "machine"}.
alter table revision add column provenance jsonb not null default '{}'
    check (jsonb_typeof(provenance) = 'object' and (origins is not null or provenance = '{}'));

-- Digests that tell without a look at any revision whether a translation agrees with its source. texts: over the hash of
-- each of its segments; covered: over the hash of what each of them was translated from; changed_at: when texts last changed.
alter table edition add column texts text check (texts ~ '^[0-9a-f]{32}$');
alter table edition add column covered text check (covered ~ '^[0-9a-f]{32}$');
alter table edition add column changed_at timestamptz;

update edition e
set changed_at = e.updated_at,
    texts = d.texts,
    covered = case when d.is_source then null else d.covered end
from (
    select r.article_id, r.locale, r.number, r.origins is null as is_source,
           encode(substring(sha256(convert_to(string_agg(t.key || ' ' || t.value || E'\n', '' order by t.key collate "C"),
                                              'UTF8')) from 1 for 16), 'hex') as texts,
           encode(substring(sha256(convert_to(coalesce(string_agg(t.key || ' ' || (r.origins ->> t.key) || E'\n', ''
                                                                  order by t.key collate "C"), ''),
                                              'UTF8')) from 1 for 16), 'hex') as covered
    from revision r
    cross join lateral jsonb_each_text(r.segments) t
    group by r.article_id, r.locale, r.number) d
where (d.article_id, d.locale, d.number) = (e.article_id, e.locale, e.revision);

alter table edition alter column texts set not null;
alter table edition alter column changed_at set not null;

create index sources_by_change on edition (changed_at desc, article_id desc) where covered is null;

-- How far each translation is: of the segments that its source has now, each counted once.
create view edition_progress as
select e.article_id, e.locale, c.*
from edition e
join revision r on (r.article_id, r.locale, r.number) = (e.article_id, e.locale, e.revision)
join article a on a.id = e.article_id
join edition se on (se.article_id, se.locale) = (a.id, a.source_locale)
join revision s on (s.article_id, s.locale, s.number) = (se.article_id, se.locale, se.revision)
cross join lateral (
    select count(*)                                                              as segments,
           count(*) filter (where target.value is null)                          as untranslated,
           count(*) filter (where origin.value = source.value and p.segment is null and target.value is not null)
                                                                                 as translated,
           count(*) filter (where origin.value is distinct from source.value and target.value is not null) as stale,
           count(*) filter (where p.segment is not null)                         as reviewed
    from jsonb_each_text(s.segments) source
    left join jsonb_each_text(r.segments) target on target.key = source.key
    left join jsonb_each_text(r.origins) origin on origin.key = source.key
    left join approved_segment p
        on (p.article_id, p.locale, p.segment) = (e.article_id, e.locale, source.key)
        and (p.source_hash, p.target_hash) = (source.value, target.value) and origin.value = source.value) c
where r.origins is not null;
