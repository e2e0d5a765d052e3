package org.heraldcms.core.content.body;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Block.TextBlock;

/** Writes a body as plain text. */
final class TextForm {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private TextForm() {}

    static String of(Body body) {
        return join(body.blocks(), "\n\n");
    }

    private static String join(List<? extends Block> blocks, String separator) {
        return blocks.stream().map(TextForm::of).filter(text -> !text.isEmpty()).collect(joining(separator));
    }

    private static String of(Block block) {
        return switch (block) {
            case TextBlock text -> text.text().strip();
            case Container container -> of(container);
            case HorizontalRule rule -> "";
        };
    }

    private static String of(Container container) {
        return switch (container) {
            case BulletList it -> bulleted(it);
            case OrderedList it -> numbered(it);
            case ListItem it -> join(it.children(), "\n");
            case Blockquote it -> join(it.children(), "\n\n");
            case Callout it -> join(it.children(), "\n\n");
            case Table it -> it.children().stream().map(TextForm::of).collect(joining("\n"));
            case TableRow it -> it.children().stream().map(TextForm::of).collect(joining("\t"));
            case TableCell it -> WHITE_SPACE.matcher(join(it.children(), " ")).replaceAll(" ");
        };
    }

    private static String bulleted(BulletList list) {
        return list.children().stream()
                .map(TextForm::of)
                .filter(text -> !text.isEmpty())
                .map(text -> item("- ", text))
                .collect(joining("\n"));
    }

    private static String numbered(OrderedList list) {
        List<String> items = new ArrayList<>();
        for (ListItem item : list.children()) {
            String text = of(item);
            if (!text.isEmpty()) {
                items.add(item(list.start() + items.size() + ". ", text));
            }
        }
        return String.join("\n", items);
    }

    private static String item(String marker, String text) {
        return marker + text.replace("\n", "\n" + " ".repeat(marker.length()));
    }
}
