package org.heraldcms.core.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.article.Drafting.Saved;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.fact.FactReferences;
import org.jspecify.annotations.Nullable;

/** Appends revisions to editions: the one place where an edition begins or moves on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Revisions {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Slugs slugs;

    @Inject
    private SegmentTexts texts;

    @Inject
    private FactReferences facts;

    @Inject
    private Event<Saved> saved;

    @Inject
    private Clock clock;

    /** Begun by two at once, an edition is begun by one of them and gone on with by the other. */
    @Nullable
    Edition lock(UUID articleId, LocaleTag locale) {
        return articles.lockEdition(articleId, locale).orElseGet(() -> {
            List<?> locked = store.createNativeQuery(
                            "select 1 from pg_advisory_xact_lock(hashtext('begin'), hashtext(?1))")
                    .setParameter(1, articleId + "/" + locale)
                    .getResultList();
            assert locked.size() == 1;
            return articles.lockEdition(articleId, locale).orElse(null);
        });
    }

    Revision append(Actor actor, Article article, LocaleTag locale, EditionDraft draft, @Nullable Revision newest) {
        Content before = newest == null ? null : newest.content();
        if (locale.equals(article.sourceLocale())) {
            requireNoBasis(draft);
            Content sent = draft.content();
            Content content =
                    sent.identified(before, newest == null ? Map.of() : texts.segments(newest, sent.anonymous()));
            return append(actor, new Identified(article.id(), locale, content, null), draft, newest);
        }
        Edition sourceEdition = articles.requireEdition(article.id(), article.sourceLocale());
        Revision source = basedOn(sourceEdition, draft, newest);
        Content content = draft.content().pairedWith(source.content(), before);
        Basis basis = Basis.saved(source, content, newest).settled(content, articles.newest(sourceEdition));
        return append(actor, new Identified(article.id(), locale, content, basis), draft, newest);
    }

    /** What is to be saved, with an id for each of its texts. */
    record Identified(
            UUID articleId,
            LocaleTag locale,
            Content content,
            @Nullable Basis basis) {}

    Revision append(Actor actor, Identified identified, EditionDraft draft, @Nullable Revision newest) {
        facts.requireKnown(identified.content());
        Revision next = new Revision(
                new Revision.Key(
                        identified.articleId(), identified.locale().tag(), newest == null ? 1 : newest.number() + 1),
                identified.content(),
                slugs.choose(draft, identified.articleId(), identified.locale(), newest),
                identified.basis(),
                new Revision.Saving(actor.id(), draft.message(), clock.instant()));
        return keep(next, newest);
    }

    private Revision keep(Revision next, @Nullable Revision newest) {
        if (newest == null) {
            store.persist(new Edition(next));
            store.flush();
        } else if (next.saysTheSameAs(newest)) {
            return newest;
        } else {
            articles.requireEdition(next.articleId(), next.locale()).moveTo(next);
        }
        store.persist(next);
        store.flush();
        texts.keep(newest, next);
        if (newest != null && !newest.content().facts().isEmpty()
                || !next.content().facts().isEmpty()) {
            facts.keep(next.articleId(), next.locale(), next.content().facts());
        }
        saved.fire(new Saved(newest, next));
        return next;
    }

    private static void requireNoBasis(EditionDraft draft) {
        if (draft.basedOn() != null) {
            throw HeraldException.invalid("/basedOn", "The source edition is based on no other.");
        }
    }

    private Revision basedOn(Edition source, EditionDraft draft, @Nullable Revision newest) {
        Basis before = newest == null ? null : newest.basis();
        Integer number =
                draft.basedOn() == null && before != null ? Integer.valueOf(before.revision()) : draft.basedOn();
        if (number == null) {
            return articles.newest(source);
        }
        if (number < 1 || number > source.revision()) {
            throw HeraldException.invalid("/basedOn", "The source edition has no revision " + number + ".");
        }
        return articles.requireRevision(source.articleId(), source.locale(), number);
    }
}
