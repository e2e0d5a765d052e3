package org.heraldcms.core.translation.memory.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.SourceOrder;
import org.jspecify.annotations.Nullable;

/** Puts into a translation what the memory has of it in the same context, marked as coming from there. */
@ApplicationScoped
@Transactional
public class Prefills {

    private static final String MESSAGE = "Filled in from the translation memory";

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Drafting drafting;

    /**
     * What was put in.
     *
     * @param revision number of the newest revision afterwards; null when there still is no edition
     * @param filled by segment
     * @param left how many segments are still untranslated
     */
    public record Prefill(@Nullable Integer revision, List<Filled> filled, int left) {}

    /** A segment that now has the target of a unit. */
    public record Filled(Segment source, Suggestion by) {}

    /**
     * Fills the untranslated segments of an edition, and begins the edition when there is none.
     *
     * @param seen number of the revision that the translator had before them; null when there was none
     * @throws HeraldException FORBIDDEN, NOT_FOUND, STALE, PRECONDITION_REQUIRED, or ILLEGAL_TRANSITION for the source
     *     edition
     */
    public Prefill fill(Actor actor, UUID articleId, LocaleTag locale, @Nullable Integer seen) {
        Article article = articles.require(articleId);
        actor.require(Permission.TRANSLATE, locale);
        Edition edition = articles.lockEdition(articleId, locale).orElse(null);
        requireSeen(edition, seen);
        Translation translation = translations.require(article, edition == null ? null : articles.newest(edition));
        List<Segment> untranslated = untranslated(translation);
        List<Filled> filled = found(article, locale, translation.source(), untranslated);
        Integer before = edition == null ? null : edition.revision();
        return new Prefill(
                filled.isEmpty() ? before : save(actor, articleId, locale, filled),
                filled,
                untranslated.size() - filled.size());
    }

    private static void requireSeen(@Nullable Edition edition, @Nullable Integer seen) {
        if (edition != null && seen == null) {
            throw new HeraldException(
                    ErrorCode.PRECONDITION_REQUIRED, "Say with If-Match which revision of the edition you have seen.");
        }
        if (seen != null && (edition == null || edition.revision() != seen)) {
            throw new HeraldException(
                    ErrorCode.STALE, "The edition was saved by somebody else after the revision you have seen.");
        }
    }

    private static List<Segment> untranslated(Translation translation) {
        List<Segment> sources = new ArrayList<>();
        for (SegmentPair pair : translation.segments()) {
            Segment source = pair.source();
            if (pair.state() == SegmentPair.State.UNTRANSLATED && source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private List<Filled> found(Article article, LocaleTag locale, Revision source, List<Segment> untranslated) {
        LocalePair locales = new LocalePair(article.sourceLocale(), locale);
        SourceOrder order = new SourceOrder(source);
        List<Filled> found = new ArrayList<>();
        for (Segment segment : untranslated) {
            Optional<Suggestion> best =
                    suggestions.inContext(new Wanted(locales, order.text(segment.id()), order.around(segment.id())));
            best.filter(suggestion -> hasNoOtherFigures(suggestion, segment))
                    .ifPresent(suggestion -> found.add(new Filled(segment, suggestion)));
        }
        return List.copyOf(found);
    }

    /** A memory from elsewhere can name figures that nobody here knows. */
    private static boolean hasNoOtherFigures(Suggestion suggestion, Segment segment) {
        return segment.facts()
                .containsAll(Inline.facts(suggestion.unit().target().content()).values());
    }

    private Integer save(Actor actor, UUID articleId, LocaleTag locale, List<Filled> filled) {
        List<SegmentDraft> drafts = filled.stream().map(Prefills::draft).toList();
        return drafting.saveSegments(actor, articleId, locale, drafts, MESSAGE, null)
                .number();
    }

    private static SegmentDraft draft(Filled filled) {
        Segment source = filled.source();
        return new SegmentDraft(
                source.id(),
                filled.by().unit().target().in(source.kind()),
                source.hash(),
                SegmentDraft.NOTHING,
                Provenance.MEMORY);
    }
}
