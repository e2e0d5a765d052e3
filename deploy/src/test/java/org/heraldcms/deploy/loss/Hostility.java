package org.heraldcms.deploy.loss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What an endpoint may do to whoever calls it, and what the delivery log is to say of it. */
enum Hostility {
    REDIRECTS_TO_THE_KEYS_OF_THE_CLOUD("302") {
        @Override
        void answer(Line line) throws IOException {
            line.say(
                    "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\nContent-Length: 0\r\n\r\n");
        }
    },
    REDIRECTS_TO_OUR_OWN_HOUSE("307") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 307 Temporary Redirect\r\nLocation: /house\r\nContent-Length: 0\r\n\r\n");
        }
    },
    NEVER_STOPS_TALKING("200") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 OK\r\n\r\n");
            line.repeat("x".repeat(8_192));
        }
    },
    SENDS_A_BOMB("200") {
        @Override
        void answer(Line line) throws IOException {
            byte[] bomb = zipped(64 << 20);
            line.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            line.out().write(bomb);
        }
    },
    HAS_A_HEADER_OF_A_MEGABYTE("answer_too_large") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(1 << 20) + "\r\nContent-Length: 0\r\n\r\n");
        }
    },
    NEVER_ENDS_ITS_HEADERS("answer_too_large") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 OK\r\n");
            line.repeat("X-More: and more\r\n");
        }
    },
    HAS_A_STATUS_LINE_OF_A_MEGABYTE("answer_too_large") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 " + "O".repeat(1 << 20) + "\r\n\r\n");
        }
    },
    PROMISES_FOR_EVER("timeout") {
        @Override
        void answer(Line line) throws IOException {
            line.repeat("HTTP/1.1 102 Processing\r\n\r\n");
        }
    },
    SPEAKS_ANOTHER_LANGUAGE("broken") {
        @Override
        void answer(Line line) throws IOException {
            line.say("220 mail.example ESMTP\r\n\r\n");
        }
    },
    MISCOUNTS_ITS_CHUNKS("broken") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n");
        }
    },
    HANGS_UP("broken") {
        @Override
        void answer(Line line) {}
    },
    SAYS_NOTHING("timeout") {
        @Override
        void answer(Line line) throws IOException {
            line.hold();
        }
    },
    HAS_A_NUL_IN_THE_NAME_OF_A_HEADER("200") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 200 OK\r\nX-\0Odd: yes\r\nX-\rOdder: yes\r\nContent-Length: 0\r\n\r\n");
        }
    },
    ANSWERS_IN_NULS("500") {
        @Override
        void answer(Line line) throws IOException {
            line.say("HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\na\0b\0\u001b[");
        }
    };

    private final String reason;

    Hostility(String reason) {
        this.reason = reason;
    }

    abstract void answer(Line line) throws IOException;

    /** The status, or the name of the reason, that stands in the log. */
    String reason() {
        return reason;
    }

    /** Where it waits for us. */
    String path() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] zipped(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    /** The connection of one caller. */
    interface Line {
        OutputStream out();

        /** Waits until the caller is gone, or the test is over. */
        void hold() throws IOException;

        default void say(String text) throws IOException {
            out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            out().flush();
        }

        /** Says it until the caller is gone. */
        default void repeat(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out().write(bytes);
            }
        }
    }
}
