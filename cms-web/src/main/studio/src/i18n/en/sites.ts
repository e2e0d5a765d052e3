export const sites = {
  title: 'Sites', create: 'New site', createIt: 'Create site', key: 'Key', keyHint: 'Small letters, digits and hyphens', name: 'Name', baseUrl: 'Base address',
  locales: 'Languages', localesHint: 'Tags separated by commas; the first stands in for the others', visibility: 'Visibility',
  public: 'Public', private: 'Private', empty: 'No site yet.', replay: 'Send again', replayed: 'Queued again.', replays: 'What was sent again',
  replayFrom: 'Begin', ways: { after: 'After position', from: 'From position', since: 'Since' }, replayTo: 'Up to position (empty: all)', replayOnly: 'Send',
  onlies: { all: 'Everything', failed: 'Only what failed' }, replayRange: (from: number, to: number) => `positions ${from} to ${to}`,
  replayStates: { running: 'running', done: 'queued', cancelled: 'called off' }, reached: (n: number) => `at position ${n}`,
  replayCount: (all: number, waiting: number) => `${all} ${all === 1 ? 'delivery' : 'deliveries'}, ${waiting} still waiting`, replayCancel: 'Call off',
  serving: 'Order and pace', ordered: 'In order: each waits for the one before it', rate: 'Messages a second', rateHint: 'Empty: no limit', save: 'Save',
  servingSaved: 'Saved.', deliveries: 'Deliveries', created: 'Site created.', status: 'State',
};
