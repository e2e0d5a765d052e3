package org.heraldcms.core.importing.reading;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads pages of HTML, however broken. */
final class HtmlReader {

    /** Elements within elements; browsers stop at 512. */
    private static final int DEEPEST = 256;

    private static final int MOST_OPEN = 1_000;
    private static final Pattern MARK = Pattern.compile(
            "<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private HtmlReader() {}

    static Page read(Document document) {
        org.jsoup.nodes.Document html = parse(document.content(), document.base());
        Places places = new Places();
        Losses losses = Places.losses(document);
        List<Block> blocks = new BlocksOfHtml(new Regions(html), places, losses).of(html.body());
        return places.page(Format.HTML, new Sections(places).in(blocks), front(html), losses);
    }

    /**
     * The elements of a page.
     *
     * @throws HeraldException INVALID when so many marks of it are never closed that a parser, which has to open each of
     *     them anew in every element that follows, would not come to an end
     */
    static org.jsoup.nodes.Document parse(String html, @Nullable URI base) {
        int open = 0;
        Matcher marks = MARK.matcher(html);
        while (marks.find()) {
            open = Math.max(0, open + (marks.group(1).isEmpty() ? 1 : -1));
            if (open > MOST_OPEN) {
                throw HeraldException.invalid("/content", "More than " + MOST_OPEN + " elements are never closed.");
            }
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return parser.parseInput(html, base == null ? "" : base.toString());
    }

    private static Page.Front front(org.jsoup.nodes.Document html) {
        Element root = html.selectFirst("html");
        LocaleTag likely = root == null ? null : Regions.language(root);
        String title = meta(html, "og:title");
        String summary = meta(html, "description");
        return new Page.Front(
                title.isEmpty() ? oneLine(html.title()) : title,
                summary.isEmpty() ? meta(html, "og:description") : summary,
                "",
                List.of(),
                null,
                likely);
    }

    private static String meta(org.jsoup.nodes.Document html, String name) {
        for (Element meta : html.select("meta[content]")) {
            if (meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("property").equalsIgnoreCase(name)) {
                return oneLine(meta.attr("content"));
            }
        }
        return "";
    }

    /** What fits into a title or summary. */
    static String oneLine(String text) {
        return Characters.permitted(text).replaceAll("\\s+", " ").strip();
    }
}
