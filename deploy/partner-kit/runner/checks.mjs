// What is asked of a receiver. Each check sends what Herald might send, and throws what was wrong with the outcome.
import { setTimeout as wait } from 'node:timers/promises';
import { sign } from './herald.mjs';

class Wrong extends Error {}
const wrong = (because) => { throw new Wrong(because); };
const within = async (seconds, condition) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(20)) if (await condition()) return true;
  return condition();
};

export class Checks {
  constructor(herald, { page, patience, slow }) {
    Object.assign(this, { herald, history: herald.history, page, patience, slow });
  }

  // --- What all of them need.

  /** Sends a change, again each second while it is not accepted, as long as patience lasts. */
  async deliver(change, how) {
    let answer;
    const accepted = await within(this.patience, async () => {
      answer = await this.herald.send(change, how);
      return answer.ok || (await wait(1000), false);
    });
    if (!accepted) wrong(`${change.body.type} was answered ${answer.status} again and again`);
  }

  /** Waits for the receiver to answer anything at all, since it may have been started only now. */
  async awaken() {
    const ping = { id: 'awaken', body: { type: 'endpoint.ping', timestamp: new Date().toISOString(), data: {} } };
    await within(this.patience, async () => typeof (await this.herald.send(ping)).status === 'number');
  }

  async accepts(change, how) {
    const { ok, status } = await this.herald.send(change, how);
    if (!ok) wrong(`it was answered ${status} instead of 2xx`);
  }

  async refuses(what, change, how) {
    const { status } = await this.herald.send(change, how);
    if (!(status >= 400 && status < 500)) wrong(`${what} was answered ${status} instead of 4xx`);
  }

  /** Publishes something more, and waits until the partner holds exactly what is live. */
  async settles({ never = 0, gone = [] } = {}) {
    this.anchor = this.anchor ? this.history.update(this.anchor) : this.history.publish('Anchor');
    await this.deliver(this.anchor);
    await this.#calm(gone);
    const since = never ? this.herald.receipts.slice(never - 1) : [];
    if (since.some((receipt) => !receipt.inStep)) wrong('it held something else in between');
  }

  /** How many receipts came, counted from 1: since then the partner must never have held anything else. */
  get now() {
    return this.herald.receipts.length + 1;
  }

  async #difference(gone) {
    const last = this.herald.receipts.at(-1);
    if (!last && !this.page) return this.herald.refused || 'no receipt came, and no --page is given by which to see what it shows';
    if (last && !last.inStep) return 'its receipt says that it holds something else than what is live';
    if (last && last.position < this.history.head) return 'no receipt came for the newest change';
    return this.page ? this.#pageDifference(gone) : '';
  }

  async #pageDifference(gone) {
    for (const one of this.history.live()) if (!await this.#shows(one)) return `its page does not show "${one.title}"`;
    for (const one of gone) if (await this.#shows(one)) return `its page still shows "${one.title}"`;
    return '';
  }

  async #shows(document) {
    const url = this.page.replace(/\{(id|slug|locale)\}/g, (_, name) => document[name]);
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
      return answer.ok && (await answer.text()).includes(document.title.split(' –')[0]);
    } catch {
      return false;
    }
  }

  // --- The checks, in the order in which they are made.

  async signature() {
    await this.settles();
    const forged = this.history.publish('Forged');
    this.history.changes.pop(); // it is in no sync
    const at = Math.floor(Date.now() / 1000);
    const signed = (secret, body) => ({ at, signature: sign(secret, forged.id, at, body) });
    const body = JSON.stringify(forged.body);
    await this.refuses('a signature under another secret', forged, signed(this.herald.otherSecret(), body));
    await this.refuses('a webhook without signature', forged, { signature: '' });
    await this.refuses('a signature without value', forged, { signature: 'v1,' });
    await this.refuses('a body that was changed on the way', forged, signed(this.herald.secret, `${body} `));
    if (this.herald.asked.includes(forged.document.id)) wrong('it fetched what a forged webhook named');
    await this.settles({ gone: [forged.document] });
  }

  async replay() {
    const change = this.history.publish('Late');
    const now = Math.floor(Date.now() / 1000);
    await this.refuses('a webhook signed ten minutes ago', change, { at: now - 600 });
    await this.refuses('a webhook signed in ten minutes', change, { at: now + 600 });
    await this.accepts(change, { at: now - 240 });
    await this.settles();
  }

  async rotation() {
    const change = this.history.publish('Rotation');
    const at = Math.floor(Date.now() / 1000);
    const under = (secret) => sign(secret, change.id, at, JSON.stringify(change.body));
    await this.accepts(change, { at, signature: `v2,AAAA ${under(this.herald.otherSecret())} ${under(this.herald.secret)}` });
    await this.settles();
  }

  async duplicate() {
    const change = this.history.publish('Twice');
    await this.accepts(change);
    const never = this.now;
    await this.accepts(change);
    await this.settles({ never });
    await this.accepts(change);
    await this.settles({ never });
  }

  async unknownType() {
    const never = this.now;
    for (const type of ['endpoint.ping', 'release.launched', 'weather.changed']) {
      const body = { type, timestamp: new Date().toISOString(), data: { site: 'conformance' } };
      await this.accepts({ id: `try-${type.replace('.', '-')}`, body });
    }
    await this.settles({ never });
  }

  async outOfOrder() {
    const first = this.history.publish('Order');
    await this.deliver(first);
    await this.settles();
    const older = this.history.update(first);
    const newer = this.history.update(older);
    await this.accepts(newer);
    const never = await this.#calm();
    this.herald.answerOldCopy(older);
    await this.accepts(older);
    await this.settles({ never });
  }

  async slowFetch() {
    const change = this.history.publish('Slow');
    this.herald.slowDown(this.slow * 1000);
    const { seconds, status } = await this.herald.send(change);
    this.herald.slowDown(0);
    if (typeof status === 'string') wrong(`while its fetch took ${this.slow} s, there was ${status} (after ${seconds.toFixed(1)} s)`);
    await this.deliver(change);
    await this.settles();
  }

  async damagedDocument() {
    const change = this.history.publish('Damaged');
    this.herald.damage(true);
    await this.herald.send(change);
    const taken = () => this.herald.receipts.some((receipt) => receipt.inStep && receipt.position >= change.position);
    if (await within(5, taken)) wrong('it took a document that does not have the digest that it claims');
    this.herald.damage(false);
    await this.deliver(change);
    await this.settles();
  }

  async withdrawal() {
    const change = this.history.publish('Withdrawn');
    await this.deliver(change);
    await this.deliver(this.history.withdraw(change));
    await this.#calm([change.document]);
    await this.settles({ gone: [change.document] });
  }

  async goneDocument() {
    const first = this.history.publish('Gone');
    await this.deliver(first);
    const update = this.history.update(first);
    const withdrawal = this.history.withdraw(update); // its webhook is still to come, yet the document answers 410
    await this.deliver(update);
    await this.deliver(withdrawal);
    await this.settles({ gone: [first.document] });
  }

  async recall() {
    const first = this.history.publish('Recalled');
    await this.deliver(first);
    await this.settles();
    const update = this.history.update(first);
    const recall = this.history.withdraw(update, 'article.recalled'); // it goes ahead of the update
    await this.deliver(recall);
    const never = await this.#calm([first.document]);
    this.herald.answerOldCopy(update);
    await this.accepts(update);
    await this.settles({ never, gone: [first.document] });
  }

  async catchUp() {
    const first = this.history.publish('Missed');
    await this.settles();
    const missed = ['Missed one', 'Missed two', 'Missed three'].map((words) => this.history.publish(words));
    this.history.withdraw(missed[1]);
    this.history.withdraw(first);
    await this.settles({ gone: [first.document, missed[1].document] });
  }

  async resync() {
    const lost = this.history.publish('Lost');
    await this.settles();
    this.history.changes.splice(this.history.changes.indexOf(lost), 1); // not live, and no sync will ever say so
    this.history.publish('Found');
    this.herald.forgetCursors();
    await this.settles({ gone: [lost.document] });
  }

  async proof() {
    for (const words of ['Sum one', 'Sum two', 'Sum three']) await this.deliver(this.history.publish(words));
    await this.settles();
    if (this.herald.receipts.length === 0) wrong('no receipt came');
  }

  /** Waits until the partner holds what is live, without anything more being sent; from then on it must never be otherwise. */
  async #calm(gone = []) {
    let because;
    const calm = await within(this.patience, async () => !(because = await this.#difference(gone)));
    if (!calm) wrong(`${because}, ${this.patience} s later`);
    return this.now;
  }
}

/** Names and methods, in order. */
export const ALL = [
  ['signature', 'signature'],
  ['replay', 'replay'],
  ['rotation', 'rotation'],
  ['duplicate', 'duplicate'],
  ['unknown type', 'unknownType'],
  ['out of order', 'outOfOrder'],
  ['slow', 'slowFetch'],
  ['damaged', 'damagedDocument'],
  ['withdrawal', 'withdrawal'],
  ['410', 'goneDocument'],
  ['recall', 'recall'],
  ['catch-up', 'catchUp'],
  ['resync', 'resync'],
  ['proof', 'proof'],
];
export { Wrong };
