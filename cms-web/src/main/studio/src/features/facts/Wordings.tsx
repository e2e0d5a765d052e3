import { useState } from 'preact/hooks';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';

interface WordingsProps {
  wordings: Record<string, string>;
  onWordings: (wordings: Record<string, string>) => void;
  error: (locale: string) => string | undefined;
}

/** How the figure reads in a language, where the usual way does not do. */
export function Wordings({ wordings, onWordings, error }: WordingsProps) {
  const m = messages.value.facts;
  const [locale, setLocale] = useState('');
  const add = () => {
    const tag = locale.trim();
    if (tag) onWordings({ ...wordings, [tag]: '{value}' });
    setLocale('');
  };
  const set = (tag: string, text: string) => {
    const { [tag]: before, ...others } = wordings;
    onWordings(before !== undefined && text === '' ? others : { ...others, [tag]: text });
  };
  return (
    <fieldset class="wa-stack wa-gap-s">
      <legend>{m.wordings}</legend>
      <p class="quiet">{m.wordingsHint}</p>
      {Object.keys(wordings).sort().map((tag) => (
        <TextField key={tag} label={tag} lang={tag} value={wordings[tag] ?? ''} error={error(tag)} onValue={(text) => set(tag, text)} />
      ))}
      <div class="wa-cluster wa-gap-s wa-align-items-end">
        <TextField label={messages.value.articles.locale} value={locale} onValue={setLocale} />
        <wa-button appearance="outlined" disabled={!locale.trim()} onClick={add}>{m.addWording}</wa-button>
      </div>
    </fieldset>
  );
}
