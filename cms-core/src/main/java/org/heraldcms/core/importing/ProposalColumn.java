package org.heraldcms.core.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.heraldcms.core.importing.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/** A proposal as {@code jsonb}. */
@Converter // from Object: the driver gives such columns as objects of its own
public class ProposalColumn implements AttributeConverter<@Nullable Proposal, @Nullable Object> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Proposal proposal) {
        return proposal == null ? null : JSON.valueToTree(proposal).toString();
    }

    @Override
    public @Nullable Proposal convertToEntityAttribute(@Nullable Object column) {
        try {
            return column == null ? null : JSON.readValue(column.toString(), Proposal.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored proposal cannot be read", damaged);
        }
    }
}
