package org.heraldcms.core.translation.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.interchange.xliff.Original;
import org.heraldcms.core.translation.interchange.xliff.XliffFile;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit;

/** Sends editions out for translation. */
@ApplicationScoped
@Transactional
public class Outbound {

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private Aids aids;

    /**
     * An edition for a translator, whether it has begun or not.
     *
     * @param comments what was noted about it, by segment
     * @throws org.heraldcms.core.base.HeraldException NOT_FOUND; ILLEGAL_TRANSITION for the source edition
     */
    public XliffFile file(UUID articleId, LocaleTag locale, Map<String, List<String>> comments) {
        Article article = articles.require(articleId);
        Revision newest = articles.find(articleId, locale).map(articles::newest).orElse(null);
        Translation translation = translations.require(article, newest);
        int revision = newest == null ? Original.NOT_BEGUN : newest.number();
        return new XliffFile(
                new Original(articleId, locale, translation.source().number(), revision),
                article.sourceLocale(),
                units(translation, aids.of(translation, locale), comments));
    }

    private static List<XliffUnit> units(Translation translation, Aids.Of aid, Map<String, List<String>> comments) {
        Context context = new Context(translation.source().locale());
        List<XliffUnit> units = new ArrayList<>();
        for (SegmentPair pair : translation.segments()) {
            Segment source = pair.source();
            if (source != null) {
                XliffUnit.State state = state(pair);
                units.add(new XliffUnit(
                        source,
                        pair.target(),
                        state,
                        context.notes(pair, source, comments.getOrDefault(pair.id(), List.of())),
                        state.wantsWork() ? aid.candidates(source) : List.of(),
                        aid.terms(source)));
            }
        }
        return units;
    }

    private static XliffUnit.State state(SegmentPair pair) {
        return switch (pair.state()) {
            case UNTRANSLATED, ORPHANED -> XliffUnit.State.INITIAL;
            case STALE -> XliffUnit.State.STALE;
            case TRANSLATED ->
                pair.provenance() == Provenance.PERSON ? XliffUnit.State.TRANSLATED : XliffUnit.State.UNEDITED;
            case REVIEWED -> XliffUnit.State.APPROVED;
        };
    }
}
