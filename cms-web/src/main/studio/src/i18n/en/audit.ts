export const audit = {
  title: 'Audit', takeOut: 'Export CSV', filters: 'Filter the audit', actor: 'Who', action: 'What', actionHint: 'article. finds all of articles', subject: 'To what',
  from: 'From', until: 'Until', empty: 'Nothing matches.', detail: 'Details', sealed: (n: number) => `sealed as ${n}`, verify: 'Verify that nobody tampered with it',
  holds: (n: number) => `All ${n} sealed entries are as they were written.`, broken: (n: number) => `Entry ${n} is not as it was written.`,
  foreign: (n: number) => `${n} entries were not written by Herald.`, head: 'Head of the chain, to keep elsewhere:',
};
