package org.heraldcms.core.websub;

import java.util.List;
import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;

/** What can be subscribed to: the feeds of public sites, as whoever writes them knows them. */
public interface Topics {

    /** Whether a site has a topic with exactly this address as its own, at this moment. */
    boolean has(String site, String topic);

    /** What stands at the address of a topic; empty when a reader would not get it either. */
    Optional<Content> read(String site, String topic);

    /** The topics that tell of all that is published on a site in a locale; none for a private site. */
    List<String> ofAll(String site, LocaleTag locale);

    /**
     * What a reader of a topic gets.
     *
     * @param links the field {@code Link}: the hubs and the address of the topic
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by its digest
    record Content(String contentType, String links, byte[] body) {}
}
