package org.heraldcms.core.websub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.heraldcms.core.vault.Vault;
import org.heraldcms.core.webhook.call.Calls;
import org.heraldcms.core.webhook.call.Outcome;
import org.jspecify.annotations.Nullable;

/** What a hub says to others, as the specification words it. */
@Dependent
class HubCalls {

    private static final int CHALLENGE_BYTES = 32;

    private final Calls calls;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    @Inject
    HubCalls(Calls calls, Vault vault) {
        this.calls = calls;
        this.vault = vault;
    }

    /** Asks the callback whether it means what was asked for; it does when it answers with our challenge. */
    boolean isMeant(Intent intent) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        Integer lease = intent.leaseSeconds();
        Outcome outcome = calls.make(new HttpGet(asking(
                intent.callback(),
                "hub.mode",
                intent.mode().label(),
                "hub.topic",
                intent.topic(),
                "hub.challenge",
                challenge,
                "hub.lease_seconds",
                lease == null ? null : lease.toString())));
        return outcome.isTaken()
                && outcome instanceof Outcome.Answered answered
                && answered.answer().equals(challenge);
    }

    /** Tells the callback that its topic cannot be had any more; whatever it answers. */
    Outcome deny(Intent intent) {
        return calls.make(new HttpGet(asking(
                intent.callback(),
                "hub.mode",
                "denied",
                "hub.topic",
                intent.topic(),
                "hub.reason",
                "The feed can no longer be had.")));
    }

    /** Appends parameters behind those that the address has. */
    private static String asking(String address, @Nullable String... parameters) {
        StringBuilder asking = new StringBuilder(address);
        for (int i = 0; i < parameters.length; i += 2) {
            String value = parameters[i + 1];
            if (value != null) {
                asking.append(asking.indexOf("?") < 0 ? '?' : '&')
                        .append(parameters[i])
                        .append('=')
                        .append(encoded(value));
            }
        }
        return asking.toString();
    }

    /**
     * Brings a subscriber the whole content of its topic, signed if it gave a secret. Nothing is sent unsigned to whoever
     * gave one, should no key at hand open it.
     */
    Outcome bring(Listener subscriber, Topics.Content content) {
        HttpPost post = new HttpPost(subscriber.callback());
        post.setEntity(new ByteArrayEntity(content.body(), ContentType.parse(content.contentType())));
        post.setHeader("Link", content.links());
        String sealed = subscriber.secret();
        if (sealed == null) {
            return calls.make(post);
        }
        Optional<String> secret = vault.open(Secrets.at(subscriber.topic(), subscriber.callback()), sealed);
        if (secret.isEmpty()) {
            return new Outcome.Failed(Outcome.Reason.SEALED);
        }
        post.setHeader("X-Hub-Signature", "sha256=" + signature(secret.get(), content.body()));
        return calls.make(post);
    }

    /** Tells another hub that there is something new; each hub looks for the address under one of two names. */
    Outcome announce(Listener hub) {
        String topic = encoded(hub.topic());
        String form = "hub.mode=publish&hub.url=" + topic + "&hub.topic=" + topic;
        HttpPost post = new HttpPost(hub.callback());
        post.setEntity(new ByteArrayEntity(
                form.getBytes(StandardCharsets.UTF_8), ContentType.create("application/x-www-form-urlencoded")));
        return calls.make(post);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
