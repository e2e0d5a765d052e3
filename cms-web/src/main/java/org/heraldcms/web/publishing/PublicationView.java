package org.heraldcms.web.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.reading.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A publication as the newsroom sees it.
 *
 * @param url where the delivery API shows it
 * @param position the change that made it live, or ended it if it has ended
 */
record PublicationView(
        String site,
        UUID articleId,
        LocaleTag locale,
        int revision,
        String slug,
        String url,
        String digest,
        Instant from,
        @Nullable Instant until,
        long position) {

    static List<PublicationView> all(List<Publication> publications, Addresses addresses) {
        return publications.stream()
                .map(one -> of(one, addresses.document(one.site(), one.articleId(), one.locale())))
                .toList();
    }

    private static PublicationView of(Publication publication, String url) {
        Long endedBy = publication.endedBy();
        return new PublicationView(
                publication.site(),
                publication.articleId(),
                publication.locale(),
                publication.revision(),
                publication.slug(),
                url,
                publication.digest(),
                publication.liveFrom(),
                publication.liveUntil(),
                endedBy == null ? publication.position() : endedBy);
    }
}
