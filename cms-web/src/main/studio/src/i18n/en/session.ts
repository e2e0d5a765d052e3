export const session = {
  title: 'Sign in', email: 'E-mail', password: 'Password', signIn: 'Sign in', signOut: 'Sign out',
  wrong: 'E-mail or password is wrong.', expired: 'Your session has ended. Sign in again to go on; nothing is lost.',
  setUpTitle: 'Set up Herald', setUpText: 'Create the first administrator. The link works once.',
  name: 'Your name', create: 'Create and sign in', claim: 'One article, every language, every site.',
};
