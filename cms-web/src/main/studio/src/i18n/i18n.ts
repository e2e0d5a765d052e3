import { computed, effect, signal } from '@preact/signals';
import { en, type Messages } from './en/index';
import { es } from './es/index';

const catalogues: Record<string, Messages> = { en, es };

/** Languages of the interface, each named in itself. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
];

const kept = 'herald.language';

function preferred(): string {
  const wishes = [localStorage.getItem(kept) ?? '', ...navigator.languages];
  return wishes.map((wish) => wish.split('-')[0] ?? '').find((wish) => wish in catalogues) ?? 'en';
}

export const language = signal(preferred());

/** The messages in the language chosen; reading it in a component renders that again when the language changes. */
export const messages = computed(() => catalogues[language.value] ?? en);

effect(() => {
  document.documentElement.lang = language.value;
  localStorage.setItem(kept, language.value);
});

/** An instant by the reader's own clock, or by that of a zone. */
export function dateTime(instant: string | null | undefined, zone?: string | null): string {
  if (!instant) return '';
  const by = zone ? { timeZone: zone } : {};
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short', ...by }).format(new Date(instant));
}

/** The name of a locale in the interface's language, for instance "Spanish"; the tag itself when it has none. */
export function localeName(tag: string): string {
  try {
    return new Intl.DisplayNames([language.value], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a locale's script: the script named in the tag decides, otherwise the language's usual one. */
export function direction(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script) return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
