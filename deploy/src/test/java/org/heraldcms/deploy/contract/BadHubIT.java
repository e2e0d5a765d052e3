package org.heraldcms.deploy.contract;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Feeds that there cannot be, and what nobody can subscribe with. */
final class BadHubIT extends Refused {

    private static final String FEED = "/sites/lighthouse/feeds/en.atom";

    @Override
    Stream<Arguments> all() {
        return Stream.of(feeds(), topics(), callbacks()).flatMap(some -> some);
    }

    private Stream<Arguments> feeds() {
        return Stream.of(
                feed("a feed of U+0000", "topic", "topic=%00"),
                feed("a feed of 7,000 characters", "topic", "topic=" + "x".repeat(7_000)),
                feed("a feed of 61 characters", "topic", "topic=" + "x".repeat(61)),
                feed("a feed of a topic in capitals", "topic", "topic=Games"),
                feed("a feed of two lines", "topic", "topic=a%0d%0ab"),
                feed("a feed of a type with U+0000", "type", "topic=games&type=%00"),
                feed("a feed of a type of 41 characters", "type", "type=" + "x".repeat(41)));
    }

    private Arguments feed(String what, String place, String query) {
        return wrong(what, 400, "invalid", place, () -> () -> reader.get(FEED + "?" + query));
    }

    private Stream<Arguments> topics() {
        return Stream.of("topic=%00", "type=%00", "topic=Games", "topic=" + "x".repeat(61), "topic=games&type=%00")
                .map(query -> hub(
                        "hub.topic with " + query,
                        "invalid",
                        "hub.topic",
                        newsroom.server().baseUrl() + FEED + "?" + query,
                        "https://partner.example/"));
    }

    private Stream<Arguments> callbacks() {
        String feed = newsroom.server().baseUrl() + FEED;
        String label = "x".repeat(60) + ".";
        return Stream.of(
                hub(
                        "a host of 254 characters",
                        "invalid",
                        "hub.callback",
                        feed,
                        "https://" + label.repeat(4) + "x".repeat(10) + "/"),
                hub("a host of 900 characters", "invalid", "hub.callback", feed, "https://" + label.repeat(15) + "x/"),
                hub("a callback of 1,001 bytes", "invalid", "hub.callback", feed, callback("y", 1_001 - 24)),
                hub("a callback of 1,900 bytes", "invalid", "hub.callback", feed, callback("z", 1_900)),
                hub("a callback of 400 signs of three bytes", "invalid", "hub.callback", feed, callback("語", 400)));
    }

    private static String callback(String sign, int times) {
        return "https://partner.example/" + sign.repeat(times);
    }

    private Arguments hub(String what, String code, String place, String topic, String callback) {
        String form = String.join(
                "&",
                List.of(
                        "hub.mode=subscribe",
                        "hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8),
                        "hub.callback=" + URLEncoder.encode(callback, StandardCharsets.UTF_8)));
        return wrong(
                what,
                400,
                code,
                place,
                () -> () -> reader.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/sites/lighthouse/hub", BodyPublishers.ofString(form)));
    }
}
