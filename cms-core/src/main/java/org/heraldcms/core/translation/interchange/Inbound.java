package org.heraldcms.core.translation.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.interchange.Merged.Gone;
import org.heraldcms.core.translation.interchange.xliff.Original;
import org.heraldcms.core.translation.interchange.xliff.ReadFile;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.NewUnit;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.SourceOrder;
import org.heraldcms.core.translation.memory.UnitText;
import org.jspecify.annotations.Nullable;

/** Takes back what was translated outside. */
@ApplicationScoped
@Transactional
public class Inbound {

    private static final String MESSAGE = "Translated outside (XLIFF)";

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private Drafting drafting;

    @Inject
    private Memory memory;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Merges a file into what its edition is now, or begins the edition.
     *
     * @throws HeraldException FORBIDDEN, NOT_FOUND, ILLEGAL_TRANSITION; INVALID at {@code /units/<id>} for each unit that
     *     is not one of those sent out, or has other codes. Then nothing is changed
     */
    public Merged take(Actor actor, ReadFile file) {
        Original original = file.original();
        Article article = articles.require(original.article());
        actor.require(Permission.TRANSLATE, original.locale());
        Revision newest = articles.lockEdition(article.id(), original.locale())
                .map(articles::newest)
                .orElse(null);
        Translation present = translations.require(article, newest);
        requireLocales(file, article);
        Revision source = revision(article, article.sourceLocale(), original.source());
        Merge merge = new Merge(sent(article, source, original), present.segments());
        merge.take(file);
        remember(actor, source, original.locale(), merge.gone());
        Integer before = newest == null ? null : newest.number();
        Merged merged = merge.merged(file, merge.drafts().isEmpty() ? before : save(actor, original, merge));
        audit.record(actor, "xliff.import", article.id() + "/" + original.locale(), detail(merged));
        return merged;
    }

    private static void requireLocales(ReadFile file, Article article) {
        LocaleTag target = file.original().locale();
        if (!file.source().equals(article.sourceLocale())) {
            throw HeraldException.invalid("/srcLang", "The article is written in " + article.sourceLocale() + ".");
        }
        if (!file.target().equals(target)) {
            throw HeraldException.invalid("/trgLang", "The file was made for " + target + ".");
        }
    }

    private List<SegmentPair> sent(Article article, Revision source, Original original) {
        Revision target = original.target() == Original.NOT_BEGUN
                ? null
                : revision(article, original.locale(), original.target());
        return new Translation(source, target).segments();
    }

    private Revision revision(Article article, LocaleTag locale, int number) {
        boolean exists = articles.find(article.id(), locale)
                .filter(edition -> number <= edition.revision())
                .isPresent();
        if (!exists) {
            throw HeraldException.invalid("/original", "There never was a revision " + number + " in " + locale + ".");
        }
        return articles.requireRevision(article.id(), locale, number);
    }

    private @Nullable Integer save(Actor actor, Original original, Merge merge) {
        try {
            return drafting.saveSegments(actor, original.article(), original.locale(), merge.drafts(), MESSAGE, null)
                    .number();
        } catch (HeraldException refused) {
            List<Violation> atUnits = refused.violations().stream()
                    .map(one -> new Violation(one.pointer().replaceFirst("^/segments/", "/units/"), one.detail()))
                    .toList();
            throw new HeraldException(refused.code(), refused.detail(), atUnits);
        }
    }

    /** Keeps the work on what the source has lost meanwhile: it may come back. */
    private void remember(Actor actor, Revision source, LocaleTag locale, List<Gone> gone) {
        SourceOrder order = new SourceOrder(source);
        Origin origin = new Origin(Origin.Kind.VANISHED, null, actor.id(), actor.name(), clock.instant());
        memory.take(gone.stream()
                .map(one -> new NewUnit(
                        new LocalePair(source.locale(), locale),
                        order.text(one.segment()),
                        UnitText.of(one.file().content()),
                        order.around(one.segment()),
                        origin))
                .toList());
    }

    private static Map<String, ?> detail(Merged merged) {
        return Map.of(
                "saved", merged.saved().size(),
                "unchanged", merged.unchanged().size(),
                "stale", merged.stale().size(),
                "conflicts", merged.conflicts().size(),
                "gone", merged.gone().size());
    }
}
