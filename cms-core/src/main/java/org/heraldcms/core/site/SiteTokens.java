package org.heraldcms.core.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;

/** Issues and withdraws the tokens of sites; {@link Sites#mayRead} says what they open. */
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

    /** A token just issued, with the value that is shown this once. */
    public record Issued(SiteToken token, String value) {}

    /**
     * Issues a token.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN, or INVALID when the name is empty or longer than 200 characters
     */
    public Issued create(Actor actor, String site, String name) {
        manage(actor, site);
        if (name.isBlank() || name.length() > 200) {
            throw HeraldException.invalid("/name", "A name has 1 to 200 characters.");
        }
        Instant now = clock.instant();
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String value =
                SiteToken.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        SiteToken token = new SiteToken(Ids.next(now), site, name.strip(), SiteToken.hash(value), now);
        store.persist(token);
        audit.record(actor, "site.token.create", site, Map.of("token", token.id(), "name", token.name()));
        return new Issued(token, value);
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
        audit.record(actor, "site.token.withdraw", site, Map.of("token", id, "name", token.name()));
    }

    private void manage(Actor actor, String site) {
        actor.requireAt(Permission.MANAGE_SITE, sites.require(site).key());
    }
}
