export const deliveries = {
  title: 'Deliveries', one: 'Delivery', site: 'Site', state: 'State', pending: 'Pending', delivered: 'Delivered', failed: 'Failed', superseded: 'Recalled since',
  empty: 'No delivery matches.', change: 'Change', endpoint: 'Endpoint', attempts: 'Attempts', next: 'Next attempt', at: 'When',
  attempt: (n: number) => `Attempt ${n}`, status: (n: number) => `HTTP ${n}`, duration: (ms: number) => `${ms} ms`, answer: 'Answer',
  noAttempts: 'Not tried yet.', filters: 'Filter deliveries', refresh: 'Refresh', position: (n: number) => `Position ${n}`, details: 'Attempts and answers',
  again: 'Try again now', queued: 'Queued again.', type: 'What', locale: 'Language', article: 'Article (id)', lastStatus: 'Last answer (HTTP status)', since: 'From',
  until: 'To', whole: 'Request and answer', request: 'Request', answerHeaders: 'Headers of the answer', body: 'Body', example: 'Example',
  types: {
    'edition.published': 'Published', 'edition.updated': 'Updated', 'edition.withdrawn': 'Withdrawn', 'article.recalled': 'Recalled',
    'release.launched': 'Release launched', 'endpoint.ping': 'Ping',
  } as Record<string, string>,
  reasons: {
    dns_failed: 'The name did not resolve.', address_refused: 'The address must not be called.', connect_failed: 'No connection was made.',
    tls_failed: 'The certificate or protocol was not acceptable.', timeout: 'No complete answer in time.', answer_too_large: 'The head of the answer was too large.',
    broken: 'The connection broke.', sealed: 'What it is signed with cannot be opened: give the endpoint a new secret.',
  } as Record<string, string>,
};
