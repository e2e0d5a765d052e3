package org.heraldcms.core.access;

import java.util.Set;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/**
 * A role given to an account.
 *
 * @param locales where a translator or reviewer may act; empty means in all locales
 * @param sites where a site manager may act; empty means on all sites
 */
public record Grant(Role role, Set<LocaleTag> locales, Set<String> sites) {

    /** @throws HeraldException INVALID when locales or sites are named for a role that they cannot narrow */
    public Grant {
        if (!locales.isEmpty() && !role.isPerLocale()) {
            throw HeraldException.invalid("/locales", "Only translators and reviewers are granted single locales.");
        }
        if (!sites.isEmpty() && !role.isPerSite()) {
            throw HeraldException.invalid("/sites", "Only site managers are granted single sites.");
        }
        locales = Set.copyOf(locales);
        sites = Set.copyOf(sites);
    }

    /** A grant that nothing narrows. */
    public static Grant of(Role role) {
        return new Grant(role, Set.of(), Set.of());
    }

    boolean covers(LocaleTag locale) {
        return locales.isEmpty() || locales.contains(locale);
    }

    boolean covers(String site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
