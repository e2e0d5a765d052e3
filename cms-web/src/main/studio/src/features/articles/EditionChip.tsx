import { href } from '../../app/router';
import type { EditionSummary } from '../../api/articles';
import { localeName, messages } from '../../i18n/i18n';
import { variantOf } from '../../ui/StateBadge';

/** One edition in a list: locale, state, whether outdated and live; leads to where it is edited. */
export function EditionChip({ article, edition, source }: { article: string; edition: EditionSummary; source: boolean }) {
  const m = messages.value.states;
  const live = edition.live.length > 0;
  const progress = edition.progress;
  const done = progress ? progress.translated + progress.reviewed : 0;
  const behind = progress && done < progress.segments ? `${done}/${progress.segments}` : undefined;
  const words = [
    localeName(edition.locale),
    m[edition.state] ?? edition.state,
    ...(behind && progress ? [messages.value.translation.progress(done, progress.segments)] : []),
    ...(edition.outdated ? [m.outdated] : []),
    ...(live ? [m.liveOn(edition.live.map((place) => place.site).join(', '))] : []),
  ];
  const step = edition.outdated || behind ? ['translate'] : edition.state === 'in_review' ? ['review'] : [];
  return (
    <a class="chip" data-variant={variantOf(edition.state)} title={words.join(' · ')}
      href={href(['articles', article, edition.locale, ...step])}>
      <strong>{edition.locale}</strong>
      <span>{m[edition.state] ?? edition.state}</span>
      {behind && <span>{behind}</span>}
      {edition.outdated && <wa-icon name="arrow-repeat" label={m.outdated} />}
      {live && <wa-icon name="broadcast" label={words.at(-1) ?? m.live} />}
      {source && <span class="wa-visually-hidden">({messages.value.articles.source})</span>}
    </a>
  );
}
