package org.heraldcms.web.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.heraldcms.core.publishing.preview.Shown;

/** The page of a preview, which needs no script. Whatever is not markup of ours is escaped. */
final class PreviewHtml {

    private static final String STYLE = """
            body{margin:0;font:1.05rem/1.6 system-ui,sans-serif;color:#1c1b1f;background:#fff}
            .banner{position:sticky;top:0;padding:.6rem 1rem;background:#7a1f00;color:#fff}
            main{max-width:44rem;margin:0 auto;padding:1rem}
            img{max-width:100%;height:auto}
            table{border-collapse:collapse}td,th{border:1px solid #777;padding:.3rem .5rem}
            .summary{font-size:1.15rem;color:#444}
            details,form{margin:.5rem 0}summary{cursor:pointer}
            label{display:block;margin:.4rem 0}input,textarea{display:block;width:100%;box-sizing:border-box;font:inherit}
            button{font:inherit;padding:.4rem 1rem}
            """;

    /** Nothing is run or framed; images come as they would on the site. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; img-src 'self' data: https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_EXCERPT = 120;

    private final Shown shown;
    private final String action;

    /** @param action where its forms go */
    PreviewHtml(Shown shown, String action) {
        this.shown = shown;
        this.action = action;
    }

    /** The whole page. */
    String page(boolean thanks) {
        StringBuilder page =
                new StringBuilder(head(shown.title(), shown.locale().tag()));
        page.append("<body><div class=\"banner\" role=\"note\" lang=\"en\" dir=\"ltr\"><strong>Draft preview – not"
                + " published</strong><br>As “" + escaped(shown.site()) + "” would show revision " + shown.revision()
                + " in " + escaped(shown.locale().tag()) + ". This link works until "
                + MINUTE.format(shown.expiresAt()) + ".</div><main>");
        page.append("<article lang=\"" + shown.locale().tag() + "\" dir=\""
                + shown.locale().direction() + "\"><h1 id=\"segment-title\">" + escaped(shown.title()) + "</h1>");
        if (!shown.summary().isEmpty()) {
            page.append("<p class=\"summary\" id=\"segment-summary\">" + escaped(shown.summary()) + "</p>");
        }
        page.append(shown.html()).append("</article>");
        if (shown.mayComment()) {
            page.append(comments(thanks));
        }
        return page.append("</main></body></html>\n").toString();
    }

    /** A page that says one thing. */
    static String message(String sentence) {
        return head("Draft preview", "en") + "<body><main><p>" + escaped(sentence) + "</p></main></body></html>\n";
    }

    private static String head(String title, String locale) {
        return "<!doctype html>\n<html lang=\"" + escaped(locale) + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\"><title>" + escaped(title)
                + " – draft preview</title><style>" + STYLE + "</style></head>";
    }

    private String comments(boolean thanks) {
        StringBuilder section = new StringBuilder("<section id=\"comments\" lang=\"en\" dir=\"ltr\"><h2>Comments</h2>");
        if (thanks) {
            section.append("<p role=\"status\">Thank you. The newsroom has your comment.</p>");
        }
        section.append("<details open><summary>On the whole text</summary>" + form("") + "</details>");
        for (Shown.Part part : shown.segments()) {
            section.append("<details><summary lang=\"" + shown.locale().tag() + "\" dir=\""
                    + shown.locale().direction() + "\">" + escaped(excerpt(part.text()))
                    + "</summary><a href=\"#segment-"
                    + escaped(part.id()) + "\">Go to the text</a>" + form(part.id()) + "</details>");
        }
        return section.append("</section>").toString();
    }

    private String form(String segment) {
        return "<form method=\"post\" action=\"" + escaped(action) + "\">"
                + "<input type=\"hidden\" name=\"revision\" value=\"" + shown.revision() + "\">"
                + "<input type=\"hidden\" name=\"segment\" value=\"" + escaped(segment) + "\">"
                + "<label>Your name <input name=\"name\" required maxlength=\"100\" autocomplete=\"name\"></label>"
                + "<label>Comment <textarea name=\"text\" required maxlength=\"5000\" rows=\"3\"></textarea></label>"
                + "<button>Send</button></form>";
    }

    private static String excerpt(String text) {
        return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
