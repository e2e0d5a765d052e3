export const review = {
  title: 'Review', submit: 'Submit for review', submitted: 'Submitted for review.', approve: 'Approve', approved: 'Approved.',
  requestChanges: 'Request changes', changesRequested: 'Changes requested.', comment: 'Comment for the author', decisions: 'Decisions',
  noDecisions: 'Nobody has decided yet.', against: (n: number) => `Compared with revision ${n}, which is live`,
  first: 'Nothing is live yet: this is the whole text.', view: 'Compare', beside: 'Beside the source', comments: 'Comments',
  noComments: 'No comments.', addComment: 'Add a comment', onSegment: 'Comment on this segment', send: 'Send', resolve: 'Resolve',
  resolved: 'Resolved', submittedBy: (name: string, when: string) => `Submitted by ${name}, ${when}`, whole: 'The whole edition',
  approveDid: (name: string) => `${name} approved`, requestDid: (name: string) => `${name} requested changes`,
  stage: (name: string) => `Stage: ${name}`, text: 'The text under review', added: 'added', removed: 'removed', unchanged: 'Nothing changed.',
  decide: 'Your decision', state: 'State', goPublish: 'Go on to publishing', openWith: (n: number) => (n === 1 ? '1 open comment' : `${n} open comments`),
};
