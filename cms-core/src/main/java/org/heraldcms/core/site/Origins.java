package org.heraldcms.core.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heraldcms.core.base.HeraldException;

/**
 * From which origins a browser lets a page read the site, each as browsers write it; one of {@code *} is any origin.
 * Whoever is no browser is not concerned.
 */
public final class Origins {

    /** Any origin. */
    public static final String ANY = "*";

    private static final int MOST = 50;
    private static final int LONGEST = 300;
    private static final String FORM = "An origin is written as browsers send it: https://www.example.org or"
            + " http://localhost:3000, in small letters, without a path, a slash at its end or the usual port.";

    private Origins() {}

    /** What goes without saying: any for a public site, none for a private one. */
    public static List<String> usual(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? List.of(ANY) : List.of();
    }

    /** @throws HeraldException INVALID at {@code /origins} */
    static List<String> checked(List<String> named, Visibility visibility) {
        check(named.size() <= MOST, "/origins", "A site names at most " + MOST + " origins.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String place = "/origins/" + i;
            check(seen.add(named.get(i)), place, "This origin stands here twice.");
            if (named.get(i).equals(ANY)) {
                check(named.size() == 1, place, "Any origin stands alone.");
                check(visibility == Visibility.PUBLIC, place, "A private site names its origins one by one.");
            } else {
                check(isOrigin(named.get(i)), place, FORM);
            }
        }
        return List.copyOf(named);
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            return isWeb && uri.getHost() != null && text.length() <= LONGEST && text.equals(written(scheme, uri));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String written(String scheme, URI uri) {
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual || uri.getPort() > 65_535 ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private static void check(boolean holds, String place, String sentence) {
        if (!holds) {
            throw HeraldException.invalid(place, sentence);
        }
    }
}
