package org.heraldcms.deploy.bench.constant;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands out the constant with as little as a Servlet needs. */
@WebServlet("/servlet")
public class ConstantServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final byte[] BYTES = Constant.bytes();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(BYTES.length);
        response.getOutputStream().write(BYTES);
    }
}
