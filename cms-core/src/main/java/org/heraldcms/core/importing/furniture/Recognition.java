package org.heraldcms.core.importing.furniture;

import java.util.regex.Pattern;
import org.heraldcms.core.importing.furniture.Furniture.Rule;
import org.jspecify.annotations.Nullable;

/** What a block is by its words and shape alone, wherever it stands. */
final class Recognition {

    /** What is longer is text. */
    private static final int LONGEST = 600;

    private static final Phrases SKIP = Phrases.of("skip");
    private static final Phrases COOKIE = Phrases.of("cookie");
    private static final Phrases CONSENT = Phrases.of("consent");
    private static final Phrases NEWSLETTER = Phrases.of("newsletter");
    private static final Phrases SHARE = Phrases.of("share");
    private static final Phrases NETWORK = Phrases.of("network");
    private static final Phrases CAMPAIGN = Phrases.of("campaign");
    private static final Phrases GIVE_NOW = Phrases.of("give-now");
    private static final Phrases RELATED = Phrases.of("related");
    private static final Phrases RIGHTS = Phrases.of("rights");
    private static final Phrases LEGAL = Phrases.of("legal");
    private static final Phrases GO = Phrases.of("go");
    private static final Phrases AUTHOR = Phrases.of("author");
    private static final Phrases READING_TIME = Phrases.of("reading-time");
    private static final Pattern MONEY =
            Pattern.compile("\\p{Sc}\\s?\\p{Nd}|\\p{Nd}\\s?\\p{Sc}|\\p{Nd}\\s?(?:USD|EUR)");
    private static final Pattern COPYRIGHT = Pattern.compile("©|\\(c\\)\\s*\\p{Nd}{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile(
            "[:\\s]*(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*(?:\\s+|,\\s*|$)|(?:and|y|et|und|e|de|van|von|و)\\s+){1,10}");
    private static final Pattern CRUMBS = Pattern.compile("\\s*(?:[>»›→\\\\|/]|::)\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]$");

    private Recognition() {}

    /** What is the same at any place of a page. */
    static @Nullable Rule anywhere(Piece piece) {
        String text = piece.text();
        if (piece.isImage() || text.isEmpty() || !piece.isShort(LONGEST)) {
            return null;
        }
        if (piece.isShort(70) && SKIP.isIn(text)) {
            return Rule.SKIP_LINK;
        }
        if (piece.isShort(600) && COOKIE.isIn(text) && CONSENT.countIn(text) >= 2) {
            return Rule.COOKIES;
        }
        if (isSharing(piece)) {
            return Rule.SHARING;
        }
        if (piece.isShort(60) && READING_TIME.isIn(text) && text.codePoints().anyMatch(Character::isDigit)) {
            return Rule.READING_TIME;
        }
        if (piece.isShort(300)
                && (RIGHTS.begins(text) || COPYRIGHT.matcher(text).find() && RIGHTS.isIn(text))) {
            return Rule.RIGHTS;
        }
        return GIVE_NOW.is(text) ? Rule.CAMPAIGN : GO.is(text) ? Rule.NAVIGATION : null;
    }

    /** What it is when it stands before the text or behind it; within a text, the same words may be what it is about. */
    static @Nullable Rule atEdge(Piece piece) {
        String text = piece.text();
        if (piece.isImage() || text.isEmpty() || !piece.isShort(LONGEST)) {
            return null;
        }
        if (piece.isShort(400) && COOKIE.isIn(text) && CONSENT.isIn(text)) {
            return Rule.COOKIES;
        }
        if (piece.isShort(300) && isInvitation(piece)) {
            return Rule.NEWSLETTER;
        }
        if (isCampaign(piece)) {
            return Rule.CAMPAIGN;
        }
        if (piece.isShort(80)
                && RELATED.begins(text)
                && !SENTENCE_END.matcher(text).find()) {
            return Rule.RELATED;
        }
        if (piece.isShort(300) && (COPYRIGHT.matcher(text).find() || RIGHTS.isIn(text))) {
            return Rule.RIGHTS;
        }
        if (piece.isShort(200) && LEGAL.shareOf(text) > 0.5) {
            return Rule.RIGHTS;
        }
        return LanguageNames.are(text) ? Rule.LANGUAGES : null;
    }

    private static boolean isInvitation(Piece piece) {
        int hits = NEWSLETTER.countIn(piece.text());
        return hits >= 2 || (hits == 1 && piece.isShort(40));
    }

    private static boolean isSharing(Piece piece) {
        String text = piece.text();
        boolean shares = SHARE.begins(text) && NETWORK.isIn(text);
        return piece.isShort(90)
                && (shares
                        || SHARE.is(text)
                        || NETWORK.countIn(text) >= 2 && NETWORK.shareOf(text) + SHARE.shareOf(text) > 0.6);
    }

    /** Words of giving, an amount, an exclamation: no single one tells, together they do. */
    static boolean isCampaign(Piece piece) {
        if (!piece.isShort(LONGEST)) {
            return false;
        }
        String text = piece.text();
        int hits = CAMPAIGN.countIn(text);
        int signs = hits + (MONEY.matcher(text).find() ? 1 : 0) + (text.matches(".*[!！].*") ? 1 : 0);
        return hits >= 1 && (signs >= 3 || (piece.isShort(60) && GIVE_NOW.isIn(text)));
    }

    /** Whether it names authors and nothing else. */
    static boolean isByline(Piece piece) {
        String text = piece.text();
        return piece.isShort(90)
                && AUTHOR.begins(text)
                && NAMES.matcher(text.replaceFirst("^\\p{L}+(?:\\s+(?:by|por|par|von|da|door))?", ""))
                        .matches();
    }

    /** Whether it is a path of short names. */
    static boolean isBreadcrumbs(Piece piece) {
        String[] crumbs = CRUMBS.split(piece.text());
        if (crumbs.length < 3
                || !piece.isShort(200)
                || SENTENCE_END.matcher(piece.text()).find()) {
            return false;
        }
        for (String crumb : crumbs) {
            if (crumb.length() > 60) {
                return false;
            }
        }
        return true;
    }
}
