-- Lists of what is live, in each order and under each filter that the delivery API offers. A list walks one index from
-- where it stands, so that a page costs its own length, however much is live on the site.

-- The lists on which a live publication stands: of its site and locale that of all, and those of its type, its topics,
-- its authors and the short values of its fields. A list goes by a hash of its name, since people write authors and
-- values freely. Of a title stands as much here as a cursor can carry.
create table listed (
    publication uuid                            not null,
    list        uuid                            not null,
    article_id  uuid                            not null,
    first_at    timestamptz                     not null,
    live_from   timestamptz                     not null,
    title       text        collate "und-x-icu" not null,
    primary key (publication, list)
);
create index listed_by_first_at on listed (list, first_at, article_id);
create index listed_by_live_from on listed (list, live_from, article_id);
create index listed_by_title on listed (list, title, article_id);

create function names_of_lists(type text, topics text[], document jsonb) returns setof text language sql stable as $$
    select 'all'
    union select 'type ' || type
    union select 'topic ' || topic from unnest(topics) topic
    union select 'author ' || author from jsonb_array_elements_text(document -> 'authors') author
    union select 'field ' || key || ' ' || (value #>> '{}') from jsonb_each(coalesce(document -> 'fields', '{}'))
        where jsonb_typeof(value) in ('string', 'number', 'boolean') and length(value #>> '{}') <= 200
$$;

create function list_publication(fresh publication) returns void language sql as $$
    insert into listed (publication, list, article_id, first_at, live_from, title)
    select fresh.id,
        cast(left(encode(sha256(convert_to(concat_ws(chr(10), fresh.site, fresh.locale, name), 'UTF8')), 'hex'), 32) as uuid),
        fresh.article_id, fresh.first_at, fresh.live_from, left(fresh.title, 80)
    from names_of_lists(fresh.type, fresh.topics, convert_from(fresh.document, 'UTF8')::jsonb) name
$$;

create function follow_publication() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from listed where publication = old.id;
    else
        perform list_publication(new);
    end if;
    return null;
end $$;
create trigger publication_is_listed after insert on publication
    for each row when (new.live_until is null) execute function follow_publication();
create trigger publication_is_listed_no_more after update of live_until on publication
    for each row when (old.live_until is null and new.live_until is not null) execute function follow_publication();

do $$
declare
    live publication;
begin
    for live in select * from publication where live_until is null loop
        perform list_publication(live);
    end loop;
end $$;

-- What is live now is listed above; this is for reading what was live once.
drop index live_newest_first;
drop index live_of_locale_newest_first;
drop index newest_first;
create index publications_by_first_at on publication (site, first_at, article_id);
