package org.heraldcms.core.content.body;

import java.util.List;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.jspecify.annotations.Nullable;

/** Writes a body as HTML. What editors leave behind blank, a paragraph, a heading or a list item, is not written. */
final class HtmlForm {

    private final Html html = new Html();
    private final boolean addressable;

    private HtmlForm(boolean addressable) {
        this.addressable = addressable;
    }

    static String of(Body body) {
        return new HtmlForm(false).written(body);
    }

    static String addressable(Body body) {
        return new HtmlForm(true).written(body);
    }

    private String written(Body body) {
        blocks(body.blocks());
        return html.toString();
    }

    private @Nullable String id(TextBlock block) {
        return addressable ? "segment-" + block.id() : null;
    }

    private void blocks(List<? extends Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case TextBlock text -> textBlock(text);
            case Container container when isBlank(container) -> {}
            case Container container -> container(container);
            case HorizontalRule rule -> html.open("hr");
        }
    }

    private static boolean isBlank(Block block) {
        return switch (block) {
            case Line line -> line.isBlank();
            case Table table -> false;
            case Container container -> container.children().stream().allMatch(HtmlForm::isBlank);
            case CodeBlock code -> code.isBlank();
            case Image image -> false;
            case HorizontalRule rule -> false;
        };
    }

    private void textBlock(TextBlock block) {
        switch (block) {
            case Paragraph it -> line(it, "p");
            case Heading it -> line(it, "h" + it.level());
            case CodeBlock it -> code(it);
            case Image it -> image(it);
        }
    }

    private void line(Line block, String element) {
        if (!block.isBlank()) {
            html.open(element, "id", id(block));
            LineHtml.write(block.content(), html);
            html.close(element);
        }
    }

    private void code(CodeBlock block) {
        html.open("pre", "id", id(block));
        html.open("code", "class", block.language() == null ? null : "language-" + block.language());
        html.text(block.text());
        html.close("code");
        html.close("pre");
    }

    private void image(Image image) {
        html.open("figure", "id", id(image));
        html.open("img", "src", image.src(), "alt", image.alt(), "title", image.title());
        html.close("figure");
    }

    private void container(Container container) {
        switch (container) {
            case BulletList it -> element("ul", it);
            case OrderedList it -> {
                html.open("ol", "start", it.start() == 1 ? null : String.valueOf(it.start()));
                blocks(it.children());
                html.close("ol");
            }
            case ListItem it -> {
                html.open("li");
                tight(it.children());
                html.close("li");
            }
            case Blockquote it -> element("blockquote", it);
            case Callout it -> {
                html.open("aside", "class", "callout callout-" + it.kind().json(), "role", "note");
                blocks(it.children());
                html.close("aside");
            }
            case Table it -> table(it);
            case TableRow it -> row(it, "row");
            case TableCell it -> cell(it, "row");
        }
    }

    private void element(String name, Container container) {
        html.open(name);
        blocks(container.children());
        html.close(name);
    }

    /** An item or cell of one paragraph, perhaps with a list below, needs no element for it. */
    private void tight(List<Block> blocks) {
        boolean single = blocks.stream().filter(Paragraph.class::isInstance).count() == 1;
        if (single && blocks.getFirst() instanceof Paragraph paragraph) {
            tight(paragraph);
            blocks(blocks.subList(1, blocks.size()));
        } else {
            blocks(blocks);
        }
    }

    private void tight(Paragraph paragraph) {
        if (addressable) {
            html.open("span", "id", id(paragraph));
        }
        LineHtml.write(paragraph.content(), html);
        if (addressable) {
            html.close("span");
        }
    }

    private void table(Table table) {
        List<TableRow> rows = table.children();
        int heads = 0;
        while (heads < rows.size() && rows.get(heads).children().stream().allMatch(TableCell::header)) {
            heads++;
        }
        html.open("table");
        rows("thead", "col", rows.subList(0, heads));
        rows("tbody", "row", rows.subList(heads, rows.size()));
        html.close("table");
    }

    private void rows(String part, String scope, List<TableRow> rows) {
        if (!rows.isEmpty()) {
            html.open(part);
            rows.forEach(row -> row(row, scope));
            html.close(part);
        }
    }

    private void row(TableRow row, String scope) {
        html.open("tr");
        row.children().forEach(cell -> cell(cell, scope));
        html.close("tr");
    }

    private void cell(TableCell cell, String scope) {
        String element = cell.header() ? "th" : "td";
        html.open(
                element,
                "scope",
                cell.header() ? scope : null,
                "colspan",
                cell.colspan() == 1 ? null : String.valueOf(cell.colspan()),
                "rowspan",
                cell.rowspan() == 1 ? null : String.valueOf(cell.rowspan()));
        tight(cell.children());
        html.close(element);
    }
}
