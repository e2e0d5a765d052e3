package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heraldcms.core.base.LocaleTag;

/** Speaks with DeepL: {@code POST /v2/translate}. */
final class DeepL implements MachineTranslator {

    private final TranslatorHttp http;
    private final String key;

    DeepL(TranslatorHttp http, String key) {
        this.http = http;
        this.key = key;
    }

    @Override
    public List<String> translate(Order order) {
        return Batches.of(order.texts(), texts -> ask(order.of(texts)));
    }

    private List<String> ask(Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        order.texts().forEach(body.putArray("text")::add);
        body.put("source_lang", language(order.source()))
                .put("target_lang", target(order.target()))
                .put("tag_handling", "xml");
        if (!order.context().isEmpty()) {
            body.put("context", order.context());
        }
        JsonNode answer = http.post("/v2/translate", body, "DeepL-Auth-Key " + key, order.deadline());
        List<JsonNode> texts = new ArrayList<>();
        answer.path("translations").forEach(one -> texts.add(one.path("text")));
        return Batches.texts(texts);
    }

    private static String language(LocaleTag locale) {
        String language = locale.language().equals("no") ? "nb" : locale.language();
        return language.toUpperCase(Locale.ROOT);
    }

    /** Of some languages, DeepL wants to know which variety is meant. */
    private static String target(LocaleTag locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.tag()));
        return switch (locale.language()) {
            case "en" -> likely.getCountry().equals("US") ? "EN-US" : "EN-GB";
            case "pt" -> likely.getCountry().equals("BR") ? "PT-BR" : "PT-PT";
            case "zh" -> "ZH-" + likely.getScript().toUpperCase(Locale.ROOT);
            default -> language(locale);
        };
    }
}
