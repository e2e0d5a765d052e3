package org.heraldcms.core.access;

/** What a command may ask its actor for; {@link Role} says who has it. */
public enum Permission {
    /** Reads articles with their drafts, revisions, reviews and comments. */
    READ(Scope.EVERYWHERE, "read articles"),
    CREATE_ARTICLE(Scope.EVERYWHERE, "create articles"),
    /** What belongs to the whole article: topics, owner, source edition, deletion. */
    EDIT_ARTICLE(Scope.EVERYWHERE, "edit articles and their source edition"),
    /** Saves an edition that is not the source. */
    TRANSLATE(Scope.LOCALE, "translate"),
    SUBMIT(Scope.LOCALE, "submit for review"),
    COMMENT(Scope.LOCALE, "comment"),
    DECIDE(Scope.LOCALE, "decide on reviews"),
    /** What all translators draw on: memory and glossary. */
    MANAGE_LANGUAGE(Scope.EVERYWHERE, "change the translation memory and the glossary"),
    /** Writes the figures that texts refer to; somebody who may decide approves them. */
    MANAGE_FACTS(Scope.EVERYWHERE, "change figures"),
    /** Publishes and withdraws. */
    PUBLISH(Scope.SITE, "publish and withdraw"),
    /** Proposes what an article says on a site instead of its own words; somebody who may decide approves it. */
    SHAPE(Scope.SITE, "shape articles for a site"),
    RECALL(Scope.EVERYWHERE, "recall articles"),
    /** Settings, endpoints and tokens of a site. */
    MANAGE_SITE(Scope.SITE, "manage the site"),
    CREATE_SITE(Scope.EVERYWHERE, "create sites"),
    READ_DELIVERIES(Scope.SITE, "see deliveries"),
    MANAGE_WORKFLOWS(Scope.EVERYWHERE, "manage workflows"),
    MANAGE_ACCOUNTS(Scope.EVERYWHERE, "manage accounts"),
    READ_AUDIT(Scope.EVERYWHERE, "read the audit"),
    /** Where the operators of the installation are told how it fares. */
    MANAGE_OPERATION(Scope.EVERYWHERE, "manage the operators' endpoints");

    /** What narrows a permission. */
    public enum Scope {
        EVERYWHERE,
        LOCALE,
        SITE
    }

    private final Scope scope;
    private final String words;

    Permission(Scope scope, String words) {
        this.scope = scope;
        this.words = words;
    }

    public Scope scope() {
        return scope;
    }

    /** What is permitted, as it stands in the sentence of a refusal. */
    String words() {
        return words;
    }
}
