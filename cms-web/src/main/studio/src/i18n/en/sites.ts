export const sites = {
  title: 'Sites', create: 'New site', createIt: 'Create site', key: 'Key', keyHint: 'Small letters, digits and hyphens', name: 'Name', baseUrl: 'Base address',
  locales: 'Languages', localesHint: 'Tags separated by commas; the first stands in for the others', visibility: 'Visibility',
  settings: 'Settings', settingsText: 'Nothing that is live changes with them: what the site no longer takes stays until somebody withdraws it.', saved: 'Site saved.',
  localesText: 'The first is for readers who name none.', locale: 'Language (tag)', fallbacks: 'What stands in for it', fallbacksHint: 'Tags separated by commas, the best first',
  addLocale: 'Add language', removeLocale: (name: string) => `Remove ${name}`, localeFirst: (name: string) => `Put ${name} first`,
  takes: 'What it takes', takesText: 'Separated by commas; empty means all.', types: 'Types of article', topics: 'Topics', only: 'Languages that it takes',
  canonical: 'Site whose copy search engines shall prefer', canonicalItself: 'This one',
  public: 'Public', private: 'Private', empty: 'No site yet.', deliveries: 'Deliveries', created: 'Site created.', status: 'State',
};
