package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/** Keeps a site from giving up a language in which something is live: partners would never hear that it is gone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LiveLocales {

    private static final String LIVE =
            "select p.locale from publication p where p.site = ?1 and p.live_until is null group by p.locale order by 1";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    /** @throws HeraldException ILLEGAL_TRANSITION at {@code /locales} */
    void keep(@Observes Sites.Changed changed) {
        Site site = sites.require(changed.key());
        List<?> live = store.createNativeQuery(LIVE).setParameter(1, site.key()).getResultList();
        String lost = live.stream()
                .map(tag -> new LocaleTag((String) tag))
                .filter(locale -> !site.has(locale))
                .map(LocaleTag::tag)
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            throw HeraldException.at(
                    ErrorCode.ILLEGAL_TRANSITION, "/locales", "Withdraw first what is live there in " + lost + ".");
        }
    }
}
