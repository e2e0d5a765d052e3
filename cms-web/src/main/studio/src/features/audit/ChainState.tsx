import { useState } from 'preact/hooks';
import { audit } from '../../api/audit';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';

/** Whether anybody tampered with the audit; computed afresh, so only on demand. */
export function ChainState() {
  const m = messages.value.audit;
  const [asked, setAsked] = useState(false);
  return asked ? <Verified /> : (
    <wa-button class="wa-align-self-start" size="s" appearance="outlined" onClick={() => setAsked(true)}>{m.verify}</wa-button>
  );
}

function Verified() {
  const m = messages.value.audit;
  const loaded = useLoad(() => audit.chain(), []);
  return (
    <Await of={loaded}>
      {(chain) => (
        <wa-callout variant={chain.holds ? 'success' : 'danger'} role="status">
          <wa-icon slot="icon" name={chain.holds ? 'check-circle' : 'exclamation-triangle'} />
          {chain.holds ? m.holds(chain.head.seq) : chain.broken ? m.broken(chain.broken.seq) : m.foreign(chain.foreign)}
          {chain.broken && <span lang="en"> {chain.broken.why}</span>}
          <div class="quiet">{m.head} <code class="address">{chain.head.hash}</code></div>
        </wa-callout>
      )}
    </Await>
  );
}
