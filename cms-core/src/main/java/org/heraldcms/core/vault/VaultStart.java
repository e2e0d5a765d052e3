package org.heraldcms.core.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Looks, at the start, whether the key at hand is the one that this store was sealed with: a known word is kept in it
 * for that. Then seals what an older version kept as it was, and what is sealed under an older key.
 */
@ApplicationScoped
public class VaultStart {

    private static final System.Logger LOG = System.getLogger(VaultStart.class.getName());

    private static final SealedColumn WORD = new SealedColumn("vault", "installation", "value", "name");
    private static final String NAME = "vault";
    private static final String WORD_TEXT = "Herald";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Vault vault;

    @Inject
    @Any
    private Instance<SealedColumn> columns;

    /**
     * Checks and seals; one node after the other.
     *
     * @throws IllegalStateException when the key at hand is another one
     */
    @Transactional
    public void run() {
        Place place = WORD.at(NAME);
        store.createNativeQuery("insert into installation (name, value) values (?1, ?2) on conflict (name) do nothing")
                .setParameter(1, NAME)
                .setParameter(2, vault.seal(place, WORD_TEXT))
                .executeUpdate();
        String word = (String) store.createNativeQuery("select value from installation where name = ?1 for update")
                .setParameter(1, NAME)
                .getSingleResult();
        if (vault.open(place, word).isEmpty()) {
            throw wrongKey();
        }
        columns.forEach(this::seal);
        if (!word.startsWith(vault.prefix())) {
            write(WORD, word, NAME);
        }
    }

    private static IllegalStateException wrongKey() {
        String sentence = "The secrets in this database were sealed under another key than the one at hand. Give this"
                + " node the same HERALD_SECRET_KEY as the others, or the file " + KeyFile.NAME
                + " of the data directory with which the database was first used. If that key is lost, remove the row"
                + " \"" + NAME + "\" from the table installation, start again, and give every endpoint a new secret.";
        LOG.log(Level.ERROR, sentence);
        return new IllegalStateException(sentence);
    }

    private void seal(SealedColumn column) {
        List<?> rows = store.createNativeQuery("select distinct " + column.column() + ", " + column.row() + " from "
                        + column.table() + " where " + column.column() + " not like ?1")
                .setParameter(1, vault.prefix() + "%")
                .getResultList();
        rows.forEach(row -> write(column, (String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        if (!rows.isEmpty()) {
            LOG.log(Level.INFO, "Sealed " + rows.size() + " values of " + column.table() + "." + column.column());
        }
    }

    /** One that was sealed under a key that is lost stays as it is: it can be replaced, and nothing else depends on it. */
    private void write(SealedColumn column, String old, String row) {
        Optional<String> plain = old.startsWith(VaultKey.VERSION) ? vault.open(column.at(row), old) : Optional.of(old);
        if (plain.isEmpty()) {
            LOG.log(Level.WARNING, "A value of " + column.table() + " cannot be opened any more: " + row);
            return;
        }
        store.createNativeQuery("update " + column.table() + " set " + column.column() + " = ?1 where "
                        + column.column() + " = ?2 and " + column.row() + " = ?3")
                .setParameter(1, vault.seal(column.at(row), plain.get()))
                .setParameter(2, old)
                .setParameter(3, row)
                .executeUpdate();
    }
}
