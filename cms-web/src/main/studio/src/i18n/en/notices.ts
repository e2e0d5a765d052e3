export const notices = {
  title: 'Notices', empty: 'Nothing yet.', readAll: 'Mark all as read', settings: 'E-mail settings', byMail: 'By e-mail', hour: 'Hour of the day (0–23)', language: 'Language',
  unread: (n: number) => (n === 0 ? 'Notices' : n === 1 ? 'Notices, 1 unread' : `Notices, ${n} unread`),
  modes: { each: 'Each by itself', daily: 'Once a day', none: 'Never' },
  kinds: {
    review_wanted: (title) => `“${title}” waits for your decision`, review_overdue: (title) => `The review of “${title}” is overdue`, approved: (title) => `“${title}” was approved`,
    changes_requested: (title) => `Changes to “${title}” were requested`, approval_void: (title) => `“${title}” was changed: what was decided about it no longer holds`,
    commented: (title) => `A comment on “${title}”`, mentioned: (title) => `You were named in a comment on “${title}”`, suggested: (title) => `Other words are suggested for “${title}”`,
    launch_refused: (title) => `“${title}” could not go out`, launched: (title) => `“${title}” went out`, recalled: (title) => `“${title}” was recalled`,
    recall_overdue: (title) => `“${title}” may still be shown although it was recalled`, fact_overdue: (title) => `The figure “${title}” has to be looked at again`,
    endpoint_failing: (title) => `An endpoint of “${title}” is failing`, endpoint_disabling: (title) => `An endpoint of “${title}” will be disabled soon`,
    endpoint_disabled: (title) => `An endpoint of “${title}” is disabled`, endpoint_recovered: (title) => `An endpoint of “${title}” takes deliveries again`,
    delivery_exhausted: (title) => `A delivery to “${title}” was given up`,
    fact_changed: (title) => `The figure “${title}” changed`, site_diverged: (site) => `${site} does not hold what it should`, shape_wanted: (title) => `How “${title}” reads on a site waits for approval`, purges_late: (title) => `The cache before ${title} may still show what was changed or recalled`, deliveries_late: (title) => `Changes wait too long to be delivered to ${title}`, token_ending: (title) => `The token “${title}” ends soon`,
  } as Record<string, (title: string) => string>,
};
