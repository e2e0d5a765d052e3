// The command line of the conformance runner: reads the options, makes the checks, prints a line for each.
import { parseArgs } from 'node:util';
import { ALL, Checks, Wrong } from './checks.mjs';
import { Herald } from './herald.mjs';

const HELP = `Plays Herald against a receiver of webhooks, and says what it does right and wrong.

  deploy/partner-kit/conformance --url http://127.0.0.1:9000/herald --secret whsec_…

  --url URL             where the receiver takes webhooks
  --secret whsec_…      the secret that it verifies them with
  --token TOKEN         what it sends with its receipts (conformance)
  --delivery-port N     where this runner serves articles, sync and receipts (9090; 0 for any)
  --delivery-host HOST  the name by which the receiver reaches this runner (127.0.0.1); any but that listens on all addresses
  --page TEMPLATE       where the receiver shows an article, such as http://127.0.0.1:9000/{locale}/{slug}
  --patience SECONDS    how long it may take to come in step (60)
  --slow SECONDS        how long its own fetch takes in the check "slow" (20)
  --only NAMES          some of the checks, separated by commas: ${ALL.map(([name]) => name).join(', ')}

The receiver's address of its site is http://HOST:PORT/sites/conformance. What it holds is read from the receipts that it
posts there, and from its pages if --page is given. Exits with 0 when all passed, 1 when a check failed, 2 when it cannot run.`;

const OPTIONS = {
  url: { type: 'string' }, secret: { type: 'string' }, token: { type: 'string', default: 'conformance' },
  'delivery-port': { type: 'string', default: '9090' }, 'delivery-host': { type: 'string', default: '127.0.0.1' },
  page: { type: 'string' }, patience: { type: 'string', default: '60' }, slow: { type: 'string', default: '20' },
  only: { type: 'string' }, help: { type: 'boolean' },
};

function refuse(sentence) {
  console.error(`${sentence} See --help.`);
  process.exit(2);
}

function read() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (unknown) {
    return refuse(unknown.message);
  }
}

const number = (given, name) => /^\d+$/.test(given[name]) ? Number(given[name]) : refuse(`--${name} is a whole number.`);

const given = read();
if (given.help) {
  console.log(HELP);
  process.exit(0);
}
if (!URL.canParse(given.url ?? '') || !/^https?:/.test(given.url)) refuse('--url is the http or https address of the receiver.');
if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(given.secret ?? '')) refuse('--secret is whsec_ and 24 to 64 bytes in base64.');
const wanted = (given.only ?? '').split(',').filter(Boolean);
const unknown = wanted.find((name) => !ALL.some(([known]) => known === name));
if (unknown) refuse(`--only: there is no check "${unknown}".`);

const publicHost = given['delivery-host'];
const host = publicHost === '127.0.0.1' ? publicHost : '0.0.0.0';
const { url, secret, token } = given;
const herald = new Herald({ url, secret, token, host, port: number(given, 'delivery-port'), publicHost });
await herald.listen().catch((failure) => refuse(`The delivery API cannot listen on ${host}:${herald.port}: ${failure.code}.`));
console.log(`Herald is played at ${herald.address} for ${given.url}`);

const checks = new Checks(herald, { page: given.page, patience: number(given, 'patience'), slow: number(given, 'slow') });
await checks.awaken();
let failed = 0;
for (const [name, method] of ALL.filter(([known]) => wanted.length === 0 || wanted.includes(known))) {
  const because = await checks[method]().then(() => '', (failure) => failure instanceof Wrong ? failure.message : `${failure}`);
  herald.behave();
  failed += because ? 1 : 0;
  console.log(`${name}: ${because ? `failed, because ${because}` : 'passed'}`);
  if (because && herald.receipts.length === 0 && !given.page) {
    console.log('The other checks were not made: nothing is known of what the receiver holds.');
    break;
  }
}
herald.close();
process.exitCode = failed ? 1 : 0;
