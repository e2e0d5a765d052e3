// A partner of Herald in one file: it verifies, catches up, stores and proves. Node 20.10 or newer; see README.md.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const needed = (name) => process.env[name] || process.exit(console.error(`${name} is not set; see README.md.`) ?? 2);
const [site, token, secret] = ['PARTNER_SITE', 'PARTNER_TOKEN', 'PARTNER_SECRET'].map(needed);
const { PARTNER_DATA: data = 'held', PARTNER_HOST: host = '127.0.0.1', PARTNER_PORT: port = '9000' } = process.env;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// Store: a file for each edition, {position, document}. One that is gone keeps its position: nothing older may return.
mkdirSync(data, { recursive: true });
const read = (file) => JSON.parse(readFileSync(`${data}/${file}`, 'utf8'));
const write = (file, content) => {
  writeFileSync(`${data}/new`, JSON.stringify(content), { flush: true }); // on the disk before it has its name
  renameSync(`${data}/new`, `${data}/${file}`);
};
const held = new Map(readdirSync(data).filter((file) => file.endsWith('.json')).map((file) => [file, read(file)]));
let running, due, { cursor, synced } = existsSync(`${data}/cursor`) ? read('cursor') : { cursor: '', synced: 0 };
const fileOf = ({ articleId, locale }) => `${articleId}.${locale}.json`;
const isNews = (change) => change.position > Math.max(synced, held.get(fileOf(change))?.position ?? 0);
function take(change, document) { // in whatever order they come, the newest position of an edition wins
  if (!isNews(change)) return;
  if (document && !isWhole(document, change.digest)) throw new Error(`document ${change.articleId} is damaged`);
  write(fileOf(change), { position: change.position, document });
  held.set(fileOf(change), { position: change.position, document });
}

// Verify: Standard Webhooks 1.0, over the bytes as they came. While a secret is changed there are two signatures.
function isGenuine({ 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' }, body) {
  const mac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${id}.${at}.`).update(body);
  const ours = Buffer.from('v1,' + mac.digest('base64'));
  const isOurs = (one) => one.length === ours.length && timingSafeEqual(one, ours);
  return Math.abs(Date.now() / 1000 - at) <= 300 && signatures.split(' ').some((one) => isOurs(Buffer.from(one)));
}

// Fetch: a document is whole when the SHA-256 of its canonical JSON (RFC 8785) without `digest` is what was announced.
const canonical = (json) => Array.isArray(json) ? `[${json.map(canonical)}]` : json === null || typeof json !== 'object'
  ? JSON.stringify(json) : `{${Object.keys(json).sort().map((key) => JSON.stringify(key) + ':' + canonical(json[key]))}}`;
const isWhole = ({ digest, ...rest }, announced) => digest === announced && digest === sha256(canonical(rest));
const ask = (url, more) => fetch(url, { ...more, redirect: 'error', signal: AbortSignal.timeout(10_000), // of the 15 s
  headers: url.startsWith(`${site}/`) ? { authorization: `Bearer ${token}`, 'content-type': 'application/json' } : {} });

// Catch up: at first all that is live, later what changed. The cursor is stored last, so the process may die anywhere.
const catchUp = () => running ??= follow().finally(() => running = undefined);
async function follow() {
  for (let from = cursor, more = true; more;) {
    const answer = await ask(`${site}/sync?limit=20` + (from && `&cursor=${encodeURIComponent(from)}`));
    if (answer.status === 410 && from) { from = cursor = ''; continue; } // the cursor is no longer good: begin anew
    if (!answer.ok) throw new Error(`sync answered ${answer.status}`);
    const step = await answer.json();
    if (!from) { synced = 0; for (const one of held.values()) one.position = 0; } // what is not named again is gone
    for (const item of step.items) take(item, item.document);
    ({ next: from, more } = step);
    if (!more) write('cursor', { cursor, synced } = { cursor: from, synced: step.position });
  }
  const isVoid = ({ position, document }) => position === 0 || (!document && position <= synced); // nothing older comes now
  for (const [file, edition] of held) if (isVoid(edition)) held.delete(file) && rmSync(`${data}/${file}`);
}

// Prove: say what is held. If that is not what should be held, something is missing: catch up, at last from nothing.
async function isInStep() {
  const lines = [...held.values()].flatMap(({ document: one }) => one ? `${one.id}\n${one.locale}\n${one.digest}` : []);
  const sum = lines.reduce((total, line) => total + BigInt(`0x${sha256(line)}`), 0n) % 2n ** 256n;
  const position = [...held.values()].reduce((newest, one) => Math.max(newest, one.position), synced);
  const body = JSON.stringify({ position, digest: sum.toString(16).padStart(64, '0') });
  const answer = await ask(`${site}/receipts`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`the receipt was answered ${answer.status}`);
  return (await answer.json()).inStep;
}
async function prove() {
  if (await isInStep() || (await catchUp(), await isInStep())) return;
  cursor = ''; // the next sync begins anew
}
const tell = (failure) => console.error(`Not in step yet: ${failure}`);
const proveSoon = () => due ??= setTimeout(() => { due = undefined; prove().catch(tell); }, 50); // once for a burst

// Receive: stored first, then answered. What fails is answered 503, and Herald comes again.
async function receive({ type, data: change }) {
  const isGone = ['edition.withdrawn', 'article.recalled'].includes(type);
  if (!isGone && !['edition.published', 'edition.updated'].includes(type)) return; // nothing to hold
  if (isNews(change)) {
    const answer = isGone ? undefined : await ask(change.url);
    const document = answer?.ok ? await answer.json() : undefined;
    if (isGone || (document && isWhole(document, change.digest))) take(change, document);
    else if (await catchUp(), change.position > synced) throw new Error('the sync is not there yet'); // replaced or gone
  }
  proveSoon();
}
createServer(async (request, response) => {
  const chunks = [];
  try {
    for await (const chunk of request) if (chunks.push(chunk) > 100) throw new Error('a request that is no webhook');
    const genuine = isGenuine(request.headers, Buffer.concat(chunks));
    if (genuine) await receive(JSON.parse(Buffer.concat(chunks)));
    response.writeHead(genuine ? 204 : 401).end();
  } catch (failure) { tell(failure); response.writeHead(503).end(); }
}).listen(port, host);
const renew = () => catchUp().then(proveSoon, tell).then(() => setTimeout(renew, (process.env.PARTNER_SYNC_SECONDS ?? 60) * 1000));
renew(); // at the start, and by and by in case webhooks do not reach us
