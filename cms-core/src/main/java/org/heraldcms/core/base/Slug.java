package org.heraldcms.core.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of an address that names an edition: lower-case letters, marks and digits of any script, joined by single
 * hyphens. Letters are kept, never transliterated: {@code año} must not become {@code ano}, and a title in Arabic or
 * Japanese has as readable an address as one in English.
 */
public record Slug(@JsonValue String text) {

    /** Longest slug in characters. */
    public static final int LONGEST = 120;

    private static final Pattern NOT_IN_A_SLUG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");

    /**
     * Takes a slug that somebody chose.
     *
     * @throws HeraldException INVALID at {@code /slug} when it is not in the form described above
     */
    public static Slug of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !text.equals(normalise(text))) {
            throw HeraldException.invalid(
                    "/slug", "A slug has 1 to " + LONGEST + " lower-case letters or digits, joined by single hyphens.");
        }
        return new Slug(text);
    }

    /** The slug that a title gives by itself; {@code untitled} when nothing of it can stand in an address. */
    public static Slug fromTitle(String title) {
        String slug = normalise(title);
        if (slug.length() > LONGEST - 8) {
            int cut = slug.offsetByCodePoints(0, slug.codePointCount(0, LONGEST - 8));
            slug = OUTER_HYPHENS.matcher(slug.substring(0, cut)).replaceAll("");
        }
        return new Slug(slug.isEmpty() ? "untitled" : slug);
    }

    /** This slug with a number behind it, for the second and later editions of the same title. */
    public Slug numbered(int n) {
        return new Slug(text + "-" + n);
    }

    private static String normalise(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String joined =
                NOT_IN_A_SLUG.matcher(APOSTROPHES.matcher(lower).replaceAll("")).replaceAll("-");
        return OUTER_HYPHENS
                .matcher(Normalizer.normalize(joined, Normalizer.Form.NFC))
                .replaceAll("");
    }

    @Override
    public String toString() {
        return text;
    }
}
