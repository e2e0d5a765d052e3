package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.importing.page.Place;
import org.heraldcms.core.importing.page.Place.Region;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns the elements of a page into blocks. Each instance converts one page. */
final class BlocksOfHtml {

    /** Lists in lists, quotes in tables: so many around each other. A body holds 50 levels, of which a list takes two. */
    private static final int DEEPEST = 12;

    private final @Nullable Regions regions;
    private final Places places;
    private final Losses losses;

    /** @param regions null when whatever stands there is content */
    BlocksOfHtml(@Nullable Regions regions, Places places, Losses losses) {
        this.regions = regions;
        this.places = places;
        this.losses = losses;
    }

    /** What surrounds an element. */
    private record Around(Region region, @Nullable LocaleTag language, int depth) {

        Around deeper() {
            return new Around(region, language, depth + 1);
        }

        Place place() {
            return new Place(region, language, 0);
        }
    }

    List<Block> of(Element body) {
        return blocks(body, new Around(regions == null ? Region.MAIN : regions.outermost(), null, 0));
    }

    private Around within(Element element, Around around) {
        LocaleTag language = Regions.language(element);
        Region region = regions == null ? Region.MAIN : regions.of(element, around.region());
        return new Around(region, language == null ? around.language() : language, around.depth());
    }

    /** The blocks of an element's children; words that stand between blocks become paragraphs. */
    private List<Block> blocks(Element parent, Around around) {
        List<Block> blocks = new ArrayList<>();
        List<Node> words = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (ElementKinds.isInline(child)) {
                words.add(child);
            } else if (child instanceof Element element) {
                paragraphs(words, around, blocks);
                block(element, within(element, around), blocks);
            }
        }
        paragraphs(words, around, blocks);
        return blocks;
    }

    private void paragraphs(List<Node> words, Around around, List<Block> blocks) {
        for (List<Inline> line : apart(InlinesOfHtml.of(words, around.language(), losses))) {
            if (InlinesOfHtml.hasWords(line)) {
                LocaleTag own = InlinesOfHtml.language(line);
                blocks.add(
                        own == null
                                ? new Paragraph(places.id(around.place()), line)
                                : new Paragraph(
                                        places.id(around.place().in(own)), InlinesOfHtml.withoutLanguage(line)));
            }
        }
        words.clear();
    }

    /** Two breaks in a row are how pages of old begin a paragraph. */
    private static List<List<Inline>> apart(List<Inline> line) {
        List<List<Inline>> lines = new ArrayList<>();
        List<Inline> current = new ArrayList<>();
        for (Inline inline : line) {
            boolean endsAgain =
                    inline instanceof HardBreak && !current.isEmpty() && current.getLast() instanceof HardBreak;
            if (endsAgain) {
                current.removeLast();
                lines.add(List.copyOf(current));
                current.clear();
            } else if (!(inline instanceof HardBreak) || !current.isEmpty()) {
                current.add(inline);
            }
        }
        lines.add(current);
        return lines;
    }

    private void block(Element element, Around around, List<Block> blocks) {
        String name = element.normalName();
        if (ElementKinds.isDropped(name)) {
            dropped(name);
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, around, blocks);
            case "ul", "ol", "menu", "dir" -> list(element, around, blocks);
            case "blockquote" -> quote(element, around, blocks);
            case "aside" -> aside(element, around, blocks);
            case "pre" -> code(element, around, blocks);
            case "img" -> image(element, around, blocks);
            case "hr" -> blocks.add(new HorizontalRule());
            case "table" -> table(element, around, blocks);
            case "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "nav",
                    "figure",
                    "figcaption",
                    "picture",
                    "center",
                    "address",
                    "hgroup",
                    "a",
                    "span",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption" -> blocks.addAll(blocks(element, around));
            default -> other(element, around, blocks);
        }
    }

    private void dropped(String name) {
        if (name.equals("script") || name.equals("style")) {
            losses.add("<" + name + "> was left out.");
        }
    }

    private void other(Element element, Around around, List<Block> blocks) {
        String name = element.normalName();
        if (ElementKinds.isEmbedded(name)) {
            losses.add("<" + name + "> has no block of its own and was left out:", element.attr("src"));
            return;
        }
        if (!ElementKinds.standsInline(element)) {
            losses.add("<" + name + "> has no block of its own: its content stands there plainly.");
        }
        blocks.addAll(blocks(element, around));
    }

    private void heading(Element element, Around around, List<Block> blocks) {
        int rank = element.normalName().charAt(1) - '0';
        List<Block> others = new ArrayList<>();
        List<Node> words = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element inside && !ElementKinds.isInline(child)) {
                block(inside, within(inside, around), others);
            } else {
                words.add(child);
            }
        }
        List<Inline> line = InlinesOfHtml.of(words, around.language(), losses);
        if (InlinesOfHtml.hasWords(line)) {
            LocaleTag own = InlinesOfHtml.language(line);
            Place place = around.place().ranked(rank);
            blocks.add(new Heading(
                    places.id(own == null ? place : place.in(own)), Math.clamp(rank, 2, 4), withoutBold(line)));
        }
        blocks.addAll(others);
    }

    /** A heading is bold already. */
    private static List<Inline> withoutBold(List<Inline> line) {
        return InlinesOfHtml.language(line) == null ? Sections.withoutBold(line) : InlinesOfHtml.withoutLanguage(line);
    }

    private void list(Element element, Around around, List<Block> blocks) {
        List<ListItem> items = new ArrayList<>();
        for (Node child : element.childNodes()) {
            List<Block> item = new ArrayList<>();
            if (child instanceof Element li && !ElementKinds.isDropped(li.normalName())) {
                block(li, within(li, around).deeper(), item);
            } else if (child instanceof TextNode words) {
                paragraphs(new ArrayList<>(List.<Node>of(words)), around, item);
            }
            if (!item.isEmpty()) {
                items.add(new ListItem(item));
            }
        }
        if (around.depth() >= DEEPEST) {
            tooDeep();
            items.forEach(item -> blocks.addAll(item.children()));
        } else if (!items.isEmpty()) {
            boolean ordered = element.normalName().equals("ol");
            blocks.add(ordered ? new OrderedList(start(element), items) : new BulletList(items));
        }
    }

    private static int start(Element list) {
        String start = list.attr("start").strip();
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void tooDeep() {
        losses.add("Lists, quotes and tables stand at most " + DEEPEST
                + " deep in each other: what was deeper stands plainly.");
    }

    private void aside(Element element, Around around, List<Block> blocks) {
        if (regions == null) {
            quote(element, around, blocks);
        } else {
            blocks.addAll(blocks(element, around));
        }
    }

    /** A quotation; a picture in it (the quoted person's portrait, mostly) is a block beside it. */
    private void quote(Element element, Around around, List<Block> blocks) {
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks(element, around.deeper())) {
            (block instanceof Image ? blocks : inside).add(block);
        }
        if (around.depth() >= DEEPEST) {
            tooDeep();
            blocks.addAll(inside);
        } else if (!inside.isEmpty()) {
            blocks.add(new Blockquote(inside));
        }
    }

    private void code(Element element, Around around, List<Block> blocks) {
        String text = Characters.permitted(element.wholeText()).stripTrailing();
        if (!text.isBlank()) {
            String language = element.select("code").attr("class").replaceFirst("^language-", "");
            boolean known = language.matches("[A-Za-z0-9][A-Za-z0-9+#._-]{0,39}");
            blocks.add(new CodeBlock(places.id(around.place()), known ? language : null, text));
        }
    }

    private void table(Element element, Around around, List<Block> blocks) {
        if (around.depth() >= DEEPEST) {
            tooDeep();
            blocks.addAll(blocks(element, around));
        } else {
            TablesOfHtml tables = new TablesOfHtml(
                    inside -> blocks(inside, within(inside, around).deeper()),
                    () -> new Paragraph(places.id(around.place()), List.of()));
            blocks.addAll(tables.of(element));
        }
    }

    private void image(Element element, Around around, List<Block> blocks) {
        Image image = Images.of(element, losses);
        if (image != null) {
            blocks.add(image.withId(places.id(around.place())));
        }
    }
}
