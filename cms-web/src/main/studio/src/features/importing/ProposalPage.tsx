import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { imports, type Proposal, type ProposalEdit, type ProposedEdition, type ProposedPage } from '../../api/importing';
import { go, href } from '../../app/router';
import { localeName, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Await, Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { ProposedBlocks } from './ProposedBlocks';

interface PageProps {
  id: string;
  page: number;
}

/** What would become of a page: its languages, its titles, and what of it is text and what is only around the text. */
export function ProposalPage({ id, page }: PageProps) {
  const loaded = useLoad(() => imports.page(id, page), [id, page]);
  return (
    <Page title={loaded.data?.value.name ?? messages.value.imports.one}>
      <Await of={loaded}>
        {(first) => first.value.article
          ? <a href={href(['articles', first.value.article, first.value.proposal?.source ?? ''])}>{messages.value.imports.made}</a>
          : <Proposed id={id} page={page} first={first} />}
      </Await>
    </Page>
  );
}

function Proposed({ id, page, first }: PageProps & { first: Tagged<ProposedPage> }) {
  const m = messages.value.imports;
  const [now, setNow] = useState(first);
  const changing = useAction();
  const making = useAction();
  const proposal = now.value.proposal;
  if (!proposal) return <p>{now.value.failure}</p>;
  const change = (edit: ProposalEdit) =>
    void changing.run(async () => setNow(await imports.change(id, page, edit, now.etag)));
  const make = () =>
    void making.run(async () => {
      const made = await imports.make(id, page);
      go(href(['articles', made.id, made.sourceLocale]));
    });
  return (
    <>
      <Notices proposal={proposal} />
      <Refusal problem={changing.problem ?? making.problem} />
      {proposal.editions.map((edition) => <Head key={edition.locale} edition={edition} source={proposal.source} change={change} />)}
      <ProposedBlocks proposal={proposal} change={change} />
      <div class="save-bar wa-cluster wa-gap-m">
        <wa-button variant="brand" loading={making.busy} disabled={changing.busy} onClick={make}>{m.make}</wa-button>
        <span class="quiet">{m.makeHint}</span>
      </div>
    </>
  );
}

function Notices({ proposal }: { proposal: Proposal }) {
  const told = [...proposal.notices, ...proposal.losses];
  if (told.length === 0) return null;
  return (
    <wa-callout variant="warning">
      <wa-icon slot="icon" name="exclamation-triangle" />
      <ul lang="en">{told.map((line) => <li key={line}>{line}</li>)}</ul>
    </wa-callout>
  );
}

function Head({ edition, source, change }: { edition: ProposedEdition; source: string; change: (edit: ProposalEdit) => void }) {
  const m = messages.value;
  const [title, setTitle] = useState(edition.title);
  const keep = () => {
    if (title !== edition.title) change({ editions: [{ locale: edition.locale, title }] });
  };
  return (
    <section class="card wa-stack wa-gap-s" aria-label={localeName(edition.locale)}>
      <h2 class="wa-heading-m">
        {localeName(edition.locale)} {edition.locale === source && <span class="quiet">{m.articles.source}</span>}
      </h2>
      <div onFocusOut={keep}>
        <TextField label={m.edition.title} lang={edition.locale} dir={edition.dir} value={title} onValue={setTitle} />
      </div>
      {edition.locale !== source && (
        <wa-button class="wa-align-self-start" size="s" appearance="outlined" onClick={() => change({ source: edition.locale })}>
          {m.imports.makeSource}
        </wa-button>
      )}
    </section>
  );
}
