import { useState } from 'preact/hooks';
import { type Preview, previews } from '../../api/previews';
import { sites } from '../../api/sites';
import { dateTime, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Await, Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';

interface Where {
  id: string;
  locale: string;
}

/** Links that show the draft as a site would, to people who need no account. */
export function Previews({ id, locale }: Where) {
  const m = messages.value.previews;
  const [open, setOpen] = useState(false);
  return (
    <>
      <wa-button size="s" appearance="outlined" onClick={() => setOpen(true)}>
        <wa-icon slot="start" name="eye" />
        {m.title}
      </wa-button>
      {open && <PreviewsDialog id={id} locale={locale} onClose={() => setOpen(false)} />}
    </>
  );
}

function PreviewsDialog({ id, locale, onClose }: Where & { onClose: () => void }) {
  const m = messages.value.previews;
  const loaded = useLoad(() => previews.list(id, locale), [id, locale]);
  const [made, setMade] = useState<string | null>(null);
  const onMade = (url: string) => {
    setMade(url);
    loaded.reload();
  };
  return (
    <Dialog label={m.title} open onClose={onClose}>
      <div class="wa-stack">
        <p class="quiet">{m.explained}</p>
        {made ? <Link url={made} /> : <NewPreview id={id} locale={locale} onMade={onMade} />}
        <Await of={loaded}>
          {({ items }) => (
            <ul class="plain">
              {items.filter(({ open }) => open).map((one) => <Row key={one.id} id={id} locale={locale} preview={one} onRevoked={loaded.reload} />)}
            </ul>
          )}
        </Await>
      </div>
    </Dialog>
  );
}

/** The address is shown this once. */
function Link({ url }: { url: string }) {
  const m = messages.value.previews;
  return (
    <wa-callout variant="success" role="status">
      <p>{m.once}</p>
      <p class="address"><a href={url} target="_blank" rel="noreferrer">{url}</a> <wa-copy-button value={url} copyLabel={messages.value.endpoints.copy} successLabel={messages.value.endpoints.copied} /></p>
    </wa-callout>
  );
}

function NewPreview({ id, locale, onMade }: Where & { onMade: (url: string) => void }) {
  const m = messages.value.previews;
  const known = useLoad(() => sites.list(), []);
  const [draft, setDraft] = useState({ site: '', hours: '72', mayComment: true, name: '' });
  const action = useAction();
  const offered = known.data?.items ?? [];
  const submit = (event: Event) => {
    event.preventDefault();
    const { hours, name, site, mayComment } = draft;
    void action.run(async () => {
      const made = await previews.create(id, locale, {
        site: site || (offered[0]?.key ?? ''), expiresInHours: Number(hours), mayComment, ...(name.trim() ? { name: name.trim() } : {}),
      });
      onMade(made.url);
    });
  };
  return (
    <form class="wa-stack" noValidate onSubmit={submit}>
      <Refusal problem={action.problem} fields={['/expiresInHours', '/name']} />
      <Choice label={messages.value.publish.site} value={draft.site || (offered[0]?.key ?? '')} onValue={(site) => setDraft({ ...draft, site })}
        options={offered.map(({ key, name }) => ({ value: key, label: name }))} />
      <TextField label={m.name} hint={messages.value.common.optional} value={draft.name} error={action.problem?.at('/name')}
        onValue={(name) => setDraft({ ...draft, name })} />
      <TextField label={m.hours} type="number" value={draft.hours} error={action.problem?.at('/expiresInHours')} onValue={(hours) => setDraft({ ...draft, hours })} />
      <wa-checkbox checked={draft.mayComment} onChange={() => setDraft({ ...draft, mayComment: !draft.mayComment })}>{m.mayComment}</wa-checkbox>
      <wa-button class="wa-align-self-start" type="submit" variant="brand" disabled={offered.length === 0} loading={action.busy}>{m.create}</wa-button>
    </form>
  );
}

function Row({ id, locale, preview, onRevoked }: Where & { preview: Preview; onRevoked: () => void }) {
  const m = messages.value.previews;
  const action = useAction();
  const revoke = async () => {
    if (await action.run(() => previews.revoke(id, locale, preview.id))) onRevoked();
  };
  return (
    <li class="wa-split wa-gap-s">
      <span>{preview.name ?? preview.site} <span class="quiet">{m.until(dateTime(preview.expiresAt))} {messages.value.common.by(preview.createdBy.name)}</span></span>
      <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void revoke()}>{m.revoke}</wa-button>
      <Refusal problem={action.problem} />
    </li>
  );
}
