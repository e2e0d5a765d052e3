package org.heraldcms.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
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

    /** What a Spanish translation is once these segments were saved; begun by them when there is none yet. */
    public static Revision spanishAfter(@Nullable Revision before, Revision source, List<SegmentDraft> segments) {
        Work begun = before == null ? Work.begun(source) : Work.goingOn(source, before);
        Work done = begun.with(segments, (revision, segment, hash) -> true);
        return revision("es", before == null ? 1 : before.number() + 1, done.content(), done.basis());
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
