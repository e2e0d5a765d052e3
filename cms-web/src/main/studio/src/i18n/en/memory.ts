export const memory = {
  title: 'Translation memory and glossary', take: 'Take', takeKey: (n: number) => `Ctrl+Alt+${n}`, keep: 'leave as it is', fill: 'Fill from memory',
  filled: (n: number) => (n === 0 ? 'The memory has nothing in this context.' : n === 1 ? '1 segment filled in.' : `${n} segments filled in.`),
  flags: { numbers_differ: 'Numbers differ', negation_differs: 'One says no, the other does not' },
  list: 'Memory', words: 'Words', from: 'From (language tag)', to: 'To (language tag)', filters: 'Search the memory', empty: 'The memory has nothing like that.',
  remove: 'Remove', bringIn: 'Import TMX', takeOut: 'Export TMX', broughtIn: (added: number, known: number) => `${added} added, ${known} known already.`,
};
