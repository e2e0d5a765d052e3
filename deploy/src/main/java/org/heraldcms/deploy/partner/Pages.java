package org.heraldcms.deploy.partner;

import java.util.List;
import java.util.stream.Collectors;

/** The partner's pages: all articles, those of each language, and the article. Plain HTML that any reader can use. */
record Pages(String name) {

    /** The page at {@code /}, {@code /<locale>/} or {@code /<locale>/<slug>}; empty when there is none. */
    String at(String path, List<Document> all) {
        String[] parts = path.split("/", 3);
        if (parts.length == 3 && !parts[2].isEmpty()) {
            return all.stream()
                    .filter(one -> one.get("locale").equals(parts[1])
                            && one.get("slug").equals(parts[2]))
                    .findFirst()
                    .map(document -> article(document, all))
                    .orElse("");
        }
        return list(parts[1], all);
    }

    /** The articles of one language, or of all when it is empty, the newest first. */
    private String list(String locale, List<Document> all) {
        String items = all.stream()
                .filter(one -> locale.isEmpty() || one.get("locale").equals(locale))
                .map(one -> "<li lang=\"" + text(one.get("locale")) + "\"><h2>" + link(one, one.get("title"))
                        + "</h2><p>" + text(one.get("summary")))
                .collect(Collectors.joining("\n"));
        String languages = all.stream()
                .map(one -> text(one.get("locale")))
                .distinct()
                .sorted()
                .map("<a href=\"/%1$s/\" lang=\"%1$s\" hreflang=\"%1$s\">%1$s</a>"::formatted)
                .collect(Collectors.joining(" "));
        return page(
                locale.isEmpty() ? "en" : locale,
                "ltr",
                name,
                languages,
                "<h1>" + text(name) + "</h1>\n<ul>" + items + "</ul>");
    }

    private String article(Document document, List<Document> all) {
        String others = all.stream()
                .filter(other -> other != document && other.get("id").equals(document.get("id")))
                .map(other -> link(other, other.get("locale")))
                .collect(Collectors.joining(" "));
        String main = "<article><h1>%s</h1><p>%s</p>%s</article>"
                .formatted(text(document.get("title")), text(document.get("summary")), document.get("html"));
        return page(document.get("locale"), document.get("dir"), document.get("title"), others, main);
    }

    private static String link(Document to, String words) {
        return "<a href=\"/%1$s/%2$s\" lang=\"%1$s\" hreflang=\"%1$s\">%3$s</a>"
                .formatted(text(to.get("locale")), text(to.get("slug")), text(words));
    }

    private String page(String locale, String dir, String title, String languages, String main) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font:1.1rem/1.6 system-ui;max-width:42rem;margin:2rem auto;padding:0 1rem}img{max-width:100%%}</style>
                <header><a href="/">%s</a> <nav aria-label="Languages">%s</nav></header>
                <main>%s</main>
                </html>
                """.formatted(text(locale), text(dir), text(title), text(name), languages, main);
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
