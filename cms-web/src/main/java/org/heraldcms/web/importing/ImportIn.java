package org.heraldcms.web.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.ImportDraft;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.jspecify.annotations.Nullable;

/** What an editor sends to bring pages in. */
record ImportIn(
        @Nullable List<@Nullable PageIn> pages, @Nullable List<@Nullable String> locales) {

    private static final int LONGEST_BASE = 2000;

    /** One page: its content, or the parts it consists of, mostly one a language. */
    record PageIn(
            @Nullable String name,
            @Nullable String format,
            @Nullable String content,
            @Nullable String locale,
            @Nullable String baseUrl,
            @Nullable List<@Nullable PartIn> parts) {}

    /** A text of a page. */
    record PartIn(
            @Nullable String name,
            @Nullable String format,
            @Nullable String content,
            @Nullable String locale,
            @Nullable String baseUrl) {}

    ImportDraft toDraft() {
        List<ImportDraft.PageDraft> drafts = new ArrayList<>();
        List<@Nullable PageIn> sent = pages == null ? List.of() : pages;
        for (int i = 0; i < sent.size(); i++) {
            PageIn page = sent.get(i);
            String at = "/pages/" + i;
            if (page == null) {
                throw HeraldException.invalid(at, "A page is an object.");
            }
            drafts.add(page(page, at, "page-" + (i + 1)));
        }
        return new ImportDraft(drafts, locales(locales));
    }

    private static ImportDraft.PageDraft page(PageIn page, String at, String unnamed) {
        if ((page.content() == null) == (page.parts() == null)) {
            throw HeraldException.invalid(at + "/content", "Send either content or parts.");
        }
        String name = page.name() == null || page.name().isBlank()
                ? unnamed
                : page.name().strip();
        List<Document> parts = new ArrayList<>();
        if (page.parts() == null) {
            PartIn only = new PartIn(name, page.format(), page.content(), page.locale(), page.baseUrl());
            parts.add(document(only, at));
        } else {
            for (int i = 0; i < page.parts().size(); i++) {
                PartIn part = page.parts().get(i);
                if (part == null) {
                    throw HeraldException.invalid(at + "/parts/" + i, "A part is an object.");
                }
                String base = part.baseUrl() == null ? page.baseUrl() : part.baseUrl();
                PartIn whole = new PartIn(part.name(), part.format(), part.content(), part.locale(), base);
                parts.add(document(whole, at + "/parts/" + i));
            }
        }
        return new ImportDraft.PageDraft(name, parts);
    }

    private static Document document(PartIn part, String at) {
        if (part.content() == null || part.content().isBlank()) {
            throw HeraldException.invalid(at + "/content", "There is no text in it.");
        }
        return Document.sent(part.name() == null ? "" : part.name(), part.content())
                .in(part.format() == null ? null : format(part.format(), at + "/format"))
                .of(part.locale() == null ? null : LocaleTag.of(part.locale(), at + "/locale"))
                .at(base(part.baseUrl(), at + "/baseUrl"));
    }

    private static Format format(String label, String at) {
        try {
            return Format.of(label);
        } catch (HeraldException refused) {
            throw HeraldException.invalid(at, refused.detail());
        }
    }

    /** An address of the web against which others can be resolved; null when none was sent. */
    static @Nullable URI base(@Nullable String sent, String at) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            URI base = new URI(sent.strip());
            boolean usable = sent.length() <= LONGEST_BASE
                    && base.getHost() != null
                    && ("http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme()));
            if (usable) {
                return base;
            }
        } catch (URISyntaxException malformed) {
            throw HeraldException.invalid(at, "A base is an address of the web: http or https.");
        }
        throw HeraldException.invalid(at, "A base is an address of the web: http or https.");
    }

    static List<LocaleTag> locales(@Nullable List<@Nullable String> sent) {
        List<LocaleTag> locales = new ArrayList<>();
        for (int i = 0; sent != null && i < sent.size(); i++) {
            locales.add(LocaleTag.of(String.valueOf(sent.get(i)), "/locales/" + i));
        }
        return locales;
    }
}
