package org.heraldcms.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/** Reads a body only up to its limit, whatever length it claims to have. */
@LimitedBody
public class BodyLimit implements ContainerRequestFilter {

    private static final long MOST_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static HeraldException tooLarge() {
        return new HeraldException(ErrorCode.TOO_LARGE, "A body has at most 64 KB here.");
    }

    private static final class Limited extends FilterInputStream {

        private long left = MOST_BYTES;

        private Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        }
    }
}
