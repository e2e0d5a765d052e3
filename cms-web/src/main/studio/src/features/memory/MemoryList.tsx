import { useState } from 'preact/hooks';
import { download } from '../../api/http';
import { memory, type MemoryUnit } from '../../api/language';
import { href, route, setQuery } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, direction, localeName, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { FileButton } from '../../ui/FileButton';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** How words were translated before: to look something up, and to take away what should not be offered any more. */
export function MemoryList() {
  const m = messages.value.memory;
  const [turn, setTurn] = useState(0);
  const action = useAction();
  const query = Object.fromEntries(route.value.query);
  const words = { q: query['q'] ?? '', sourceLocale: query['sourceLocale'] ?? '', targetLocale: query['targetLocale'] ?? '' };
  const bringIn = (file: File) =>
    void action.run(async () => {
      const tally = await memory.bringIn(file);
      tell(m.broughtIn(tally.added, tally.known));
      setTurn(turn + 1);
    });
  return (
    <Page title={m.list} actions={
      <>
        {has('editor') && <FileButton label={m.bringIn} accept=".tmx" busy={action.busy} onFile={bringIn} />}
        <wa-button appearance="outlined" href={download('/memory/tmx')}>{m.takeOut}</wa-button>
      </>
    }>
      <search aria-label={m.filters} class="filters">
        <TextField label={m.words} type="search" clear value={words.q} onValue={(q) => setQuery({ ...query, q })} />
        <TextField label={m.from} value={words.sourceLocale} onValue={(sourceLocale) => setQuery({ ...query, sourceLocale })} />
        <TextField label={m.to} value={words.targetLocale} onValue={(targetLocale) => setQuery({ ...query, targetLocale })} />
      </search>
      <Refusal problem={action.problem} />
      <Paged read={(cursor) => memory.search(words, cursor)} on={[words.q, words.sourceLocale, words.targetLocale, turn]} empty={m.empty}>
        {(units, reload) => (
          <ul class="plain cards">
            {units.map((unit) => <Card key={unit.id} unit={unit} onRemoved={reload} />)}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Card({ unit, onRemoved }: { unit: MemoryUnit; onRemoved: () => void }) {
  const m = messages.value.memory;
  const action = useAction();
  const { origin } = unit;
  const remove = async () => {
    if (await action.run(() => memory.remove(unit.id))) onRemoved();
  };
  return (
    <li class="card wa-stack wa-gap-xs">
      <div class="beside">
        <span lang={unit.sourceLocale} dir={direction(unit.sourceLocale)}>{unit.source.text}</span>
        <span lang={unit.targetLocale} dir={direction(unit.targetLocale)}>{unit.target.text}</span>
      </div>
      <Refusal problem={action.problem} />
      <div class="wa-split wa-gap-s quiet">
        <span>
          {localeName(unit.sourceLocale)} → {localeName(unit.targetLocale)} · {dateTime(origin.at)} ·{' '}
          {origin.articleId ? <a href={href(['articles', origin.articleId, unit.targetLocale])}>{origin.name}</a> : origin.name}
        </span>
        {has('editor') && (
          <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void remove()}>{m.remove}</wa-button>
        )}
      </div>
    </li>
  );
}
