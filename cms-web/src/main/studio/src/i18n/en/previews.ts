export const previews = {
  title: 'Preview links', explained: 'Whoever has the link sees the draft as the site would show it, without an account. Nothing of it is public.', name: 'For whom',
  hours: 'Good for hours', mayComment: 'Whoever has it may comment', create: 'Make a link', once: 'This link is shown only now:', until: (when: string) => `until ${when}`, revoke: 'Withdraw',
};
