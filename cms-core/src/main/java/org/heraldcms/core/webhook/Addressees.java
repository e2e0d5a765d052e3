package org.heraldcms.core.webhook;

/**
 * Says in SQL to which endpoints {@code e} a change {@code c} goes.
 *
 * <p>An edition is judged by what was published of it. One that an endpoint was sent stays of concern to it for as long as it is
 * live, whatever becomes of its topics: a receiver that holds a text has to hear of every correction, and above all that
 * it is gone. Whoever wants less than before is sent no more of what lies outside, but what it may hold is still taken
 * back from it. A release concerns no single edition and goes to all that want its type.
 */
final class Addressees {

    /**
     * The changes {@code c} of a range, each with what took the edition off its site the last time before it: what was
     * published since is one run. Materialized, so that this is found once for a change and not once for each endpoint.
     */
    static final String CHANGES = changes("");

    /** As {@link #CHANGES}, but only those of the site of an endpoint: whoever looks far back must not read all sites. */
    static final String CHANGES_OF_ITS_SITE = changes(" and c.site = (select o.site from endpoint o where o.id = ?6)");

    private static final String EARLIER = "c.type in ('edition.withdrawn', 'article.recalled') and exists"
            + " (select 1 from endpoint_filter f where f.endpoint_id = e.id and f.until_position >= h.position and "
            + matches("f") + ")";

    /** Whether the endpoint wants the change; of {@link #CHANGES}. */
    static final String WANTED = "(e.types = '{}' or c.type = any (e.types)) and (c.article_id is null"
            + " or (e.article_types = '{}' and e.topics = '{}' and e.locales = '{}')"
            + " or exists (select 1 from publication h where h.article_id = c.article_id and h.locale = c.locale"
            + " and h.site = c.site and h.position > c.run_began and h.position <= c.position"
            + " and (" + matches("e") + " or " + EARLIER + ")))";

    private Addressees() {}

    private static String changes(String further) {
        return "with c as materialized (select c.position, c.id, c.type, c.article_id, c.locale, c.site,"
                + " (select coalesce(max(x.ended_by), 0) from publication x where x.article_id = c.article_id and x.locale = c.locale and x.site = c.site"
                + " and x.ended_by < c.position"
                + " and not exists (select 1 from publication n where n.position = x.ended_by)) as run_began"
                + " from change c where c.position > ?1 and c.position <= ?2" + further + ") ";
    }

    private static String matches(String filter) {
        return "((%1$s.article_types = '{}' or h.type = any (%1$s.article_types))"
                .concat(" and (%1$s.topics = '{}' or h.topics && %1$s.topics)")
                .concat(" and (%1$s.locales = '{}' or h.locale = any (%1$s.locales)))")
                .formatted(filter);
    }
}
