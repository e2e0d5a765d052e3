package org.heraldcms.core.importing.page;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a page.
 *
 * @param body everything on it, whatever surrounds the text too; each text block with an id of its own
 * @param places of the body's text blocks, in reading order
 * @param losses what could not be kept as it was, one sentence each
 */
public record Page(Format format, Body body, List<Place> places, Front front, List<String> losses) {

    /**
     * What a page says about itself.
     *
     * @param title empty when it says none
     * @param summary empty when it says none
     * @param slug empty when it says none
     * @param topics as they stand there
     * @param locale of all of it; null when it says none
     * @param likely of most of it, to judge by what HTML declares, which is often untrue; null when it says none
     */
    public record Front(
            String title,
            String summary,
            String slug,
            List<String> topics,
            @Nullable LocaleTag locale,
            @Nullable LocaleTag likely) {

        /** Of a page that says nothing about itself. */
        public static final Front NONE = new Front("", "", "", List.of(), null, null);

        public Front {
            topics = List.copyOf(topics);
        }
    }

    public Page {
        places = List.copyOf(places);
        losses = List.copyOf(losses);
        if (places.size() != body.textBlocks().size()) {
            throw new IllegalArgumentException("Each text block has a place");
        }
    }

    /** The text blocks in reading order. */
    public List<TextBlock> blocks() {
        return body.textBlocks();
    }
}
