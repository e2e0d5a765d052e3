export const calendar = {
  title: 'Calendar', before: 'Month before', after: 'Month after', empty: 'Nothing is planned in this month.',
  kinds: { publish: 'Publish', withdraw: 'Withdraw', release: 'Release' },
  states: { scheduled: 'planned', done: 'done', launched: 'launched', refused: 'refused' } as Record<string, string>,
};
