package org.heraldcms.core.importing.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.page.Place.Region;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the structure of an HTML page which elements surround its text: what HTML and ARIA have roles for, and
 * what almost every site names alike. Names alone are weak, so they never count against an element that holds the
 * page's first heading or most of its words.
 */
final class Regions {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^a-z]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMES = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "breadcrumb",
            "breadcrumbs",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "disqus",
            "donate",
            "donation",
            "gdpr",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "pager",
            "pagination",
            "popup",
            "promo",
            "recommended",
            "related",
            "share",
            "sharing",
            "sidebar",
            "skip",
            "skiplink",
            "social",
            "sponsor",
            "sponsored",
            "subscribe",
            "toolbar");
    private static final double MOST_OF_IT = 0.4;

    private final @Nullable Element main;
    private final Set<Element> holdingTitle = new HashSet<>();
    private final int words;

    Regions(Document page) {
        Element body = page.body();
        this.words = body.wholeText().length();
        this.main = main(body);
        Element title = (main == null ? body : main)
                .select("h1").stream()
                        .filter(h1 -> h1.closest("nav, footer, aside") == null)
                        .findFirst()
                        .orElse(null);
        if (title != null) {
            holdingTitle.addAll(title.parents());
        }
    }

    private @Nullable Element main(Element body) {
        Element declared = body.selectFirst("main, [role=main]");
        if (declared != null) {
            return declared;
        }
        List<Element> articles = body.select("article").stream()
                .filter(article -> article.parent() != null && article.parent().closest("article") == null)
                .toList();
        return articles.size() == 1 && isMostOfIt(articles.getFirst()) ? articles.getFirst() : null;
    }

    /** Where the page's words stand before anything else is known of them. */
    Region outermost() {
        return main == null ? Region.MAIN : Region.OUTSIDE;
    }

    /** The region of an element within one of the given region. */
    Region of(Element element, Region around) {
        if (element == main) {
            return Region.MAIN;
        }
        if (around != Region.MAIN && around != Region.OUTSIDE) {
            return around;
        }
        Region own = ofItself(element);
        return own == Region.MAIN ? around : own;
    }

    private Region ofItself(Element element) {
        if (isHidden(element)) {
            return Region.HIDDEN;
        }
        Region structural = switch (element.normalName()) {
            case "nav" -> Region.NAVIGATION;
            case "footer" -> Region.FOOTER;
            case "aside" -> Region.ASIDE;
            case "header" -> element.closest("article, main, section") == null ? Region.HEADER : Region.MAIN;
            case "form", "dialog", "button", "select", "textarea", "fieldset" -> Region.FORM;
            default -> ofRole(element.attr("role"));
        };
        Region found = structural == Region.MAIN && isNamedSo(element) ? Region.SURROUNDINGS : structural;
        boolean weak = found == Region.HEADER || found == Region.FORM || found == Region.SURROUNDINGS;
        return weak && (holdingTitle.contains(element) || isMostOfIt(element)) ? Region.MAIN : found;
    }

    private static Region ofRole(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation", "menu", "menubar", "toolbar" -> Region.NAVIGATION;
            case "banner" -> Region.HEADER;
            case "contentinfo" -> Region.FOOTER;
            case "complementary" -> Region.ASIDE;
            case "search", "form", "dialog", "alertdialog" -> Region.FORM;
            default -> Region.MAIN;
        };
    }

    private static boolean isHidden(Element element) {
        return isNotShown(element) || element.attr("aria-hidden").equals("true");
    }

    /** Whether nobody sees it. */
    static boolean isNotShown(Element element) {
        return element.hasAttr("hidden")
                || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    private static boolean isNamedSo(Element element) {
        if (element.normalName().equals("body") || element.normalName().equals("article")) {
            return false;
        }
        String names = HUMP.matcher(element.className() + " " + element.id()).replaceAll("-");
        for (String name : BETWEEN_NAMES.split(names.toLowerCase(Locale.ROOT))) {
            if (NAMES.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMostOfIt(Element element) {
        return element.wholeText().length() > words * MOST_OF_IT;
    }

    /** The language that an element declares for its words; null when it declares none that is known. */
    static @Nullable LocaleTag language(Element element) {
        String tag = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
        return tag.isBlank() ? null : known(tag.strip());
    }

    /** The locale of a tag as people write them; null when it is none. */
    static @Nullable LocaleTag known(String tag) {
        try {
            return LocaleTag.of(tag.replace('_', '-'));
        } catch (HeraldException unknown) {
            return null;
        }
    }
}
