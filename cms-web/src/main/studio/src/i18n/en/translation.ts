export const translation = {
  title: 'Translate', source: 'Source', target: 'Translation', segment: 'Segment',
  progress: (done: number, all: number) => `${done} of ${all} segments translated`,
  next: 'Next open one', nextKey: 'Ctrl+Alt+N', saveOne: 'Save segment', savingNow: 'Saving…', copy: 'Copy source', copyKey: 'Ctrl+Alt+C',
  confirm: 'Still correct', states: { untranslated: 'Untranslated', translated: 'Translated', stale: 'Source changed', reviewed: 'Reviewed', orphaned: 'No longer in the source' },
  provenances: { memory: 'From memory', machine: 'By machine' }, bothTitle: 'Somebody else saved this segment meanwhile. Theirs:',
  keepMine: 'Keep mine', takeTheirs: 'Take theirs',
  allDone: 'Every segment is translated and up to date.', isSource: 'This is the source edition: there is nothing to translate.',
  kinds: {
    title: 'Title', summary: 'Summary', heading: 'Heading', paragraph: 'Paragraph', listItem: 'List item',
    tableCell: 'Table cell', quote: 'Quotation', callout: 'Callout', code: 'Code', image: 'Alternative text',
  } as Record<string, string>,
  list: 'Segments', keys: 'Each segment saves itself. Ctrl+Enter saves it and goes to the next open one; with Ctrl+Alt: N next open, F next finding, C copy source, 1 to 3 take a suggestion.',
};
