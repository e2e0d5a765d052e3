package org.heraldcms.core.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What a translation was made from, and by whom.
 *
 * @param revision number of the source revision that the translator had before them
 * @param origins segment id to hash of the source content that the segment was translated from. A text whose source has
 *     gone keeps its origin as long as the translation keeps the text: the source may come back
 * @param provenance segment id to what put the text in, of the segments that no person has worked on
 * @param titled whether the title is a translation: an edition begun segment by segment bears its source's title until
 *     it has one of its own
 */
public record Basis(int revision, Map<String, String> origins, Map<String, Provenance> provenance, boolean titled) {

    public Basis {
        origins = Map.copyOf(origins);
        provenance = Map.copyOf(provenance);
    }

    /** A translation of the whole of a source revision, by a person. */
    static Basis wholeOf(Revision source) {
        return new Basis(source.number(), source.segments(), Map.of(), true);
    }

    /** A translation of which nothing is there yet. */
    static Basis begun(Revision source) {
        return new Basis(source.number(), source.segments(), Map.of(), false);
    }

    /**
     * The basis of a translation that a person has saved as a whole. On the same source revision as before, each segment
     * keeps what it was translated from, and what was added is a translation of that revision; on another one, all is
     * taken for a translation of that.
     */
    static Basis saved(Revision source, Content content, @Nullable Revision newest) {
        Basis before = newest == null ? null : newest.basis();
        if (newest == null || before == null) {
            return wholeOf(source);
        }
        Map<String, String> texts = content.hashes();
        Map<String, String> origins = new HashMap<>(source.segments());
        before.origins().forEach((id, hash) -> {
            if (source.number() == before.revision()
                    || texts.containsKey(id) && !source.segments().containsKey(id)) {
                origins.put(id, hash);
            }
        });
        return new Basis(
                source.number(),
                origins,
                kept(
                        before.provenance(),
                        (id, by) -> Objects.equals(newest.segments().get(id), texts.get(id))),
                before.titled() || !content.title().equals(newest.title()));
    }

    /**
     * This basis, with one segment translated.
     *
     * @param origin hash of the source text it was translated from
     */
    Basis with(String segment, String origin, Provenance by) {
        Map<String, String> updated = new HashMap<>(origins);
        updated.put(segment, origin);
        return new Basis(revision, updated, by(segment, by), titled || segment.equals(Segment.TITLE));
    }

    /** This basis, with a text of the translation's own changed. */
    Basis with(String segment, Provenance by) {
        return new Basis(revision, origins, by(segment, by), titled);
    }

    /**
     * This basis without the origins of texts that neither side has any more. What agrees with the newest source in
     * everything is a translation of it.
     */
    Basis settled(Content content, Revision newestSource) {
        Map<String, String> texts = content.hashes();
        Map<String, String> origins = kept(
                this.origins,
                (id, hash) -> texts.containsKey(id) || newestSource.segments().containsKey(id));
        int of = origins.equals(newestSource.segments()) ? newestSource.number() : revision;
        return new Basis(of, origins, kept(provenance, (id, by) -> texts.containsKey(id)), titled);
    }

    /** The hashes of texts that were translated and that the source does not have in their places any more. */
    public Set<String> gone(Revision source) {
        return Set.copyOf(
                kept(origins, (id, hash) -> !hash.equals(source.segments().get(id)))
                        .values());
    }

    /** The origins of those segments that have a text. */
    Map<String, String> covered(Map<String, String> texts) {
        return kept(origins, (id, hash) -> texts.containsKey(id));
    }

    private Map<String, Provenance> by(String segment, Provenance by) {
        Map<String, Provenance> updated = new HashMap<>(provenance);
        updated.put(segment, by);
        return kept(updated, (id, one) -> one != Provenance.PERSON);
    }

    private static <T> Map<String, T> kept(Map<String, T> all, BiPredicate<String, T> which) {
        return all.entrySet().stream()
                .filter(one -> which.test(one.getKey(), one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
