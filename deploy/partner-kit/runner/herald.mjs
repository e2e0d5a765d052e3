// Herald as a partner meets it: a small delivery API for one site, and webhooks. It can be told to behave badly.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { canonical, History, stateDigest } from './history.mjs';

const ITEMS_A_STEP = 2; // so few that every sync has several steps
const DEADLINE_MS = 15_000;

export const sign = (secret, id, at, body) => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.`).update(body).digest('base64')}`;
};

function parse(body) {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

export class Herald {
  refused = ''; // why the last receipt that was refused was refused
  history = new History(() => this.address);
  receipts = []; // {position, digest, inStep} as they came
  asked = []; // ids of the documents that were fetched
  syncs = []; // cursors that were asked for, '' for none
  #run = randomUUID(); // cursors of an earlier run are foreign
  #copies = new Map(); // documents that are answered instead of those that are live, as by a cache that is behind
  #delay = 0;
  #damaged = false;

  constructor({ url, secret, token, host, port, publicHost }) {
    Object.assign(this, { url, secret, token, host, port, publicHost });
  }

  get address() {
    return `http://${this.publicHost}:${this.port}/sites/conformance`;
  }

  listen() {
    this.server = createServer((request, response) => this.#answer(request, response));
    return new Promise((resolve, reject) => this.server.once('error', reject).listen(this.port, this.host, () => {
      this.port = this.server.address().port;
      resolve();
    }));
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }

  // --- How it behaves badly.

  slowDown(milliseconds) {
    this.#delay = milliseconds;
  }

  damage(on) {
    this.#damaged = on;
  }

  /** Answers this change's document, or 410, to whoever fetches the article, whatever came after it. */
  answerOldCopy(change) {
    this.#copies.set(change.document.id, change.document);
  }

  forgetCursors() {
    this.#run = randomUUID();
  }

  behave() {
    this.#delay = 0;
    this.#damaged = false;
    this.#copies.clear();
  }

  // --- Webhooks.

  /** One try to deliver a change: the status, or what prevented an answer, and how long it took. */
  async send(change, { id = change.id, at = Math.floor(Date.now() / 1000), body = JSON.stringify(change.body), signature } = {}) {
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': `${at}` };
    const value = signature === undefined ? sign(this.secret, id, at, body) : signature;
    if (value) headers['webhook-signature'] = value;
    const began = Date.now();
    try {
      const signal = AbortSignal.timeout(DEADLINE_MS);
      const answer = await fetch(this.url, { method: 'POST', headers, body, redirect: 'manual', signal });
      await answer.arrayBuffer();
      return { status: answer.status, ok: answer.ok, seconds: (Date.now() - began) / 1000 };
    } catch (failure) {
      const reason = failure.name === 'TimeoutError' ? 'no answer within 15 s' : failure.cause?.code ?? failure.message;
      return { status: reason, ok: false, seconds: (Date.now() - began) / 1000 };
    }
  }

  otherSecret() {
    return `whsec_${randomBytes(32).toString('base64')}`;
  }

  // --- The delivery API.

  async #answer(request, response) {
    const url = new URL(request.url, this.address);
    const path = url.pathname.replace(/^\/sites\/conformance/, '');
    let body = '';
    for await (const chunk of request) body += chunk;
    if (this.#delay > 0 && !path.startsWith('/receipts')) await wait(this.#delay);
    const [status, json] = this.#route(request, path, url.searchParams, body);
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(canonical(json)); // byte by byte as Herald writes documents
  }

  #route({ method, headers }, path, query, body) {
    if (method === 'GET' && path === '/sync') return this.#sync(query.get('cursor') ?? '');
    if (method === 'GET' && path === '/state') return [200, this.#state(this.history.head)];
    if (method === 'GET' && path.startsWith('/articles/')) return this.#article(path.slice('/articles/'.length));
    if (method !== 'POST' || path !== '/receipts') return [404, { status: 404, code: 'not_found' }];
    if (headers.authorization === `Bearer ${this.token}`) return this.#receipt(body);
    this.refused = 'a receipt was refused, because it came without the token';
    return [401, { status: 401, code: 'unauthenticated' }];
  }

  #article(id) {
    this.asked.push(id);
    const document = this.#copies.get(id) ?? this.history.live().find((one) => one.id === id);
    return document ? [200, this.#copy(document)] : [410, { status: 410, code: 'withdrawn' }];
  }

  /** A document as it goes out: damaged, it still claims the digest of what was published. */
  #copy(document) {
    return this.#damaged ? { ...document, html: `${document.html}<p>Not what was published.</p>` } : document;
  }

  #sync(cursor) {
    this.syncs.push(cursor);
    const [run, head, after] = cursor ? cursor.split('|') : [this.#run, `${this.history.head}`, '0'];
    if (run !== this.#run) return [410, { status: 410, code: 'resync' }];
    const takingOver = Number(head) > 0; // as far as the log had come when it began, only what is live is named
    const items = this.history.newest()
      .filter((change) => change.position > Number(after) && (!takingOver || (!change.gone && change.position <= Number(head))))
      .slice(0, ITEMS_A_STEP);
    const full = items.length === ITEMS_A_STEP;
    const position = full ? items.at(-1).position : takingOver ? Number(head) : this.history.head;
    const next = `${this.#run}|${full && takingOver ? head : 0}|${position}`;
    const more = full || position < this.history.head;
    return [200, { items: items.map((change) => this.#item(change)), next, more, position }];
  }

  #item({ position, gone, document }) {
    const item = { type: gone ? 'withdrawn' : 'published', position, articleId: document.id, locale: document.locale };
    const { revision, slug, digest } = document;
    return gone ? item : { ...item, revision, slug, digest, document: this.#copy(document) };
  }

  #state(position) {
    const live = this.history.live(position);
    return { site: 'conformance', position, count: live.length, digest: stateDigest(live) };
  }

  #receipt(body) {
    const { position, digest } = parse(body);
    const pointer = !(Number.isInteger(position) && position >= 0 && position <= this.history.head) ? '/position'
      : !/^[0-9a-f]{64}$/.test(digest) ? '/digest' : '';
    if (pointer) {
      this.refused = `a receipt was refused for its ${pointer}: ${body.slice(0, 200)}`;
      return [400, { status: 400, code: 'invalid', errors: [{ pointer }] }];
    }
    const inStep = digest === this.#state(position).digest;
    this.receipts.push({ position, digest, inStep });
    const behind = this.history.changes.filter((change) => change.position > position).length;
    return [201, { inStep, behind, state: this.#state(this.history.head) }];
  }
}
