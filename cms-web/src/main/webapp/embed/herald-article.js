// <herald-article src="https://cms.example/sites/news/articles/0193f0…?locale=es"></herald-article>
//
// Shows one published article in somebody else's page, keeps it as it is published, and takes it away when it is
// withdrawn. Its words look as the page around it: it inherits fonts and colours, and the page styles ::part(article),
// ::part(title), ::part(summary), ::part(body), ::part(links) and ::part(link) and sets --herald-gap, --herald-accent and
// --herald-rule.
//
// src      the address of the document, as the delivery API, feeds and webhooks name it
// refresh  how many seconds until it looks again while the page is seen: 60 without it, never with 0, else 15 or more
//
// What stands between its tags is shown until the article is there; what stands there with slot="withdrawn" is shown
// once it is not any more. Events that bubble: herald-shown, herald-withdrawn and herald-failed. Its attribute state
// says loading, shown, withdrawn or failed.
(() => {
  'use strict';
  if (customElements.get('herald-article')) return;

  const USUAL_REFRESH = 60;
  const LEAST_REFRESH = 15;
  const LATER = [408, 425, 429]; // not now, which says nothing about the article

  // What Herald writes, and nothing else: a page that names a foreign source by mistake gets no more than text.
  const ELEMENTS = new Set(('p h1 h2 h3 h4 h5 h6 ul ol li blockquote aside pre code hr figure img figcaption table thead'
    + ' tbody tr th td a strong em b i span sub sup br').split(' '));
  const ATTRIBUTES = new Set('href src alt title lang dir start scope colspan rowspan class role'.split(' '));
  const SAFE_ADDRESS = /^(https?:|mailto:|tel:|#)/i;

  const STYLE = `
    :host { display: block; }
    :host([hidden]) { display: none; }
    article > * + *, [part~=body] > * + * { margin-block: var(--herald-gap, 1em) 0; }
    [part~=title], [part~=summary] { margin-block-end: 0; }
    [part~=summary] { font-weight: 600; }
    a { color: var(--herald-accent, LinkText); }
    img { max-inline-size: 100%; block-size: auto; }
    figure, blockquote { margin-inline: 0; }
    blockquote, aside { border-inline-start: 0.25em solid var(--herald-rule, currentColor); padding-inline-start: 1em; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid var(--herald-rule, currentColor); padding: 0.3em 0.6em; text-align: start; }
    pre { overflow-x: auto; }`;

  function safe(node, base, into) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        into.append(child.data);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const name = child.localName;
        if (name === 'script' || name === 'style' || name === 'template') continue;
        safe(child, base, ELEMENTS.has(name) ? into.appendChild(copy(child, base)) : into);
      }
    }
    return into;
  }

  function copy(element, base) {
    // The title is a heading of the second level, so those of the text go down by one.
    const made = document.createElement(element.localName.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`));
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.has(name)) continue;
      if (name !== 'href' && name !== 'src') made.setAttribute(name, value);
      else if (SAFE_ADDRESS.test(absolute(value, base))) made.setAttribute(name, absolute(value, base));
    }
    return made;
  }

  /** Links of the article are meant from where it first stood, and not from the page that shows it. */
  function absolute(address, base) {
    try {
      return address.startsWith('#') ? address : new URL(address, base).href;
    } catch {
      return '';
    }
  }

  class HeraldArticle extends HTMLElement {
    static observedAttributes = ['src', 'refresh'];

    #root = this.attachShadow({ mode: 'open' });
    #timer = 0;
    #running = null;
    #digest = '';
    #looksWhenSeen = () => document.visibilityState === 'visible' && this.#look();

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(document.createElement('slot'));
    }

    connectedCallback() {
      document.addEventListener('visibilitychange', this.#looksWhenSeen);
      this.#look();
    }

    disconnectedCallback() {
      document.removeEventListener('visibilitychange', this.#looksWhenSeen);
      this.#stop();
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === 'src') this.#digest = '';
      this.#look();
    }

    #stop() {
      clearTimeout(this.#timer);
      this.#running?.abort();
      this.#running = null;
    }

    async #look() {
      this.#stop();
      const src = this.getAttribute('src');
      if (!src) return;
      if (!this.hasAttribute('state')) this.setAttribute('state', 'loading');
      const run = new AbortController();
      this.#running = run;
      try {
        const answer = await fetch(src, {
          headers: { Accept: 'application/json' }, cache: 'no-cache', credentials: 'omit', signal: run.signal,
        });
        if (answer.ok) {
          const found = await answer.json();
          if (!run.signal.aborted) this.#show(found, src);
        } else if (answer.status < 500 && !LATER.includes(answer.status)) {
          this.#clear(answer.status === 410 ? 'withdrawn' : 'failed', answer.status);
        }
      } catch (failure) {
        // Who cannot be reached has withdrawn nothing: what is shown stays until we know better.
        if (run.signal.aborted) return;
        if (!this.#digest) this.#is('failed', { reason: String(failure) });
      }
      if (this.#running === run) this.#wait();
    }

    #wait() {
      const asked = Number(this.getAttribute('refresh') ?? USUAL_REFRESH);
      const seconds = Number.isFinite(asked) ? asked : USUAL_REFRESH;
      if (seconds <= 0) return;
      this.#timer = setTimeout(
        () => (document.visibilityState === 'visible' ? this.#look() : this.#wait()),
        Math.max(LEAST_REFRESH, seconds) * 1000);
    }

    #show(found, src) {
      if (found.digest && found.digest === this.#digest) return;
      const article = document.createElement('article');
      article.setAttribute('part', 'article');
      article.lang = found.locale ?? '';
      article.dir = found.dir ?? 'auto';
      article.append(part('h2', 'title', found.title));
      if (found.summary) article.append(part('p', 'summary', found.summary));
      const body = part('div', 'body', '');
      const parsed = new DOMParser().parseFromString(found.html ?? '', 'text/html');
      article.append(safe(parsed.body, found.canonicalUrl ?? new URL(src, document.baseURI).href, body));
      const links = [found.callToAction, ...(found.resources ?? [])].filter((one) => one && SAFE_ADDRESS.test(one.url));
      if (links.length > 0) article.append(beside(links));
      this.#root.replaceChildren(article);
      this.#digest = found.digest ?? '';
      this.#is('shown', { id: found.id, locale: found.locale, revision: found.revision, digest: found.digest });
    }

    /** Takes everything away at once; the page may have something to say in its place. */
    #clear(state, status) {
      const slot = document.createElement('slot');
      if (state === 'withdrawn') slot.name = 'withdrawn';
      this.#root.replaceChildren(slot);
      this.#digest = '';
      if (this.getAttribute('state') !== state) this.#is(state, { status });
    }

    #is(state, detail) {
      this.setAttribute('state', state);
      this.dispatchEvent(new CustomEvent(`herald-${state}`, { detail, bubbles: true, composed: true }));
    }
  }

  function part(element, name, text) {
    const made = document.createElement(element);
    made.setAttribute('part', name);
    made.textContent = text;
    return made;
  }

  /** What the site adds to the text: what to do now, and what to go on reading. */
  function beside(links) {
    const made = part('aside', 'links', '');
    for (const { text, title, url } of links) {
      const link = part('a', 'link', text ?? title ?? url);
      link.href = url;
      made.appendChild(document.createElement('p')).append(link);
    }
    return made;
  }

  customElements.define('herald-article', HeraldArticle);
})();
