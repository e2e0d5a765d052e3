export const publish = {
  title: 'Publish', notApproved: 'Only an approved revision can be published. This one is not approved yet.',
  choose: 'Publish on', publish: 'Publish', published: (n: number) => (n === 1 ? 'Published on 1 site.' : `Published on ${n} sites.`),
  live: 'Live now', notLive: 'This edition is not live anywhere.', site: 'Site', since: 'Since', address: 'Address', document: 'As Herald delivers it', toReview: 'Go to the review',
  withdraw: 'Withdraw', withdrawFrom: (site: string) => `Withdraw from ${site}`, withdrawText: 'Readers get "gone" from then on. The reason is sent to the site.',
  withdrawn: 'Withdrawn.', recall: 'Recall everywhere', recallText: 'Takes all languages of this article off all sites at once, ahead of everything else.',
  recalled: 'Recalled.', noSites: 'No site takes this language.', sites: 'Sites', actions: 'Actions',
  recallTitle: 'Recall', recallOne: (language: string) => `Recall only ${language}`,
  later: 'At a set time', from: 'From', fromHint: 'Empty: now', until: 'Until', untilHint: 'Empty: without an end', plannedOn: (n: number) => (n === 1 ? 'Planned on 1 site.' : `Planned: ${n}.`),
  readAs: 'Read it as JSON, HTML, text, Markdown or by GraphQL', readAsText: 'For engineers: each command reads what is live, in one form.', form: 'Form', command: 'Command',
  copyCommand: (form: string, site: string) => `Copy the command for ${form} (${site})`, copied: 'Copied',
  plannedTitle: 'Planned', embargo: 'Embargo', stop: 'Cancel', stopText: 'Takes it off the plan, and off the site if it is live there.', stopped: 'Cancelled.',
};
