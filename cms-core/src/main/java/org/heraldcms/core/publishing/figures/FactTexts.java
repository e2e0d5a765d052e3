package org.heraldcms.core.publishing.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.site.SiteLocale;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** How figures read in the languages of the house, before anything is approved or published. */
@ApplicationScoped
@Transactional
public class FactTexts {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Facts facts;

    @Inject
    private Sites sites;

    /**
     * How a figure reads in a language.
     *
     * @param newest the newest version; null when there are no words for it
     * @param approved the version that readers see; null when there is none, or no words for it
     */
    public record Text(
            LocaleTag locale,
            @Nullable String newest,
            @Nullable String approved) {}

    /** In all languages of sites, and of editions that refer to it. */
    public List<Text> of(Fact fact) {
        Set<LocaleTag> locales = new TreeSet<>();
        sites.all()
                .forEach(site -> site.locales().stream().map(SiteLocale::locale).forEach(locales::add));
        for (Object locale : store.createNativeQuery("select distinct locale from edition_fact where fact = ?1")
                .setParameter(1, fact.key())
                .getResultList()) {
            locales.add(new LocaleTag((String) locale));
        }
        return locales.stream().map(locale -> of(fact, locale)).toList();
    }

    /** In one language. */
    public Text of(Fact fact, LocaleTag locale) {
        Integer approved = fact.approved();
        return new Text(
                locale, text(fact, fact.version(), locale), approved == null ? null : text(fact, approved, locale));
    }

    private @Nullable String text(Fact fact, int version, LocaleTag locale) {
        return facts.requireVersion(fact, version).amount().text(locale).orElse(null);
    }
}
