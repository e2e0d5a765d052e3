package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SiteCopy;

/** What is live on a site at one position of the log, row by row, so that a hundred thousand take no more room than one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LiveEditions {

    private static final int ROWS_AT_ONCE = 1_000;

    /** The head in the same statement: both are of one moment. Without an edition there is one row, of the head alone. */
    private static final String LIVE = "select h.position, p.article_id, p.locale, p.digest, p.position"
            + " from change_head h left join publication p on p.site = ? and p.live_until is null"
            + " and (? = '' or p.locale = ?) and (? = '' or p.topics @> array[cast(? as text)])"
            + " and (? = '' or p.type = ?)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * An edition that is live.
     *
     * @param digest of its document
     * @param position the change that made it live
     */
    public record One(UUID articleId, LocaleTag locale, String digest, long position) {}

    /** Gives each edition that belongs to a copy to a taker; returns the head of the log at that moment. */
    public long each(SiteCopy copy, Consumer<One> taker) {
        try (PreparedStatement statement = store.unwrap(Connection.class).prepareStatement(LIVE)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, copy);
            return read(statement, taker);
        } catch (SQLException failure) {
            throw new IllegalStateException("The store does not say what is live on " + copy.site(), failure);
        }
    }

    private static void bind(PreparedStatement statement, SiteCopy copy) throws SQLException {
        statement.setString(1, copy.site());
        List<String> columns = copy.filter().columns();
        for (int i = 0; i < columns.size(); i++) {
            statement.setString(2 + 2 * i, columns.get(i));
            statement.setString(3 + 2 * i, columns.get(i));
        }
    }

    private static long read(PreparedStatement statement, Consumer<One> taker) throws SQLException {
        long head = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                head = rows.getLong(1);
                UUID article = rows.getObject(2, UUID.class);
                if (article != null) {
                    taker.accept(
                            new One(article, new LocaleTag(rows.getString(3)), rows.getString(4), rows.getLong(5)));
                }
            }
        }
        return head;
    }
}
