package org.heraldcms.core.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Wordings by locale as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class WordingsColumn implements AttributeConverter<Map<String, String>, Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> WORDINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, String> wordings) {
        return JSON.valueToTree(wordings).toString();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(Object column) {
        try {
            return Map.copyOf(JSON.readValue(column.toString(), WORDINGS));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored wordings cannot be read", damaged);
        }
    }
}
