export const glossary = {
  title: 'Glossary', create: 'New entry', edit: 'Edit entry', words: 'Term', filters: 'Filter the glossary', empty: 'No entry matches.',
  bringIn: 'Import CSV', takeOut: 'Export CSV', keep: 'Not translated', caseSensitive: 'Upper and lower case matter', definition: 'Definition', note: 'Note',
  addTerm: 'Add a term', term: (n: number) => `Term ${n}`, locale: 'Language', text: 'Term', status: 'Use', remove: 'Remove',
  statuses: { preferred: 'Preferred', admitted: 'Admitted', forbidden: 'Not to be used' },
  broughtIn: (added: number, changed: number, known: number) => `${added} added, ${changed} changed, ${known} known already.`,
};
