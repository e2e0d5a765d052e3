export const releases = {
  title: 'Releases', create: 'New release', name: 'Name', empty: 'No release matches.', filters: 'Filter releases', state: 'State',
  states: { open: 'Open', scheduled: 'Scheduled', launched: 'Launched', refused: 'Refused' }, size: (n: number) => (n === 1 ? '1 edition' : `${n} editions`),
  at: (when: string, zone: string) => `Takes effect ${when}${zone ? ` (${zone})` : ''}`, launchedAt: (when: string) => `Took effect ${when}`, when: 'When', time: 'Date and time',
  schedule: 'Schedule', scheduled: 'Scheduled.', unschedule: 'Do not launch by itself', unscheduled: 'It waits to be launched by hand.', launch: 'Launch now', launched: 'Launched.',
  remove: 'Delete release', items: 'What is in it', add: 'Add', noItems: 'Nothing is in it yet.', take: 'Take out', article: 'Article', what: 'What happens',
  ready: 'Nothing stops this release.', notReady: (n: number) => (n === 1 ? '1 item stops this release: all of it goes out, or nothing.' : `${n} items stop this release: all of it goes out, or nothing.`),
  actions: { publish: 'Publish', withdraw: 'Withdraw' }, allSites: 'All sites that take it', allLanguages: 'All languages', history: 'History',
  obstacles: {
    not_found: 'It is not there any more.', not_approved: 'The newest revision has not been approved.', revision_superseded: 'A newer revision exists.',
    outdated: 'The source changed after it was translated.', checks_failed: 'The checks found what must be mended first.', site_does_not_take: 'The site does not take it.',
    slug_taken: 'Another article has its address.', recalled: 'It was recalled meanwhile.', not_live: 'It is not live there.', missing_locale: 'The site waits for a language that is missing here.',
    embargoed: 'The site holds an embargo; it goes live there when that ends.', shape_pending: 'What this site is to show instead waits for approval.', shape_outdated: 'The site replaces a title that has changed since.',
  } as Record<string, string>,
};
