export const imports = {
  title: 'Import', one: 'Import', create: 'Bring pages in', begin: 'Read them', empty: 'Nothing has been brought in yet.',
  pages: 'Pages', state: 'State', begun: 'Begun', andMore: (n: number) => (n === 1 ? 'and 1 more' : `and ${n} more`),
  read: (done: number, total: number) => `${done} of ${total} read`, states: { reading: 'Reading', ready: 'Ready', failed: 'Failed' },
  explained: 'Nothing becomes an article before you have looked at what is proposed: which parts are the text, and in which language each is.',
  files: 'Files (HTML, Markdown or text)', pasted: 'Or paste one page', format: 'Written in',
  formats: { html: 'HTML', markdown: 'Markdown', text: 'Plain text' }, locale: 'Language', localeHint: 'Recognised when left empty',
  baseUrl: 'Address of the page', baseHint: 'Links that are relative are completed with it', giveUp: 'Remove this import',
  blocks: (taken: number, left: number) => `${taken} blocks taken, ${left} left out`,
  unsure: (n: number) => (n === 1 ? 'language of 1 not sure' : `language of ${n} not sure`), made: 'Open the article', text: 'Text',
  make: 'Make the article', makeHint: 'All languages become drafts.', makeSource: 'Make this the source language',
};
