export const shapes = {
  intro: 'A site may show other words than the article’s own. They take effect when somebody else has approved them; other sites notice nothing.',
  site: 'Site', choose: 'Choose a site', noSites: 'No site takes this language.', none: 'Nothing is different on this site.',
  shown: 'What readers see', waits: 'Waits for approval', waitsBy: (name: string) => `Proposed by ${name}; somebody else has to approve it.`,
  approvedBy: (name: string, at: string) => `Approved by ${name} on ${at}`, propose: 'Propose', proposed: 'Proposed. Somebody else has to approve it.',
  change: 'Propose other words', approve: 'Approve', approved: 'Approved; readers see it.', drop: 'Drop', dropped: 'Dropped.', seen: 'I have seen these remarks and checked what they name',
  title: 'Title', titleHint: (own: string) => `Empty: “${own}”`, summary: 'Summary', summaryHint: 'Empty: the article’s own', canonical: 'Canonical address',
  policies: { '': 'As the site is set up', own: 'This site’s own', original: 'That of the original’s site', address: 'Another address' } as Record<string, string>,
  originalSite: 'Site of the original', address: 'Address (URL)', call: 'Call to action', callText: 'Text', callUrl: 'Leads to', callHint: 'https://…, tel:+34900202010 or mailto:…',
  resources: 'Resources', resourcesHint: 'One a line: title | https://…', embargo: 'Embargo until', embargoHint: 'Publishing to this site waits until then; what is live there already stays', until: (when: string, zone: string) => `${when}${zone ? ` (${zone})` : ''}`,
  changedSummary: 'The summary that this replaces has changed since it was written.',
  changed: (before: string) => `The title that this replaces was “${before}” when it was written, and has changed since.`,
  findings: {
    phone_mismatch: (what) => `The text shows another number than the link dials (${what}).`, forbidden_term: (what) => `The glossary forbids “${what}”.`,
    phone_unknown: (what) => `The number ${what} stands nowhere in this edition. Is it right?`, plain_http: (what) => `The address ${what} is not encrypted.`,
    outdated: (what) => `What this replaces has changed; it is now “${what}”.`,
  } as Record<string, (what: string) => string>,
};
