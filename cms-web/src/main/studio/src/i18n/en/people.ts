export const people = {
  title: 'People', create: 'New account', createIt: 'Create account', created: 'Account created.', name: 'Name', email: 'E-mail', roles: 'Roles',
  password: 'Password', newPassword: 'New password', passwordHint: 'At least 12 characters', locales: 'Languages', sites: 'Sites',
  allHint: 'Separated by commas; empty means all', inactive: 'may not sign in', deactivate: 'Deactivate', activate: 'Activate',
  names: {
    administrator: 'Administrator', editor: 'Editor', translator: 'Translator', reviewer: 'Reviewer', site_manager: 'Site manager',
  },
};
