package org.heraldcms.core.importing.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.heraldcms.core.importing.page.Place;

/**
 * Remembers where each text block of a page stood while the page is read. A block carries the number of its place as
 * its id until all are there.
 */
final class Places {

    private static final int MOST = 5_000;

    private final List<Place> places = new ArrayList<>();

    /** The id for a text block that stands at this place. */
    String id(Place place) {
        if (places.size() == MOST) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE,
                    "A page has at most " + MOST + " paragraphs, headings, list items, table cells and images.");
        }
        places.add(place);
        return String.valueOf(places.size() - 1);
    }

    /** The id for one more text block that stood where another does. */
    String another(String id) {
        return id(places.get(Integer.parseInt(id)));
    }

    /** The page with these blocks, which now get ids of their own. */
    Page page(Format format, List<Block> blocks, Page.Front front, Losses losses) {
        Body body = new Body(blocks);
        List<Place> inOrder = body.textBlocks().stream()
                .map(block -> places.get(Integer.parseInt(block.id())))
                .toList();
        return new Page(format, identified(body.map(block -> block.withId(""))), inOrder, front, losses.list());
    }

    private static Body identified(Body body) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new Content("", "", body, nothing, nothing).identified(null).body();
    }

    /** The losses of a page, beginning with those of what was sent. */
    static Losses losses(Document document) {
        Losses losses = new Losses();
        document.losses().forEach(losses::add);
        return losses;
    }
}
