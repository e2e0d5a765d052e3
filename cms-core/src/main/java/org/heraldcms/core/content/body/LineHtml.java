package org.heraldcms.core.content.body;

import java.util.List;

/** Writes a line as HTML. Neighbours that share an outer mark share its element. */
final class LineHtml implements LineVisitor {

    private final Html html;

    private LineHtml(Html html) {
        this.html = html;
    }

    static void write(List<Inline> line, Html html) {
        Inline.walk(line, new LineHtml(html));
    }

    @Override
    public void open(Mark mark) {
        switch (mark) {
            case Mark.Link link -> html.open("a", "href", link.href(), "title", link.title(), "rel", "noopener");
            case Mark.Language language ->
                html.open(
                        "span",
                        "lang",
                        language.lang().tag(),
                        "dir",
                        language.lang().direction());
            case Mark.Bold it -> html.open("strong");
            case Mark.Italic it -> html.open("em");
            case Mark.Code it -> html.open("code");
        }
    }

    @Override
    public void words(String text) {
        html.text(text);
    }

    @Override
    public void fact(Inline.Fact fact) {
        Figures.Figure written = fact.written();
        html.open("data", "class", "fact", "value", written == null ? "" : written.value());
        html.text(fact.text());
        html.close("data");
    }

    @Override
    public void lineBreak() {
        html.open("br");
    }

    @Override
    public void close(Mark mark) {
        html.close(element(mark));
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Link it -> "a";
            case Mark.Language it -> "span";
            case Mark.Bold it -> "strong";
            case Mark.Italic it -> "em";
            case Mark.Code it -> "code";
        };
    }
}
