package org.heraldcms.core.purge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * The names by which shared caches know what an answer shows, and by which they are told what to forget: printable ASCII
 * without a comma or a space, and never longer than 1,024 characters, as the narrowest of them wants it.
 */
public final class CacheKeys {

    /** In characters. */
    public static final int LONGEST = 1_024;

    private CacheKeys() {}

    /** All answers of a site. */
    public static String site(String site) {
        return "site." + site;
    }

    /** Answers of a site that any of its changes may alter: lists, feeds, search, and what a slug stands for. */
    public static String list(String site) {
        return "list." + site;
    }

    /** Lists and feeds of one topic of a site. */
    public static String topic(String site, String topic) {
        return "topic." + site + "." + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    /** Answers about one article, in whatever language: they also name its other languages. */
    public static String article(UUID article) {
        return "article." + article;
    }

    /** Answers that show one edition. */
    public static String edition(UUID article, LocaleTag locale) {
        return "edition." + article + "." + locale;
    }
}
