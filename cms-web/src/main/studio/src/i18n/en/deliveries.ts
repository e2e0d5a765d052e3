export const deliveries = {
  title: 'Deliveries', site: 'Site', state: 'State', pending: 'Pending', delivered: 'Delivered', failed: 'Failed', empty: 'No delivery matches.',
  change: 'Change', endpoint: 'Endpoint', attempts: 'Attempts', next: 'Next attempt', at: 'When', attempt: (n: number) => `Attempt ${n}`,
  status: (n: number) => `HTTP ${n}`, duration: (ms: number) => `${ms} ms`, answer: 'Answer', noAttempts: 'Not tried yet.', filters: 'Filter deliveries',
  refresh: 'Refresh', position: (n: number) => `Position ${n}`, details: 'Attempts and answers', again: 'Try again now', queued: 'Queued again.',
  types: {
    'edition.published': 'Published', 'edition.updated': 'Updated', 'edition.withdrawn': 'Withdrawn', 'article.recalled': 'Recalled',
    'release.launched': 'Release launched', 'endpoint.ping': 'Ping',
  } as Record<string, string>,
};
