export const edition = {
  tabs: 'Steps of this edition', write: 'Write', translate: 'Translate', review: 'Review', sites: 'Per site', publish: 'Publish',
  locales: 'Editions', revision: (n: number) => `Revision ${n}`, title: 'Title', summary: 'Summary', slug: 'Address (slug)',
  slugHint: 'Made from the title when left empty', body: 'Text', message: 'What changed', messageHint: 'For colleagues; optional',
  unsaved: 'Not saved', upToDate: 'All changes saved', history: 'History', noHistory: 'Nothing saved yet.',
  conflictTitle: 'Somebody else saved this edition meanwhile',
  conflictText: 'What you typed is still here. Load their version and give up yours, or save yours as a new revision on top of theirs.',
  keepMine: 'Save mine on top', loadTheirs: 'Load theirs', readOnly: 'You may read this edition, but not change it.',
  sourceIsReadOnly: 'This is the source edition; your role translates from it.',
  basedOn: (n: number) => `Translated from revision ${n} of the source`,
  outdatedText: 'The source changed since this was translated.', openTranslation: 'Open side by side',
  restore: (n: number) => `Bring revision ${n} back`, restored: (n: number) => `Revision ${n} is the newest text again.`, compareFrom: 'Compare', compareTo: 'with',
};
