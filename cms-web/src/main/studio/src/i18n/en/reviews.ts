export const reviews = {
  title: 'To review', empty: 'Nothing waits to be reviewed.', all: 'Also what waits for others', due: (when: string) => `Due ${when}`,
  overdue: (when: string) => `Overdue since ${when}`, missing: (n: number) => (n === 1 ? '1 approval missing' : `${n} approvals missing`),
  figures: 'Figures to look at again',
};
