import { useState } from 'preact/hooks';
import { doors, type SiteToken } from '../../api/doors';
import { dateTime, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { NewToken } from './NewToken';

const WEEK = 7 * 86_400_000;

/** The tokens of a site, which can be made and withdrawn. */
export function TokenSection({ site }: { site: string }) {
  const m = messages.value.doors;
  const loaded = useLoad(() => doors.tokens(site), [site]);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<SiteToken>();
  return (
    <section class="wa-stack" aria-labelledby="tokens">
      <div class="wa-split wa-gap-s">
        <h2 id="tokens" class="wa-heading-m">{m.tokens}</h2>
        <wa-button size="s" variant="brand" onClick={() => setAdding(true)}>{m.addToken}</wa-button>
      </div>
      <p class="quiet">{m.tokensText}</p>
      {adding && <NewToken site={site} onAdded={loaded.reload} onClose={() => setAdding(false)} />}
      {leaving && <Withdrawal site={site} token={leaving} onDone={loaded.reload} onClose={() => setLeaving(undefined)} />}
      <Await of={loaded}>
        {({ items }) => items.length === 0 ? <p>{m.noTokens}</p> : (
          <table class="list">
            <caption class="wa-visually-hidden">{m.tokens}</caption>
            <thead>
              <tr>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.scopes}</th>
                <th scope="col">{m.expires}</th>
                <th scope="col">{m.lastUsed}</th>
                <th scope="col">{m.actions}</th>
              </tr>
            </thead>
            <tbody>{items.map((token) => <Row key={token.id} token={token} onWithdraw={() => setLeaving(token)} />)}</tbody>
          </table>
        )}
      </Await>
    </section>
  );
}

function Row({ token, onWithdraw }: { token: SiteToken; onWithdraw: () => void }) {
  const m = messages.value.doors;
  return (
    <tr>
      <th scope="row">{token.name}</th>
      <td>{token.scopes.map((scope) => m.scope[scope] ?? scope).join(', ')}</td>
      <td>{token.expiresAt ? <>{dateTime(token.expiresAt)} <Ending at={token.expiresAt} /></> : m.never}</td>
      <td>{token.lastUsedAt ? dateTime(token.lastUsedAt) : m.never}</td>
      <td><wa-button size="s" appearance="outlined" onClick={onWithdraw}>{m.withdraw}</wa-button></td>
    </tr>
  );
}

function Ending({ at }: { at: string }) {
  const m = messages.value.doors;
  const left = Date.parse(at) - Date.now();
  if (left > WEEK) return null;
  return left <= 0 ? <wa-badge variant="danger">{m.expired}</wa-badge> : <wa-badge variant="warning">{m.soon}</wa-badge>;
}

function Withdrawal({ site, token, onDone, onClose }: { site: string; token: SiteToken; onDone: () => void; onClose: () => void }) {
  const m = messages.value.doors;
  const action = useAction();
  const withdraw = async () => {
    if (!(await action.run(() => doors.withdraw(site, token.id)))) return;
    tell(m.withdrawn);
    onDone();
    onClose();
  };
  return (
    <Dialog label={m.withdraw} open onClose={onClose} footer={
      <>
        <wa-button variant="danger" loading={action.busy} onClick={() => void withdraw()}>{m.withdraw}</wa-button>
        <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
      </>
    }>
      <Refusal problem={action.problem} />
      <p>{m.withdrawSure(token.name)}</p>
    </Dialog>
  );
}
