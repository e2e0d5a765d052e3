package org.heraldcms.core.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.People;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentTexts;
import org.heraldcms.core.article.SegmentTexts.SegmentText;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;

/** Brings into the memory what is approved and what vanishes, within the transaction that approves or saves. */
@ApplicationScoped
public class Intake {

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private SegmentTexts texts;

    @Inject
    private Memory memory;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /**
     * Takes in every pair of a translation that was approved just now; of a stale one, the source text that was
     * translated. A revision of the source edition has no pairs.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(Actor reviewer, Revision target) {
        Article article = articles.require(target.articleId());
        translations.of(article, target).ifPresent(translation -> {
            LocalePair locales = new LocalePair(article.sourceLocale(), target.locale());
            memory.take(pairs(reviewer, locales, target, translation));
        });
    }

    private List<NewUnit> pairs(Actor reviewer, LocalePair locales, Revision target, Translation translation) {
        SourceOrder order = new SourceOrder(translation.source());
        List<NewUnit> units = new ArrayList<>();
        for (SegmentPair pair : translation.segments()) {
            Segment from = pair.translatedFrom() == null ? pair.source() : pair.translatedFrom();
            Segment to = pair.target();
            if (from != null && to != null) {
                Origin origin = new Origin(
                        Origin.Kind.APPROVED,
                        place(target, pair.id()),
                        reviewer.id(),
                        reviewer.name(),
                        clock.instant());
                units.add(new NewUnit(
                        locales, UnitText.of(from.content()), UnitText.of(to.content()), order.around(from), origin));
            }
        }
        return units;
    }

    /**
     * Takes in the translations that a save leaves out, with the source texts that they were made from: whoever brings
     * the source back finds them again. What a machine put in and nobody worked on is not kept.
     */
    void saved(@Observes Drafting.Saved saved) {
        Revision before = saved.before();
        Basis basis = before == null ? null : before.basis();
        if (before == null || basis == null) {
            return;
        }
        List<Segment> gone = before.content().segments().stream()
                .filter(segment -> before.segments().containsKey(segment.id()))
                .filter(segment -> !saved.after().segments().containsKey(segment.id()))
                .filter(segment -> basis.provenance().get(segment.id()) != Provenance.MACHINE)
                .filter(segment -> basis.origins().containsKey(segment.id()))
                .toList();
        if (!gone.isEmpty()) {
            memory.take(vanished(saved.after(), before, basis, gone));
        }
    }

    private List<NewUnit> vanished(Revision after, Revision before, Basis basis, List<Segment> gone) {
        Article article = articles.require(before.articleId());
        LocalePair locales = new LocalePair(article.sourceLocale(), before.locale());
        SourceOrder order =
                new SourceOrder(articles.requireRevision(article.id(), article.sourceLocale(), basis.revision()));
        UUID author = after.author();
        Map<String, SegmentText> sources = texts.of(basis.origins().values());
        List<NewUnit> units = new ArrayList<>();
        for (Segment segment : gone) {
            String hash = basis.origins().get(segment.id());
            SegmentText source = hash == null ? null : sources.get(hash);
            if (source != null && hash != null) {
                Segment from = new Segment(segment.id(), segment.kind(), source.text(), hash, source.content());
                units.add(new NewUnit(
                        locales,
                        UnitText.of(from.content()),
                        UnitText.of(segment.content()),
                        order.around(from),
                        new Origin(
                                Origin.Kind.VANISHED,
                                place(before, segment.id()),
                                author,
                                people.of(author).name(),
                                clock.instant())));
            }
        }
        return units;
    }

    private static Origin.Place place(Revision revision, String segment) {
        return new Origin.Place(revision.articleId(), segment, revision.number());
    }
}
