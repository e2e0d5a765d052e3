package org.heraldcms.core.importing.reading;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads Markdown: CommonMark makes HTML of it, and the HTML's elements become blocks. Raw HTML within it takes the same
 * way. All of it is content, an {@code aside} is a pulled quote: nobody writes a site's navigation in Markdown.
 */
final class MarkdownReader {

    private static final int DEEPEST = 100;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    static Page read(Document document) {
        Losses losses = Places.losses(document);
        FrontMatter front = FrontMatter.of(document.content(), losses);
        Element html = HtmlReader.parse(RENDERER.render(PARSER.parse(front.rest())), document.base())
                .body();
        markdownInHtml(html);
        Places places = new Places();
        List<Block> blocks = new BlocksOfHtml(null, places, losses).of(html);
        return places.page(Format.MARKDOWN, new Sections(places).in(blocks), front.front(), losses);
    }

    /** Elements that say {@code markdown="1"} hold Markdown between their tags, as kramdown has it. */
    private static void markdownInHtml(Element html) {
        for (Element element : html.select("[markdown=1]")) {
            for (TextNode words : element.textNodes()) {
                if (!words.isBlank()) {
                    String rendered =
                            RENDERER.render(PARSER.parse(words.getWholeText().strip()));
                    words.before(rendered);
                    words.remove();
                }
            }
        }
    }
}
