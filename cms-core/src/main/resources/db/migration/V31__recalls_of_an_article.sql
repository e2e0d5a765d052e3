-- Whether a recall was one of a single edition is asked for what is sent again.
create index recalls_of_article on recall (article_id);
