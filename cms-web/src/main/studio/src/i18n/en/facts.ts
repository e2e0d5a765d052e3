export const facts = {
  title: 'Figures', create: 'New figure', words: 'Words', filters: 'Filter figures', onlyOverdue: 'Only those to look at again', empty: 'No figure matches.',
  key: 'Key', keyHint: 'Small letters, digits and hyphens; never changes', label: 'What it says', value: 'Value', unit: 'Unit', unitHint: 'percent, number, one_in, a currency such as EUR, or a unit such as kilometer',
  qualifier: 'Exactly or nearly', exact: 'exactly', source: 'Source', sourceUrl: 'Address of the source', year: 'Year', reviewBy: 'To be looked at again by', reviewByHint: 'From then on it is overdue',
  qualifiers: { exact: '', about: 'about', nearly: 'nearly', more_than: 'more than', less_than: 'less than', at_least: 'at least', up_to: 'up to' },
  units: { percent: '%', number: '', one_in: '(1 in …)' } as Record<string, string>, waits: 'Waits for approval', overdue: 'Overdue', approved: 'Approved', wordings: 'Own words',
  wordingsHint: 'Where a language needs other words than usual; {value} stands for the number.', addWording: 'Add a language', saveVersion: 'Save as a new version',
  savedVersion: (n: number) => `Version ${n} saved. Somebody else has to approve it.`, until: (day: string) => `to be looked at again by ${day}`, next: 'Write a new version',
  approvedBy: (n: number, name: string, when: string) => `Version ${n}, approved by ${name}, ${when}`, approvedNow: 'Approved.', waitsFor: (n: number, name: string) => `Version ${n} by ${name} waits for somebody else to approve it.`,
  approve: (n: number) => `Approve version ${n}`, texts: 'As written in each language', noWords: 'no words yet', now: 'readers see', uses: 'Where it stands', prepare: 'Prepare a release', unused: 'No text refers to it.',
  shows: (site: string, version: number) => `${site}: version ${version}`,
};
