package org.heraldcms.core.review.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stages as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class StagesColumn implements AttributeConverter<List<Stage>, Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Stage>> STAGES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Stage> stages) {
        return JSON.valueToTree(stages).toString();
    }

    @Override
    public List<Stage> convertToEntityAttribute(Object column) {
        try {
            return List.copyOf(JSON.readValue(column.toString(), STAGES));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored stages cannot be read", damaged);
        }
    }
}
