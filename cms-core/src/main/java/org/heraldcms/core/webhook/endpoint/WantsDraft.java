package org.heraldcms.core.webhook.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Wants;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an endpoint to be sent; null leaves what is, an empty list narrows nothing.
 *
 * @param types types of change
 * @param articleTypes types of article
 * @param topics of which an article has one at least
 * @param locales BCP 47
 */
public record WantsDraft(
        @Nullable List<String> types,
        @Nullable List<String> articleTypes,
        @Nullable List<String> topics,
        @Nullable List<String> locales) {

    private static final int MOST = 100;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern TOPIC = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,59}");

    /** @throws HeraldException INVALID, naming the place */
    public WantsDraft {
        articleTypes = matching(articleTypes, TYPE, "/articleTypes", "This is not the key of a content type.");
        topics = matching(topics, TOPIC, "/topics", "This is not a topic.");
        locales = tags(locales);
    }

    /** Only types of change. */
    public static WantsDraft ofTypes(@Nullable List<String> types) {
        return new WantsDraft(types, null, null, null);
    }

    private static @Nullable List<String> matching(
            @Nullable List<String> names, Pattern form, String place, String sentence) {
        if (names == null) {
            return null;
        }
        for (int i = 0; i < names.size(); i++) {
            // A list read from JSON holds null where null was sent, whatever its type says.
            if (names.get(i) == null || !form.matcher(names.get(i)).matches()) {
                throw HeraldException.invalid(place + "/" + i, sentence);
            }
        }
        return bounded(names, place);
    }

    private static @Nullable List<String> tags(@Nullable List<String> locales) {
        if (locales == null) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < locales.size(); i++) {
            tags.add(LocaleTag.of(String.valueOf(locales.get(i)), "/locales/" + i)
                    .tag());
        }
        return bounded(tags, "/locales");
    }

    private static List<String> bounded(List<String> names, String place) {
        List<String> distinct = names.stream().distinct().sorted().toList();
        if (distinct.size() > MOST) {
            throw HeraldException.invalid(place, "At most " + MOST + " can be named.");
        }
        return distinct;
    }

    /**
     * What holds with this.
     *
     * @param known all types that there are for such an endpoint
     * @throws HeraldException INVALID, naming the place, when a type is none of them
     */
    Wants over(Wants present, List<String> known) {
        return new Wants(
                types == null ? present.types() : checked(types, known),
                articleTypes == null ? present.articleTypes() : articleTypes,
                topics == null ? present.topics() : topics,
                locales == null ? present.locales() : locales);
    }

    private static List<String> checked(List<String> types, List<String> known) {
        for (int i = 0; i < types.size(); i++) {
            if (!known.contains(types.get(i))) {
                throw HeraldException.invalid("/types/" + i, "A type is one of " + String.join(", ", known) + ".");
            }
        }
        return types.stream().distinct().toList();
    }
}
