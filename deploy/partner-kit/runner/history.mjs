// What a newsroom did: the changes of one site, and what is live after each of them.
import { createHash, randomUUID } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** RFC 8785: members sorted, nothing between them. Strings and numbers are written there as JavaScript writes them. */
export function canonical(json) {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (json === null || typeof json !== 'object') return JSON.stringify(json);
  const members = Object.keys(json).sort().map((key) => `${JSON.stringify(key)}:${canonical(json[key])}`);
  return `{${members.join(',')}}`;
}

/** The sum, modulo 2^256, of the SHA-256 of a line for each document. */
export function stateDigest(documents) {
  const terms = documents.map(({ id, locale, digest }) => BigInt('0x' + sha256(`${id}\n${locale}\n${digest}`)));
  return (terms.reduce((sum, term) => sum + term, 0n) % (1n << 256n)).toString(16).padStart(64, '0');
}

function cut(content) {
  const digest = sha256(canonical(content));
  return { ...content, digest };
}

// Text that tells who cannot count bytes, sorts by something else than code units, or removes the wrong `digest`.
function content(id, words, revision, instant) {
  return {
    id,
    type: 'article',
    locale: 'en',
    dir: 'ltr',
    slug: `${words.toLowerCase().replaceAll(' ', '-')}-${id.slice(-6)}`,
    title: `${words} – “ñandú” 🛟 ${revision}`,
    summary: 'Call <0800 555 0142> & ask.\n',
    html: `<p>${words} "${revision}" é 字</p>`,
    text: words,
    body: { type: 'doc', content: [], digest: 'not this one' },
    fields: { 10: 'ten', 9: 1.5, é: null, z: { b: 1e21, a: [] }, '\u{1F6DF}': 1, '\uFB33': 2 },
    seo: {},
    revision,
    publishedAt: instant,
    updatedAt: instant,
    canonicalUrl: 'https://www.safeharbour.example/en/try',
    topics: ['safety'],
    authors: [],
    jsonLd: { '@type': 'Article', headline: words },
  };
}

/** The changes of a site, oldest first. Positions grow as in a log that other sites share, so they have gaps. */
export class History {
  changes = [];
  #position = Math.floor(Date.now() / 100); // behind every earlier run, as a log only grows

  constructor(address) {
    this.address = address;
  }

  get head() {
    return this.#position;
  }

  publish(words) {
    return this.#append('edition.published', cut(content(randomUUID(), words, 1, new Date().toISOString())));
  }

  update(change) {
    const { digest, ...before } = change.document;
    const revision = before.revision + 1;
    const after = content(before.id, before.text, revision, before.publishedAt);
    return this.#append('edition.updated', cut({ ...after, slug: before.slug }));
  }

  withdraw(change, type = 'edition.withdrawn') {
    return this.#append(type, change.document, true);
  }

  #append(type, document, gone = false) {
    this.#position += 3;
    const { id, locale, slug, title, revision, digest } = document;
    const url = `${this.address()}/articles/${id}?locale=${locale}`;
    const what = { articleId: id, locale, revision, slug, title, url };
    const outcome = gone ? { digest: null, reason: 'A figure was wrong.' } : { digest };
    const data = { site: 'conformance', position: this.#position, ...what, ...outcome };
    const body = { type, timestamp: new Date().toISOString(), data };
    const change = { id: randomUUID(), position: this.#position, gone, document, body };
    this.changes.push(change);
    return change;
  }

  /** The newest change of each edition, up to a position. */
  newest(position = this.head) {
    const newest = new Map();
    for (const change of this.changes) if (change.position <= position) newest.set(change.document.id, change);
    return [...newest.values()].sort((one, other) => one.position - other.position);
  }

  /** The documents that were live when a position was the newest. */
  live(position = this.head) {
    return this.newest(position).filter((change) => !change.gone).map((change) => change.document);
  }
}
