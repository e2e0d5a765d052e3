package org.heraldcms.deploy.markdown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.heraldcms.deploy.client.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * One Markdown file: front matter with {@code title}, {@code description}, {@code slug} and {@code topics}, and a text.
 *
 * @param losses what of the text could not be kept as it was, one sentence each
 */
public record MarkdownArticle(Draft draft, List<String> losses) {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /**
     * Reads a text.
     *
     * @param base where the text stood; links and images in it are resolved against it
     */
    public static MarkdownArticle parse(String markdown, URI base) {
        Node text = PARSER.parse(markdown);
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        text.accept(front);
        Element html =
                Jsoup.parseBodyFragment(RENDERER.render(text), base.toString()).body();
        markdownInHtml(html);
        BodyOfHtml blocks = new BodyOfHtml();
        ObjectNode body = blocks.body(html);
        return new MarkdownArticle(draft(front.getData(), body), blocks.losses());
    }

    private static Draft draft(Map<String, List<String>> front, ObjectNode body) {
        return new Draft(
                first(front, "title"),
                first(front, "description"),
                first(front, "slug"),
                body,
                front.getOrDefault("topics", List.of()));
    }

    /** A plain value; some sites write character references into their front matter. */
    private static String first(Map<String, List<String>> front, String key) {
        List<String> values = front.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : Jsoup.parse(values.getFirst()).text();
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
