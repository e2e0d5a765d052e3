package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.page.Page;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What stands in YAML between two lines of dashes before a text. It is read as data only, and aliases cannot multiply
 * it.
 *
 * @param rest the text behind it
 */
record FrontMatter(Page.Front front, String rest) {

    private static final Pattern BLOCK =
            Pattern.compile("\\A---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern PLAIN_VALUE =
            Pattern.compile("^([A-Za-z_][\\w-]*):[ \\t]+([^\"'\\[{>|&*!%@`\\s].*)$", Pattern.MULTILINE);
    private static final int LONGEST = 20_000;

    static FrontMatter of(String text, Losses losses) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find() || block.group(1).length() > LONGEST) {
            return new FrontMatter(Page.Front.NONE, text);
        }
        Map<String, Object> values = values(block.group(1), losses);
        return new FrontMatter(front(values, losses), text.substring(block.end()));
    }

    private static Map<String, Object> values(String yaml, Losses losses) {
        try {
            return load(yaml);
        } catch (YAMLException strict) {
            try {
                return load(quoted(yaml));
            } catch (YAMLException unreadable) {
                losses.add("The front matter is no YAML and was left out:", yaml);
                return Map.of();
            }
        }
    }

    /** Many a title has a colon in it, which YAML would have in quotes; their writers did not know. */
    private static String quoted(String yaml) {
        return PLAIN_VALUE
                .matcher(yaml)
                .replaceAll(it -> Matcher.quoteReplacement(
                        it.group(1) + ": '" + it.group(2).strip().replace("'", "''") + "'"));
    }

    private static Map<String, Object> load(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        Map<String, Object> values = new LinkedHashMap<>();
        if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return values;
    }

    private static Page.Front front(Map<String, Object> values, Losses losses) {
        String title = "";
        String summary = "";
        String slug = "";
        LocaleTag locale = null;
        List<String> topics = new ArrayList<>();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            switch (entry.getKey().toLowerCase(Locale.ROOT)) {
                case "title" -> title = text(entry.getValue());
                case "summary", "description", "excerpt" -> summary = text(entry.getValue());
                case "slug" -> slug = text(entry.getValue());
                case "lang", "locale", "language" -> locale = locale(text(entry.getValue()), losses);
                case "topics", "tags", "topic", "keywords", "categories" -> topics.addAll(texts(entry.getValue()));
                default ->
                    losses.add(
                            "The front matter's \"" + entry.getKey() + "\" has no place here:", text(entry.getValue()));
            }
        }
        return new Page.Front(title, summary, slug, topics, locale, null);
    }

    private static @Nullable LocaleTag locale(String tag, Losses losses) {
        LocaleTag locale = Regions.known(tag);
        if (locale == null) {
            losses.add("The front matter names a language that is not known:", tag);
        }
        return locale;
    }

    /** A value on one line; some sites write character references into their front matter. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        return HtmlReader.oneLine(Parser.unescapeEntities(text, false));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(FrontMatter::text).toList()
                : List.of(text(value).split("\\s*,\\s*"));
    }
}
