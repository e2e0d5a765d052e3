package org.heraldcms.deploy.studio;

/** How somebody looks at the studio: the language of their browser and the size of its window. */
record Look(String language, int width, int height) {

    static final Look USUAL = in("en");

    static Look in(String language) {
        return new Look(language, 1280, 860);
    }

    /** The narrowest window that WCAG asks to work without scrolling sideways. */
    static Look onPhone(String language) {
        return new Look(language, 320, 640);
    }
}
