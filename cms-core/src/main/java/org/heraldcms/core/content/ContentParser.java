package org.heraldcms.core.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.parsing.BlockParser;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;
import org.jspecify.annotations.Nullable;

/** Reads content from outside and refuses it with all its faults at once. */
final class ContentParser {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LARGEST_BODY = 1_048_576;

    private ContentParser() {}

    static Content parse(
            @Nullable String title,
            @Nullable String summary,
            @Nullable JsonNode body,
            @Nullable JsonNode fields,
            @Nullable JsonNode seo) {
        Problems problems = new Problems();
        String checkedTitle = title(title, "/title", problems);
        String checkedSummary = summary(summary, "/summary", problems);
        // A body beyond the limit is not looked at any further: that is what the limit is for.
        JsonNode looked = checkSize(body, "/body", problems) ? body : null;
        Body checkedBody = new BlockParser(problems).body(looked, "/body");
        Fields others = new Fields(problems);
        Content content = new Content(
                checkedTitle, checkedSummary, checkedBody, others.fields(fields, "/fields"), others.seo(seo, "/seo"));
        problems.refuse();
        return content;
    }

    /** As {@link #parse} for what has passed it once: the text is taken as it stands and nothing is measured. */
    static Content read(String title, String summary, JsonNode body, JsonNode fields, JsonNode seo) {
        Problems problems = new Problems();
        Body blocks = new BlockParser(problems).body(body, "/body");
        Fields others = new Fields(problems);
        Content content =
                new Content(title, summary, blocks, others.fields(fields, "/fields"), others.seo(seo, "/seo"));
        problems.refuse();
        return content;
    }

    static String title(@Nullable String sent, String pointer, Problems problems) {
        String title = text(sent, LONGEST_TITLE, "A title", pointer, problems);
        if (title.isEmpty()) {
            problems.invalid(pointer, "A title is needed.");
        }
        if (title.indexOf('\n') >= 0 || title.indexOf('\t') >= 0) {
            problems.invalid(pointer, "A title is one line without tabs.");
        }
        return title;
    }

    static String summary(@Nullable String sent, String pointer, Problems problems) {
        return text(sent, LONGEST_SUMMARY, "A summary", pointer, problems);
    }

    /** Notes a violation, and is false, when the JSON is larger than a body may be. */
    @CanIgnoreReturnValue
    static boolean checkSize(@Nullable JsonNode body, String pointer, Problems problems) {
        if (body == null || body.toString().getBytes(UTF_8).length <= LARGEST_BODY) {
            return true;
        }
        problems.tooLarge(pointer, "A body has at most 1 MB (1,048,576 bytes) of JSON.");
        return false;
    }

    private static String text(@Nullable String sent, int longest, String what, String pointer, Problems problems) {
        String text = sent == null ? "" : sent.strip();
        if (Characters.count(text) > longest) {
            problems.tooLarge(pointer, what + " has at most " + longest + " characters.");
        }
        Characters.check(text, pointer, problems);
        return text;
    }
}
