-- What was updated goes in the order of the change log, which is that of the commits: whoever has read up to a place is
-- never shown anything before it later. A document's own updatedAt is from before it was cut, and a large release
-- commits seconds behind that. changed_at is from under the log's lock, so it follows the positions.
alter table listed add column position bigint;
alter table listed rename column live_from to changed_at;

update listed l set position = p.position, changed_at = coalesce(c.at, p.live_from)
    from publication p left join change c on c.position = p.position where p.id = l.publication;
delete from listed where position is null;
alter table listed alter column position set not null;

create index listed_by_position on listed (list, position, article_id);
alter index listed_by_live_from rename to listed_by_changed_at;

create or replace function list_publication(fresh publication) returns void language sql as $$
    insert into listed (publication, list, article_id, first_at, changed_at, position, title)
    select fresh.id,
        cast(left(encode(sha256(convert_to(concat_ws(chr(10), fresh.site, fresh.locale, name), 'UTF8')), 'hex'), 32) as uuid),
        fresh.article_id, fresh.first_at,
        coalesce((select at from change where position = fresh.position), fresh.live_from), fresh.position,
        left(fresh.title, 80)
    from names_of_lists(fresh.type, fresh.topics, convert_from(fresh.document, 'UTF8')::jsonb) name
$$;
