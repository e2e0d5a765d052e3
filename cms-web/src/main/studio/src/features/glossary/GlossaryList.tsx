import { useState } from 'preact/hooks';
import { download } from '../../api/http';
import { glossary, type GlossaryEntry } from '../../api/language';
import { route, setQuery } from '../../app/router';
import { has } from '../../app/session';
import { direction, localeName, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { FileButton } from '../../ui/FileButton';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';
import { EntryDialog } from './EntryDialog';

/** What the newsroom's words are in each language, and which are not to be used. */
export function GlossaryList() {
  const m = messages.value.glossary;
  const [open, setOpen] = useState<GlossaryEntry | 'new' | null>(null);
  const [turn, setTurn] = useState(0);
  const action = useAction();
  const q = route.value.query.get('q') ?? '';
  const bringIn = (file: File) =>
    void action.run(async () => {
      const merged = await glossary.bringIn(file);
      tell(m.broughtIn(merged.added, merged.changed, merged.known));
      setTurn(turn + 1);
    });
  const saved = () => {
    setOpen(null);
    setTurn(turn + 1);
  };
  return (
    <Page title={m.title} actions={
      <>
        {has('editor') && <FileButton label={m.bringIn} accept=".csv" busy={action.busy} onFile={bringIn} />}
        <wa-button appearance="outlined" href={download('/glossary/csv')}>{m.takeOut}</wa-button>
        {has('editor') && <wa-button variant="brand" onClick={() => setOpen('new')}>{m.create}</wa-button>}
      </>
    }>
      <search aria-label={m.filters} class="filters">
        <TextField label={m.words} type="search" clear value={q} onValue={(typed) => setQuery({ q: typed })} />
      </search>
      <Refusal problem={action.problem} />
      {open && <EntryDialog entry={open === 'new' ? null : open} onSaved={saved} onClose={() => setOpen(null)} />}
      <Paged read={(cursor) => glossary.list(q, cursor)} on={[q, turn]} empty={m.empty}>
        {(entries) => (
          <ul class="plain cards">
            {entries.map((entry) => <Card key={entry.id} entry={entry} onOpen={() => setOpen(entry)} />)}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Card({ entry, onOpen }: { entry: GlossaryEntry; onOpen: () => void }) {
  const m = messages.value.glossary;
  return (
    <li class="card wa-stack wa-gap-xs">
      <div class="wa-split wa-gap-s">
        <dl class="terms">
          {entry.terms.map(({ locale, text, status }) => (
            <div key={`${locale} ${text}`}>
              <dt>{localeName(locale)}</dt>
              <dd lang={locale} dir={direction(locale)}>{status === 'forbidden' ? <del>{text}</del> : text}</dd>
            </div>
          ))}
        </dl>
        {has('editor') && <wa-button size="s" appearance="outlined" onClick={onOpen}>{m.edit}</wa-button>}
      </div>
      {(entry.definition || entry.note || entry.keep) && (
        <p class="quiet">{[entry.keep ? m.keep : '', entry.definition, entry.note].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  );
}
