package org.heraldcms.core.purge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.webhook.call.Calls;
import org.heraldcms.core.webhook.call.Outcome;

/** Speaks the API of content delivery networks: one call that names the keys to forget. */
@ApplicationScoped
class Cdn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FAILURE = 300;

    @Inject
    private Calls calls;

    /** @throws HeraldException ADDRESS_REFUSED at {@code /apiUrl} when nobody may call there */
    void judge(String apiUrl) {
        try {
            calls.judge(apiUrl);
        } catch (HeraldException refused) {
            throw refused.code() == ErrorCode.ADDRESS_REFUSED
                    ? HeraldException.at(ErrorCode.ADDRESS_REFUSED, "/apiUrl", refused.detail())
                    : refused;
        }
    }

    /** Makes the call. */
    Outcome tell(Batch batch, String token) {
        return calls.make(request(batch, token));
    }

    static HttpPost request(Batch batch, String token) {
        PurgeTarget target = batch.target();
        HttpPost post = switch (target.kind()) {
            case FASTLY -> {
                HttpPost purge = new HttpPost(target.apiUrl() + "/service/" + target.service() + "/purge");
                purge.setHeader("Fastly-Key", token);
                yield purge;
            }
            case CLOUDFLARE -> {
                HttpPost purge = new HttpPost(target.apiUrl() + "/zones/" + target.service() + "/purge_cache");
                purge.setHeader("Authorization", "Bearer " + token);
                yield purge;
            }
        };
        post.setHeader("Accept", "application/json");
        post.setEntity(new StringEntity(body(batch).toString(), ContentType.APPLICATION_JSON));
        return post;
    }

    private static ObjectNode body(Batch batch) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        boolean isFastly = batch.target().kind() == PurgeKind.FASTLY;
        batch.keys().forEach(body.putArray(isFastly ? "surrogate_keys" : "tags")::add);
        return body;
    }

    /** Why a call did not do what it should, in words; empty when it did. What was answered may repeat the token. */
    static Optional<String> failure(PurgeKind kind, Outcome outcome, String token) {
        return switch (outcome) {
            case Outcome.Failed failed -> Optional.of(failed.reason().label());
            case Outcome.Answered answered
            when outcome.isTaken() && isDone(kind, answered.answer()) -> Optional.empty();
            case Outcome.Answered answered ->
                Optional.of(shortened("answered " + answered.status() + ": "
                        + answered.answer().replace(token, "…").strip()));
        };
    }

    /** Cloudflare says in the body whether it did. */
    private static boolean isDone(PurgeKind kind, String answer) {
        if (kind == PurgeKind.FASTLY) {
            return true;
        }
        try {
            return JSON.readTree(answer).path("success").asBoolean();
        } catch (JsonProcessingException other) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) + "…" : text;
    }
}
