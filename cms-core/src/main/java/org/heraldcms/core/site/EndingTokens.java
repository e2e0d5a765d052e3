package org.heraldcms.core.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/** Tells, once for each token, that it will end within the week. */
@ApplicationScoped
@Transactional
class EndingTokens {

    private static final Duration BEFORE = Duration.ofDays(7);

    /** One that was made to live no longer than that was seen to end soon by whoever made it. */
    private static final String NEXT = "update site_token set told_at = ?1 where id = (select id from site_token"
            + " where told_at is null and expires_at > ?1 and expires_at <= ?2"
            + " and expires_at - created_at > interval '7 days' order by expires_at limit 1 for update skip locked)"
            + " returning id, site, name, expires_at";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Tells whoever answers for its site of one token; false when there is none that another node is not at. */
    boolean tellNext() {
        Instant now = clock.instant();
        List<?> ending = store.createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.plus(BEFORE).atOffset(ZoneOffset.UTC))
                .getResultList();
        ending.forEach(row -> tell((Object[]) row));
        return !ending.isEmpty();
    }

    private void tell(Object[] token) {
        String site = (String) token[1];
        Map<String, Object> detail = Map.of(
                "title",
                token[2],
                "site",
                site,
                "end",
                ((Timestamp) token[3]).toInstant().toString());
        String subject = "site/" + site + "/token/" + (UUID) token[0];
        notices.tell(keepers.of(site), new NewNotice(Kind.TOKEN_ENDING, subject, "#/sites/" + site, detail));
    }
}
