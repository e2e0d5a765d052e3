package org.heraldcms.core.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;

/** Issues, finds and withdraws the tokens of sites. */
@ApplicationScoped
@Transactional
public class SiteTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<Withdrawn> withdrawn;

    /** Says, once the transaction has committed, that a token opens nothing any more. */
    public record Withdrawn(UUID id) {}

    /** A token just issued, with the value that is shown this once. */
    public record Issued(SiteToken token, String value) {}

    /**
     * Issues a token.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN, or INVALID when it would end before it begins
     */
    public Issued create(Actor actor, String site, SiteTokenDraft draft) {
        manage(actor, site);
        Instant now = clock.instant();
        draft.checkEnd(now);
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String value =
                SiteToken.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        SiteToken token = new SiteToken(Ids.next(now), site, SiteToken.hash(value), draft, now);
        store.persist(token);
        audit.record(actor, "site.token.create", site, audited(token));
        return new Issued(token, value);
    }

    private static Map<String, Object> audited(SiteToken token) {
        Map<String, Object> detail =
                new LinkedHashMap<>(Map.of("token", token.id(), "name", token.name(), "scopes", token.scopes()));
        token.expiresAt().ifPresent(end -> detail.put("expiresAt", end.toString()));
        return detail;
    }

    /** The token that is shown, also one that has ended; empty when it is nobody's, or withdrawn. */
    public Optional<SiteToken> find(String value) {
        return value.startsWith(SiteToken.PREFIX)
                ? store.createQuery("select t from SiteToken t where t.hash = :hash", SiteToken.class)
                        .setParameter("hash", SiteToken.hash(value))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** Notes that a token was shown; no more than once a minute, since it is shown with every request. */
    public void used(UUID id) {
        Instant now = clock.instant();
        int unused = store.createNativeQuery("update site_token set last_used_at = ?2 where id = ?1"
                        + " and (last_used_at is null or last_used_at < cast(?2 as timestamptz) - interval '1 minute')")
                .setParameter(1, id)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The tokens of a site, the oldest first. */
    public List<SiteToken> list(Actor actor, String site) {
        manage(actor, site);
        return store.createQuery("select t from SiteToken t where t.site = :site order by t.id", SiteToken.class)
                .setParameter("site", site)
                .getResultList();
    }

    /** Withdraws a token: from now on it opens nothing. */
    public void withdraw(Actor actor, String site, UUID id) {
        manage(actor, site);
        SiteToken token = store.find(SiteToken.class, id);
        if (token == null || !token.site().equals(site)) {
            throw HeraldException.notFound("token");
        }
        store.remove(token);
        withdrawn.fire(new Withdrawn(id));
        audit.record(actor, "site.token.withdraw", site, Map.of("token", id, "name", token.name()));
    }

    private void manage(Actor actor, String site) {
        actor.requireAt(Permission.MANAGE_SITE, sites.require(site).key());
    }
}
