package org.heraldcms.core.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site, as somebody wants them.
 *
 * @param key names the site in addresses; it never changes
 * @param baseUrl where the site's own pages stand, without a slash at its end
 * @param locales at least one; the first is the one for readers who name none
 * @param canonicalSite key of the site whose copy search engines shall prefer; null for this one
 * @param origins from where browsers let pages read the site, as {@link Origins} describes them
 */
public record SiteDraft(
        String key,
        String name,
        String baseUrl,
        List<SiteLocale> locales,
        Takes takes,
        Visibility visibility,
        @Nullable String canonicalSite,
        List<String> origins) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern TOPIC = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,59}");
    private static final int MOST_LOCALES = 100;
    private static final int LONGEST_URL = 500;

    /** @throws HeraldException INVALID, naming the place, when a setting is not in its form */
    public SiteDraft {
        check(KEY.matcher(key).matches(), "/key", "A key has 1 to 40 characters a–z, 0–9 or hyphen, no hyphen first.");
        name = name.strip();
        check(!name.isEmpty() && name.length() <= 200, "/name", "A name has 1 to 200 characters.");
        baseUrl = checkUrl(baseUrl);
        locales = List.copyOf(locales);
        checkLocales(locales);
        checkAll(takes.types(), TYPE, "/takes/types", "This is not the key of a content type.");
        checkAll(takes.topics(), TOPIC, "/takes/topics", "This is not a topic.");
        check(!key.equals(canonicalSite), "/canonicalSite", "A site that is canonical itself names none.");
        origins = Origins.checked(origins, visibility);
    }

    private static String checkUrl(String url) {
        String place = "/baseUrl";
        check(url.length() <= LONGEST_URL, place, "An address has at most " + LONGEST_URL + " characters.");
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            check(
                    scheme.equals("https") || scheme.equals("http"),
                    place,
                    "The address begins with https:// or http://.");
            check(
                    uri.getHost() != null && uri.getRawUserInfo() == null,
                    place,
                    "The address names a host, and no user.");
            check(uri.getRawQuery() == null && uri.getRawFragment() == null, place, "The address ends with its path.");
        } catch (URISyntaxException malformed) {
            throw HeraldException.invalid(place, "This is not a well-formed address.");
        }
        return url.replaceAll("/+$", "");
    }

    private static void checkLocales(List<SiteLocale> locales) {
        check(!locales.isEmpty() && locales.size() <= MOST_LOCALES, "/locales", "A site has 1 to 100 locales.");
        Set<LocaleTag> seen = new HashSet<>();
        for (int i = 0; i < locales.size(); i++) {
            SiteLocale one = locales.get(i);
            check(seen.add(one.locale()), "/locales/" + i + "/locale", "This locale stands here twice.");
            check(
                    !one.fallbacks().contains(one.locale()) && one.fallbacks().size() <= MOST_LOCALES,
                    "/locales/" + i + "/fallbacks",
                    "A locale falls back to other locales, not to itself.");
        }
    }

    private static void checkAll(List<String> names, Pattern form, String place, String sentence) {
        for (int i = 0; i < names.size(); i++) {
            check(form.matcher(names.get(i)).matches(), place + "/" + i, sentence);
        }
    }

    private static void check(boolean holds, String place, String sentence) {
        if (!holds) {
            throw HeraldException.invalid(place, sentence);
        }
    }
}
