export const convergence = {
  title: 'What the site holds', text: 'By its own receipts: the site reckons a digest over all it holds, and Herald compares it with what should be there.',
  column: 'Holds', states: { unheard: 'Never heard from', in_step: 'In step', behind: 'Behind', diverged: 'Diverged' },
  behind: (n: number, since: string) => `Behind by ${n === 1 ? '1 change' : `${n} changes`} since ${since}`, diverged: (since: string) => `Diverged since ${since}`,
  heard: (at: string) => `last heard from ${at}`, everything: 'Everything', copy: 'Copy', forget: 'Forget', forgotten: 'Forgotten.',
  history: 'Receipts', noReceipts: 'No receipt yet.', at: 'When', position: 'Position', outcome: 'Outcome', times: (n: number) => (n === 1 ? '' : `${n} times`), not: 'Not in step',
  comparison: 'Last comparison', compared: (at: string) => `The site compared itself on ${at}.`, notCompared: 'The site has never compared itself edition by edition.',
  counts: (same: number, missing: number, different: number, remove: number) => `${same} the same, ${missing} missing, ${different} different, ${remove} to be removed.`,
  differences: { missing: 'Missing', different: 'Different', remove: 'To be removed' }, difference: 'Difference', edition: 'Edition', unknown: 'Never stood there', allSame: 'Nothing differed.',
};
