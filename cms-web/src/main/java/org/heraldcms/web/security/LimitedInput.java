package org.heraldcms.web.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/** A request's body that refuses to be read beyond a number of bytes, for bodies that do not declare their length. */
final class LimitedInput extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    LimitedInput(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    static HeraldException tooLarge(long limit) {
        return new HeraldException(ErrorCode.TOO_LARGE, "A request has at most " + limit + " bytes.");
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int taken = body.read(buffer, offset, length);
        count(taken);
        return taken;
    }

    private void count(int taken) {
        read += Math.max(0, taken);
        if (read > limit) {
            throw tooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
