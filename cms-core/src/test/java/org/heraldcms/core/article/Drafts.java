package org.heraldcms.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/** Revisions of the newsroom's sample article, for tests that need no store. */
public final class Drafts {

    private static final UUID ARTICLE = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final UUID ERIK = UUID.fromString("0198f000-0000-7000-8000-0000000000e1");
    private static final Instant MORNING = Instant.parse("2026-09-01T08:00:00Z");

    private Drafts() {}

    /** The article itself. */
    public static Article article(String... topics) {
        EditionDraft edition = new EditionDraft(content("Talk early."), null, null, "");
        return new Article(ARTICLE, ArticleDraft.of(null, LocaleTag.of("en"), List.of(topics), edition), ERIK, MORNING);
    }

    /** The first English revision, a paragraph for each text. */
    public static Revision english(String... paragraphs) {
        return revision("en", 1, content(paragraphs).identified(null), null);
    }

    /** The next English revision. */
    public static Revision englishAfter(Revision before, String... paragraphs) {
        return revision("en", before.number() + 1, content(paragraphs).identified(before.content()), null);
    }

    /** A Spanish translation of the whole of an English revision. */
    public static Revision spanishOf(Revision source, String... paragraphs) {
        return revision("es", 1, content(paragraphs).pairedWith(source.content(), null), Basis.wholeOf(source));
    }

    /** The next source revision, of a content as an editor sent it. */
    public static Revision sourceAfter(@Nullable Revision before, Content sent, Map<String, String> former) {
        Content content = sent.identified(before == null ? null : before.content(), former);
        return revision("en", before == null ? 1 : before.number() + 1, content, null);
    }

    /**
     * The next Spanish revision, with some segments translated.
     *
     * @param sources all source revisions that there have been, the newest last
     * @param newest of the translation; null to begin it
     */
    public static Revision translated(List<Revision> sources, @Nullable Revision newest, SegmentDraft... drafts) {
        Revision source = sources.getLast();
        Work work = newest == null ? Work.begun(source) : Work.goingOn(source, newest);
        Work done = work.with(
                List.of(drafts),
                (of, segment, hash) -> sources.reversed().stream()
                        .filter(revision -> hash.equals(revision.segments().get(segment)))
                        .map(Revision::content)
                        .findFirst());
        return revision("es", newest == null ? 1 : newest.number() + 1, done.content(), done.basis());
    }

    /** The next Spanish revision, sent as a whole on the same source revision as before. */
    public static Revision rewritten(List<Revision> sources, Revision newest, Content sent) {
        Basis before = Objects.requireNonNull(newest.basis());
        Revision source = sources.get(before.revision() - 1);
        Content content = sent.pairedWith(source.content(), newest.content());
        Basis basis = Basis.saved(source, content, newest).settled(content, sources.getLast());
        return revision("es", newest.number() + 1, content, basis);
    }

    /** A segment as a person wants it, translated from what the source says now. */
    public static SegmentDraft saying(String id, String text) {
        return new SegmentDraft(id, TextNode.valueOf(text), null, null, Provenance.PERSON);
    }

    /** The id of the segment that says this. */
    public static String segment(Revision revision, String text) {
        return revision.content().segments().stream()
                .filter(segment -> segment.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Revision revision(String locale, int number, Content content, @Nullable Basis basis) {
        return new Revision(
                new Revision.Key(ARTICLE, locale, number),
                content,
                "phones",
                basis,
                new Revision.Saving(ERIK, "", MORNING));
    }

    private static Content content(String... paragraphs) {
        StringBuilder blocks = new StringBuilder();
        for (String text : paragraphs) {
            blocks.append(blocks.isEmpty() ? "" : ",")
                    .append("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}");
        }
        return Content.parse(
                "Talking with your child about phones",
                "",
                json("{\"type\":\"doc\",\"content\":[" + blocks + "]}"),
                null,
                null);
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
