export const checks = {
  findings: 'Findings', severities: { block: 'Blocks publication', warn: 'Warning' }, dismissed: 'Dismissed', dismiss: 'Dismiss', restore: 'Take back',
  dismissTitle: 'Why is this no mistake?', reasonHint: 'It stands in the history, and holds until source or translation change.',
  dismissedBy: (name: string, reason: string) => `Dismissed by ${name}: ${reason}`, nextKey: 'Next finding: Ctrl+Alt+F',
  counts: (blocking: number, warnings: number) =>
    [blocking > 0 ? `${blocking} blocking` : '', warnings > 0 ? (warnings === 1 ? '1 warning' : `${warnings} warnings`) : ''].filter(Boolean).join(', '),
};
