package org.heraldcms.core.content.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a body. The types are the content model: what they cannot say, a body cannot hold. */
public sealed interface Block {

    /** A block that carries text: the unit of translation. Its id is empty until the content is identified. */
    sealed interface TextBlock extends Block {

        String id();

        TextBlock withId(String id);

        /** The characters alone; an image's are its alternative text. */
        String text();

        /** Whether there is nothing to translate. */
        default boolean isBlank() {
            return text().isBlank();
        }

        /**
         * Says whether the text has changed: 32 hex digits over the characters, marks and addresses, and of an image
         * its title. Id, place and block type do not count.
         */
        default String hash() {
            return Fingerprint.of(this);
        }
    }

    /** A block whose text runs in lines with marks. */
    sealed interface Line extends TextBlock {

        List<Inline> content();

        Line withContent(List<Inline> content);

        @Override
        default String text() {
            return Inline.text(content());
        }
    }

    record Paragraph(String id, List<Inline> content) implements Line {
        public Paragraph {
            content = Inline.merged(content);
        }

        @Override
        public Paragraph withId(String other) {
            return new Paragraph(other, content);
        }

        @Override
        public Paragraph withContent(List<Inline> other) {
            return new Paragraph(id, other);
        }
    }

    /** A heading of level 2 to 4; level 1 is the title. */
    record Heading(String id, int level, List<Inline> content) implements Line {
        public Heading {
            content = Inline.merged(content);
        }

        @Override
        public Heading withId(String other) {
            return new Heading(other, level, content);
        }

        @Override
        public Heading withContent(List<Inline> other) {
            return new Heading(id, level, other);
        }
    }

    record CodeBlock(String id, @Nullable String language, String text) implements TextBlock {
        @Override
        public CodeBlock withId(String other) {
            return new CodeBlock(other, language, text);
        }
    }

    /** A picture; an empty alternative text says that it is decorative. */
    record Image(
            String id, String src, String alt, @Nullable String title) implements TextBlock {
        @Override
        public Image withId(String other) {
            return new Image(other, src, alt, title);
        }

        @Override
        public String text() {
            return alt;
        }
    }

    record HorizontalRule() implements Block {}

    /** A block made of blocks. */
    sealed interface Container extends Block {

        List<? extends Block> children();

        /**
         * The same container with other children.
         *
         * @throws ClassCastException when a child cannot stand in it
         */
        Container with(List<? extends Block> children);
    }

    record BulletList(List<ListItem> children) implements Container {
        @Override
        public BulletList with(List<? extends Block> others) {
            return new BulletList(only(ListItem.class, others));
        }
    }

    record OrderedList(int start, List<ListItem> children) implements Container {
        @Override
        public OrderedList with(List<? extends Block> others) {
            return new OrderedList(start, only(ListItem.class, others));
        }
    }

    record ListItem(List<Block> children) implements Container {
        @Override
        public ListItem with(List<? extends Block> others) {
            return new ListItem(List.copyOf(others));
        }
    }

    record Blockquote(List<Block> children) implements Container {
        @Override
        public Blockquote with(List<? extends Block> others) {
            return new Blockquote(List.copyOf(others));
        }
    }

    record Table(List<TableRow> children) implements Container {
        @Override
        public Table with(List<? extends Block> others) {
            return new Table(only(TableRow.class, others));
        }
    }

    record TableRow(List<TableCell> children) implements Container {
        @Override
        public TableRow with(List<? extends Block> others) {
            return new TableRow(only(TableCell.class, others));
        }
    }

    record TableCell(boolean header, int colspan, int rowspan, List<Block> children) implements Container {
        @Override
        public TableCell with(List<? extends Block> others) {
            return new TableCell(header, colspan, rowspan, List.copyOf(others));
        }
    }

    record Callout(CalloutKind kind, List<Block> children) implements Container {
        @Override
        public Callout with(List<? extends Block> others) {
            return new Callout(kind, List.copyOf(others));
        }
    }

    /** What a callout does for its reader. */
    enum CalloutKind {
        INFO("info"),
        WARNING("warning"),
        /** Where to find help now: a helpline, a service. */
        HELP("help");

        private final String json;

        CalloutKind(String json) {
            this.json = json;
        }

        public String json() {
            return json;
        }
    }

    private static <T extends Block> List<T> only(Class<T> type, List<? extends Block> blocks) {
        return blocks.stream().map(type::cast).toList();
    }
}
