import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type NoticeSettings, notices } from '../../api/notices';
import { languages, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Zone } from '../../ui/Moment';

/** How to be told by e-mail: each notice by itself, once a day, or not at all. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const loaded = useLoad(() => notices.settings(), []);
  return (
    <Dialog label={messages.value.notices.settings} open onClose={onClose}>
      <Await of={loaded}>{(read) => <Form read={read} onClose={onClose} />}</Await>
    </Dialog>
  );
}

function Form({ read, onClose }: { read: Tagged<NoticeSettings>; onClose: () => void }) {
  const m = messages.value.notices;
  const [settings, setSettings] = useState(read.value);
  const action = useAction();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await action.run(() => notices.settle(settings, read.etag)))) return;
    tell(messages.value.common.saved);
    onClose();
  };
  return (
    <form class="wa-stack" noValidate onSubmit={(event) => void submit(event)}>
      <Refusal problem={action.problem} fields={['/hour']} />
      <Choice label={m.byMail} value={settings.mode} onValue={(mode) => setSettings({ ...settings, mode: mode as NoticeSettings['mode'] })}
        options={(['each', 'daily', 'none'] as const).map((mode) => ({ value: mode, label: m.modes[mode] }))} />
      {settings.mode === 'daily' && (
        <div class="pair">
          <TextField label={m.hour} type="number" value={String(settings.hour)} error={action.problem?.at('/hour')}
            onValue={(hour) => setSettings({ ...settings, hour: Number(hour) })} />
          <Zone value={settings.zone} onValue={(zone) => setSettings({ ...settings, zone })} />
        </div>
      )}
      <Choice label={m.language} value={settings.language} onValue={(language) => setSettings({ ...settings, language })}
        options={languages.map(({ tag, name }) => ({ value: tag, label: name }))} />
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
    </form>
  );
}
