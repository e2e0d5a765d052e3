-- Which life of which process drains the endpoint at the moment: only it may prolong its claim or give it up.
alter table endpoint add column claimed_by uuid;
alter table endpoint add check (claimed_by is null or claimed_until is not null);

-- What is to be forgotten, and lists by state.
create index deliveries_by_end on delivery (ended_at) where ended_at is not null;
create index deliveries_by_state_newest_first on delivery (state, created_at desc, id desc);

-- Whatever is read costs the length of what is read, not of what stands beside it.
create index live_of_locale_newest_first on publication (site, locale, first_at desc, article_id) where live_until is null;
create index live_by_position on publication (site, position) where live_until is null;
create index live_by_topic on publication using gin (topics) where live_until is null;
create index newest_first on publication (site, first_at desc, article_id);
create index publications_of_locale on publication (site, locale, position);
create index endings_of_locale on publication (site, locale, ended_by) where live_until is not null;
create index recalls on change (article_id, position) where type = 'article.recalled';
