import { useEffect } from 'preact/hooks';
import { type Import, type ImportedPage, imports } from '../../api/importing';
import { go, href } from '../../app/router';
import { localeName, messages } from '../../i18n/i18n';
import { Await, Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';

const lookAgainAfter = 1000;

/** How far an import is, and what each of its pages would become. */
export function ImportPage({ id }: { id: string }) {
  const m = messages.value.imports;
  const loaded = useLoad(() => imports.get(id), [id]);
  const action = useAction();
  useEffect(() => {
    if (loaded.data?.state !== 'reading') return undefined;
    const timer = setTimeout(loaded.reload, lookAgainAfter);
    return () => clearTimeout(timer);
  }, [loaded.data]);
  const giveUp = async () => {
    if (await action.run(() => imports.remove(id))) go(href(['imports']));
  };
  return (
    <Page title={m.one} actions={<wa-button appearance="outlined" loading={action.busy} onClick={() => void giveUp()}>{m.giveUp}</wa-button>}>
      <Refusal problem={action.problem} />
      <Await of={loaded}>{(one) => <Pages of={one} />}</Await>
    </Page>
  );
}

function Pages({ of }: { of: Import }) {
  const m = messages.value.imports;
  return (
    <>
      <p role="status">{m.states[of.state]} · {m.read(of.done, of.total)}</p>
      <ul class="plain cards">
        {of.pages.map((page) => <Card key={page.number} of={of.id} page={page} />)}
      </ul>
    </>
  );
}

function Card({ of, page }: { of: string; page: ImportedPage }) {
  const m = messages.value.imports;
  return (
    <li class="card wa-split wa-gap-s">
      {page.state === 'proposed' ? <a href={href(['imports', of, String(page.number)])}>{page.name}</a> : <span>{page.name}</span>}
      <span class="quiet">
        {page.failure && <span lang="en">{page.failure}</span>}
        {page.article && <a href={href(['articles', page.article, page.locales?.[0] ?? ''])}>{m.made}</a>}
        {page.state === 'proposed' && [
          page.locales?.map(localeName).join(', '),
          m.blocks((page.blocks ?? 0) - (page.excluded ?? 0), page.excluded ?? 0),
          page.unsure ? m.unsure(page.unsure) : '',
        ].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
