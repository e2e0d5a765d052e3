-- Workflows are data: what each is for, and at each stage who may decide and by when.

alter table workflow
    add column types   text[] not null default '{}',
    add column locales text[] not null default '{}',
    add column sites   text[] not null default '{}',
    add constraint workflow_name_is_bounded check (length(name) between 1 and 100),
    add constraint workflow_is_bounded check (length(stages::text) <= 100000
        and cardinality(types) <= 50 and cardinality(locales) <= 50 and cardinality(sites) <= 50),
    add constraint the_standard_is_for_all check (key <> 'standard'
        or cardinality(types) + cardinality(locales) + cardinality(sites) = 0);
create trigger the_standard_stays before delete on workflow
    for each row when (old.key = 'standard') execute function refuse_change();

update workflow set stages = (
    select jsonb_agg('{"role": null, "locale": null, "people": [], "authorMay": false, "dueHours": null}'::jsonb || one
                     order by place)
    from jsonb_array_elements(stages) with ordinality as s (one, place));

-- told_overdue: the last stage of which its deciders were told that it is overdue.
alter table review
    add column workflow      text    not null default 'standard' check (workflow ~ '^[a-z][a-z0-9_-]{0,39}$'),
    add column stage_since   timestamptz,
    add column due_at        timestamptz,
    add column superseded_at timestamptz,
    add column told_overdue  integer not null default -1;
update review set
    stages = (
        select jsonb_agg('{"role": null, "locale": null, "people": [], "authorMay": false, "dueHours": null}'::jsonb || one
                         order by place)
        from jsonb_array_elements(stages) with ordinality as s (one, place)),
    stage_since = submitted_at,
    superseded_at = (
        select e.updated_at from edition e
        where (e.article_id, e.locale) = (review.article_id, review.locale) and e.revision > review.revision);
alter table review
    alter column workflow drop default,
    alter column stage_since set not null,
    add constraint due_after_it_began check (due_at >= stage_since);
create index open_reviews on review (article_id, locale) where closed_at is null and superseded_at is null;
create index open_reviews_by_due on review (due_at) where closed_at is null and superseded_at is null;

-- What readers have of an edition: the newest of its revisions that are live anywhere.
create view edition_live as
select article_id, locale, max(revision) as revision
from publication
where live_until is null
group by article_id, locale;

create or replace view edition_overview as
select e.article_id,
       e.locale,
       e.slug,
       e.revision,
       e.updated_at,
       r.title,
       coalesce(w.state, 'draft')               as state,
       coalesce(r.origins <> s.segments, false) as outdated,
       w.stage,
       w.due_at
from edition e
join revision r on (r.article_id, r.locale, r.number) = (e.article_id, e.locale, e.revision)
join article a on a.id = e.article_id
join edition se on (se.article_id, se.locale) = (a.id, a.source_locale)
join revision s on (s.article_id, s.locale, s.number) = (se.article_id, se.locale, se.revision)
left join lateral (
    select review.state,
           case when review.closed_at is null then review.stages -> review.stage ->> 'name' end as stage,
           case when review.closed_at is null then review.due_at end                            as due_at
    from review
    where (review.article_id, review.locale, review.revision) = (e.article_id, e.locale, e.revision)
    order by review.round desc
    limit 1) w on true;
