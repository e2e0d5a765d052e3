import type { Proposal, ProposalEdit, ProposedBlock } from '../../api/importing';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Choice } from '../../ui/fields';
import './importing.css';

interface BlocksProps {
  proposal: Proposal;
  change: (edit: ProposalEdit) => void;
}

/** The blocks of a page in reading order: which are the article's, and in which language each is. */
export function ProposedBlocks({ proposal, change }: BlocksProps) {
  const m = messages.value.imports;
  const locales = [...new Set([...proposal.editions.map(({ locale }) => locale), ...proposal.blocks.map(({ locale }) => locale)])];
  const partners = new Map(proposal.pairs.flatMap(({ source, target }) => [[source, target], [target, source]]));
  const texts = new Map(proposal.blocks.map(({ id, text }) => [id, text]));
  return (
    <section class="wa-stack wa-gap-s" aria-labelledby="blocks">
      <h2 id="blocks" class="wa-heading-m">{m.text}</h2>
      <ol class="plain cards">
        {proposal.blocks.map((block) => (
          <Block key={block.id} block={block} locales={locales} partner={texts.get(partners.get(block.id) ?? '')} change={change} />
        ))}
      </ol>
    </section>
  );
}

interface BlockProps {
  block: ProposedBlock;
  locales: string[];
  partner: string | undefined;
  change: BlocksProps['change'];
}

function Block({ block, locales, partner, change }: BlockProps) {
  const m = messages.value.imports;
  const kinds = messages.value.translation.kinds;
  return (
    <li class="card block" data-kind={block.kind} data-excluded={block.excluded}>
      <wa-checkbox checked={!block.excluded}
        onChange={(event: Event) => change({ blocks: [{ id: block.id, excluded: !(event.currentTarget as HTMLInputElement).checked }] })}>
        {kinds[block.kind] ?? block.kind}
      </wa-checkbox>
      <div class="wa-stack wa-gap-2xs">
        <span lang={block.locale} dir={direction(block.locale)}>{block.text}</span>
        {partner && <span class="quiet">↔ {partner}</span>}
        {block.furniture && <span class="quiet" lang="en">{block.furniture.reason || block.furniture.rule}</span>}
        {block.doubt && <span class="quiet" lang="en">{block.doubt}</span>}
      </div>
      <Choice label={m.locale} value={block.locale} onValue={(locale) => change({ blocks: [{ id: block.id, locale }] })}
        options={locales.map((locale) => ({ value: locale, label: localeName(locale) }))} />
    </li>
  );
}
