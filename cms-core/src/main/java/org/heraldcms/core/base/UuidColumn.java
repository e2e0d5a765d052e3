package org.heraldcms.core.base;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@code uuid} that may be missing: EclipseLink's own conversion fails on null. It must be named at the attribute, for
 * the ids of entities are no converter's business.
 */
@Converter // from Object: the driver gives such columns as UUID, and EclipseLink would make text of them
public class UuidColumn implements AttributeConverter<@Nullable UUID, @Nullable Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
