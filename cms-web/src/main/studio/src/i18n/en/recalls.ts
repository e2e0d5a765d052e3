export const recalls = {
  title: 'Recalls', onlyOpen: 'Only those that are not over yet', empty: 'Nothing was recalled.', allLanguages: 'All languages', gone: 'Gone everywhere', taken: 'Taken everywhere',
  waitingFor: (n: number) => (n === 1 ? 'Waits for 1 site' : `Waits for ${n} sites`), of: (title: string) => `Recall of “${title}”`, article: 'Article', sites: 'Sites', site: 'Site',
  state: 'State', evidence: 'What is known', stillShown: (when: string) => `May still be shown, since ${when}`, overdue: (when: string) => `Overdue since ${when}`,
  cached: 'The cache before it has not been told yet.', cache: 'What it answers',
  acknowledged: (when: string) => `Took the recall ${when}`, proved: (when: string) => `Proved by receipt ${when}`, note: 'I saw that it is gone',
  noteText: 'Say how you know. It stands in the history.',
  states: { unknown: 'Unknown', waiting: 'Not taken yet', acknowledged: 'Taken', confirmed: 'Gone' },
};
