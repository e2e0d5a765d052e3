package org.heraldcms.core.importing;

import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.page.Document;

/**
 * What somebody wants to bring in.
 *
 * @param locales expected on the pages; empty to find out
 */
public record ImportDraft(List<PageDraft> pages, List<LocaleTag> locales) {

    private static final int MOST_PAGES = 200;
    private static final int MOST_PARTS = 50;
    private static final int MOST_LOCALES = 50;
    private static final int LONGEST_NAME = 200;
    /** So much is read while the one who sent it waits. */
    private static final int AT_ONCE = 200_000;

    private static final int PAGES_AT_ONCE = 10;

    /**
     * One page.
     *
     * @param parts of which it consists, one behind the other: mostly one, or one a language
     */
    public record PageDraft(String name, List<Document> parts) {
        public PageDraft {
            parts = List.copyOf(parts);
        }
    }

    public ImportDraft {
        pages = List.copyOf(pages);
        locales = locales.stream().distinct().toList();
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw HeraldException.invalid("/pages", "An import has 1 to " + MOST_PAGES + " pages.");
        }
        if (locales.size() > MOST_LOCALES) {
            throw HeraldException.invalid("/locales", "An import names at most " + MOST_LOCALES + " locales.");
        }
        for (int i = 0; i < pages.size(); i++) {
            check(pages.get(i), "/pages/" + i);
        }
    }

    private static void check(PageDraft page, String at) {
        if (page.name().isBlank() || page.name().length() > LONGEST_NAME) {
            throw HeraldException.invalid(at + "/name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        if (page.parts().isEmpty() || page.parts().size() > MOST_PARTS) {
            throw HeraldException.invalid(at + "/parts", "A page has 1 to " + MOST_PARTS + " parts.");
        }
    }

    boolean isSmall() {
        long characters = pages.stream()
                .flatMap(page -> page.parts().stream())
                .mapToLong(part -> part.content().length())
                .sum();
        return characters <= AT_ONCE && pages.size() <= PAGES_AT_ONCE;
    }
}
