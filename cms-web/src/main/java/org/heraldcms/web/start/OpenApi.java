package org.heraldcms.web.start;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The description of the API: {@code openapi.yaml} as it stands in the application, which a test keeps equal to the
 * resources. The server's own scan knows neither two applications in one archive nor what our records look like.
 */
@WebServlet("/openapi")
public class OpenApi extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws ServletException, IOException {
        request.getRequestDispatcher("/openapi.yaml").forward(request, answer);
    }
}
