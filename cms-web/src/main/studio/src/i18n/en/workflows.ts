export const workflows = {
  title: 'Workflows', create: 'New workflow', key: 'Key', keyHint: 'Small letters, digits and hyphens; never changes', name: 'Name', everything: 'For everything else',
  explained: 'Of the workflows that are for a text, the one that says so most exactly counts.', standard: 'This is the workflow of every text that no other one is for.',
  types: 'Types', locales: 'Languages', sites: 'Sites', allHint: 'Separated by commas; empty means all', stages: 'Stages', stage: (n: number) => `Stage ${n}`,
  stageName: 'Name of the stage', approvals: 'Approvals', dueHours: 'Due after hours', role: 'Role that decides', decideFor: 'For the language',
  decideForHint: 'Empty: the language of the text', people: (n: number) => (n === 0 ? 'Everybody of that role' : n === 1 ? 'Only 1 person named' : `Only ${n} people named`),
  authorMay: 'Who wrote the text may decide too', addStage: 'Add a stage', removeStage: 'Remove this stage', remove: 'Remove workflow',
  running: 'Reviews that are under way keep the stages they began with.',
  anybody: 'Whoever may decide in that language',
};
