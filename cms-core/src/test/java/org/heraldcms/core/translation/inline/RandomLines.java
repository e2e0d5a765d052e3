package org.heraldcms.core.translation.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;

/** Lines of every mark, with texts that look like markup, run from right to left, or are of more than one unit. */
public final class RandomLines {

    private static final List<String> TEXTS = List.of(
            "Call 0800 555 0142",
            "a < b && c > d",
            "<b>not bold</b>",
            "<![CDATA[ <pc id=\"1\"> ]]>",
            "]]>",
            "&lt;&amp;&#10;",
            "<!DOCTYPE x>",
            "😀👩‍👧 🏳️‍🌈",
            "اتصل بنا الآن",
            "\u202Bاتصل 123\u202C",
            " ",
            "two  blanks and a\ttab",
            "a\nline",
            "{name} %s");

    private RandomLines() {}

    /** A line of 1 to 8 runs; equal seeds give equal lines. */
    public static List<Inline> next(Random random) {
        List<Inline> line = new ArrayList<>();
        for (int runs = 1 + random.nextInt(8); runs > 0; runs--) {
            if (random.nextInt(6) == 0) {
                line.add(new HardBreak());
            }
            line.add(new Text(TEXTS.get(random.nextInt(TEXTS.size())), marks(random)));
        }
        return Inline.merged(line);
    }

    private static List<Mark> marks(Random random) {
        List<Mark> marks = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            marks.add(new Mark.Bold());
        }
        if (random.nextInt(3) == 0) {
            marks.add(new Mark.Italic());
        }
        if (random.nextInt(5) == 0) {
            marks.add(new Mark.Code());
        }
        if (random.nextInt(3) == 0) {
            marks.add(new Mark.Link(
                    "https://safeharbour.example/?a=" + random.nextInt(3) + "&b=\"<>\"",
                    random.nextBoolean() ? null : "\"Why\" & <how>"));
        }
        if (random.nextInt(4) == 0) {
            marks.add(new Mark.Language(new LocaleTag(random.nextBoolean() ? "ar" : "es-MX")));
        }
        return marks;
    }
}
