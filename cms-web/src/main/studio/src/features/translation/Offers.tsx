import { type Segment, segments, type Suggestion } from '../../api/translation';
import { messages } from '../../i18n/i18n';
import { useLoad } from '../../ui/load';
import { Words } from '../../ui/Words';
import { Inline } from './Inline';
import { nodesOf } from './edit';

interface OffersProps {
  id: string;
  locale: string;
  segment: Segment;
  onTake: (suggestion: Suggestion) => void;
  /** Told what is offered, for the keys that take it. */
  onOffered: (suggestions: Suggestion[]) => void;
}

/** What memory and glossary know about the segment that one is at. Nothing of it is put in by itself. */
export function Offers({ id, locale, segment, onTake, onOffered }: OffersProps) {
  const m = messages.value.memory;
  const loaded = useLoad(async () => {
    const offered = await segments.suggestions(id, locale, segment.id);
    onOffered(offered.items);
    return offered;
  }, [id, locale, segment.id, segment.source?.hash]);
  const { items = [], terms = [] } = loaded.data ?? {};
  if (items.length === 0 && terms.length === 0) return null;
  return (
    <aside class="offers" aria-label={m.title}>
      {items.slice(0, 3).map((suggestion, index) => (
        <div key={suggestion.id} class="offer">
          <wa-badge appearance="filled-outlined" variant={suggestion.flags.length > 0 ? 'warning' : suggestion.score >= 100 ? 'success' : 'neutral'}>
            {suggestion.score} %
          </wa-badge>
          <span lang={locale}><Inline nodes={nodesOf(suggestion.target)} /></span>
          <wa-button size="xs" appearance="outlined" title={m.takeKey(index + 1)} onClick={() => onTake(suggestion)}>
            {m.take}
          </wa-button>
          {suggestion.score < 100 && <span class="quiet"><Words words={suggestion.diff} /></span>}
          {suggestion.flags.map((flag) => <strong key={flag} class="quiet">{m.flags[flag]}</strong>)}
        </div>
      ))}
      {terms.length > 0 && (
        <dl class="terms">
          {terms.map((term) => (
            <div key={term.text}>
              <dt>{term.text}</dt>
              <dd lang={term.rule === 'translate' ? locale : undefined}>
                {term.rule === 'keep' ? m.keep : term.translations.join(' · ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  );
}
