package org.heraldcms.web.preview;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.preview.GuestComments;
import org.heraldcms.core.publishing.preview.PreviewDoor;
import org.heraldcms.core.publishing.preview.Shown;
import org.heraldcms.web.problem.Problem;

/**
 * {@code /preview/{token}}: a draft as a page, for whoever holds the link. Nothing of it may be kept, indexed, framed or
 * run, and the link is told to nobody whom the page leads to.
 */
@WebServlet("/preview/*")
public class PreviewPage extends HttpServlet {

    static final String ROOT = "/preview/";

    private static final long serialVersionUID = 1L;
    private static final String COMMENTS = "/comments";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    private transient PreviewDoor door;

    @Inject
    private transient GuestComments comments;

    /** What a page is made from, or fails at. */
    private interface Making {
        String page() throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        send(answer, () -> {
            String token = path(request);
            Shown shown = door.show(token);
            return new PreviewHtml(shown, ROOT + token + COMMENTS).page("thanks".equals(request.getQueryString()));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        send(answer, () -> {
            String path = path(request);
            if (!path.endsWith(COMMENTS)) {
                throw new HeraldException(ErrorCode.METHOD_NOT_ALLOWED, "A preview is only read.");
            }
            String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
            if (!type.startsWith(FORM)) {
                throw new HeraldException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send a form.");
            }
            String token = path.substring(0, path.length() - COMMENTS.length());
            comments.add(token, RemarkForm.read(request.getInputStream()));
            answer.setHeader("Location", ROOT + token + "?thanks");
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return PreviewHtml.message("Thank you.");
        });
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static void send(HttpServletResponse answer, Making making) throws IOException {
        String page;
        try {
            page = making.page();
        } catch (HeraldException refusal) {
            answer.setStatus(Problem.of(refusal).status());
            page = PreviewHtml.message(refusal.detail());
        }
        answer.setHeader("Content-Security-Policy", PreviewHtml.POLICY);
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cache-Control", "no-store, private");
        answer.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        answer.setContentType("text/html; charset=utf-8");
        answer.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
