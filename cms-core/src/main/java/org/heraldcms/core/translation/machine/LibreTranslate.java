package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;

/** Speaks with LibreTranslate, or what has its API: {@code POST /translate}. */
final class LibreTranslate implements MachineTranslator {

    private static final Pattern ENTITY_IN_TEXT = Pattern.compile("&amp;(?:#\\d+|\\w+);");

    private final TranslatorHttp http;
    private final String key;

    /** @param key empty when the service wants none */
    LibreTranslate(TranslatorHttp http, String key) {
        this.http = http;
        this.key = key;
    }

    @Override
    public List<String> translate(Order order) {
        return Batches.of(order.texts(), texts -> ask(order.of(texts)));
    }

    private List<String> ask(Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        order.texts().forEach(body.putArray("q")::add);
        body.put("source", language(order.source()))
                .put("target", language(order.target()))
                .put("format", "html");
        if (!key.isEmpty()) {
            body.put("api_key", key);
        }
        JsonNode answer = http.post("/translate", body, "", order.deadline()).path("translatedText");
        List<String> texts = new ArrayList<>(Batches.texts(answer));
        for (int i = 0; i < texts.size() && i < order.texts().size(); i++) {
            texts.set(i, escaped(order.texts().get(i), texts.get(i)));
        }
        return texts;
    }

    /** The service undoes the escapes of HTML. Where a text speaks of such escapes itself, they are to stay as they are. */
    private static String escaped(String asked, String answered) {
        return ENTITY_IN_TEXT.matcher(asked).find() ? answered.replace("&", "&amp;") : answered;
    }

    private static String language(LocaleTag locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale.tag()));
        return switch (locale.language()) {
            case "zh" -> "zh-" + likely.getScript();
            case "pt" -> locale.toLocale().getCountry().equals("BR") ? "pt-BR" : "pt";
            case "no" -> "nb";
            default -> locale.language();
        };
    }
}
