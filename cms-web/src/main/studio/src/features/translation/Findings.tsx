import { useState } from 'preact/hooks';
import { checks, type Finding } from '../../api/translation';
import { has } from '../../app/session';
import { language, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Refusal } from '../../ui/feedback';
import { TextArea } from '../../ui/fields';
import { useAction } from '../../ui/load';

interface FindingsProps {
  id: string;
  locale: string;
  findings: Finding[];
  onDismissed: () => void;
  /** Puts a suggestion in the place of what was found; left out where nothing can be changed. */
  onReplace?: ((finding: Finding, text: string) => void) | undefined;
}

/** What the checks found in a segment, each in a sentence, with what can be done about it. */
export function Findings({ findings, ...rest }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="plain findings" aria-label={messages.value.checks.findings}>
      {findings.map((finding) => <Found key={finding.id} finding={finding} {...rest} />)}
    </ul>
  );
}

function Found({ id, locale, finding, onDismissed, onReplace }: Omit<FindingsProps, 'findings'> & { finding: Finding }) {
  const m = messages.value.checks;
  const [asking, setAsking] = useState(false);
  const { dismissed, severity } = finding;
  const mayDismiss = has('reviewer', { locale }) || (severity === 'warn' && (has('editor') || has('translator', { locale })));
  const restore = () => void checks.restore(id, locale, finding.id).then(onDismissed);
  return (
    <li data-severity={dismissed ? 'dismissed' : severity}>
      <wa-icon name={dismissed ? 'slash-circle' : severity === 'block' ? 'x-circle-fill' : 'exclamation-triangle'}
        label={dismissed ? m.dismissed : m.severities[severity]} />
      <span>
        {finding.message[language.value]}
        {dismissed && <span class="quiet"> {m.dismissedBy(dismissed.by.name, dismissed.reason)}</span>}
      </span>
      {!dismissed && onReplace && finding.target && finding.suggestions.slice(0, 3).map((text) => (
        <wa-button key={text} size="xs" appearance="outlined" lang={locale} onClick={() => onReplace(finding, text)}>
          {text}
        </wa-button>
      ))}
      {!dismissed && mayDismiss && (
        <wa-button size="xs" appearance="plain" onClick={() => setAsking(true)}>
          {m.dismiss}
        </wa-button>
      )}
      {dismissed && mayDismiss && (
        <wa-button size="xs" appearance="plain" onClick={restore}>
          {m.restore}
        </wa-button>
      )}
      {asking && <Dismiss id={id} locale={locale} finding={finding} onClose={() => setAsking(false)} onDismissed={onDismissed} />}
    </li>
  );
}

interface DismissProps {
  id: string;
  locale: string;
  finding: Finding;
  onClose: () => void;
  onDismissed: () => void;
}

function Dismiss({ id, locale, finding, onClose, onDismissed }: DismissProps) {
  const m = messages.value.checks;
  const [reason, setReason] = useState('');
  const action = useAction();
  const dismiss = async () => {
    if (!(await action.run(() => checks.dismiss(id, locale, finding.id, reason)))) return;
    onClose();
    onDismissed();
  };
  return (
    <Dialog label={m.dismissTitle} open onClose={onClose}
      footer={
        <wa-button variant="brand" disabled={!reason.trim()} loading={action.busy} onClick={() => void dismiss()}>
          {m.dismiss}
        </wa-button>
      }>
      <div class="wa-stack">
        <p>{finding.message[language.value]}</p>
        <Refusal problem={action.problem} fields={['/reason']} />
        <TextArea label={messages.value.common.reason} hint={m.reasonHint} rows={2} value={reason}
          error={action.problem?.at('/reason')} onValue={setReason} />
      </div>
    </Dialog>
  );
}
