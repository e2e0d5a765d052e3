export const articles = {
  title: 'Articles', search: 'Search', searchHint: 'Titles and summaries', locale: 'Language', state: 'State', topic: 'Topic',
  onlyOutdated: 'Only outdated', create: 'New article', empty: 'No article matches.', emptyAll: 'No article yet. Write the first one.',
  createIt: 'Create article', article: 'Article', editions: 'Languages', updated: 'Changed', addLocale: 'Add a language', topics: 'Topics',
  count: (n: number) => (n === 1 ? '1 article' : `${n} articles`), filters: 'Filter articles',
  topicsHint: 'Separated by commas', sourceLocale: 'Source language', sourceHint: 'A BCP 47 tag, such as en or es-MX',
  source: 'source', created: 'Article created.',
};
