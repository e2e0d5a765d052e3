package org.heraldcms.core.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.stream.Collectors;

/** What put segments in, as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class ProvenanceColumn implements AttributeConverter<Map<String, Provenance>, Object> {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, Provenance> provenance) {
        return JsonColumn.JSON.valueToTree(provenance).toString();
    }

    @Override
    public Map<String, Provenance> convertToEntityAttribute(Object column) {
        try {
            return JsonColumn.JSON.readValue(column.toString(), LABELS).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Provenance.of(one.getValue())));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored provenance cannot be read", damaged);
        }
    }
}
