export const sites = {
  title: 'Sites', create: 'New site', createIt: 'Create site', key: 'Key', keyHint: 'Small letters, digits and hyphens', name: 'Name', baseUrl: 'Base address',
  locales: 'Languages', localesHint: 'Tags separated by commas; the first stands in for the others', visibility: 'Visibility',
  public: 'Public', private: 'Private', empty: 'No site yet.', deliveries: 'Deliveries', created: 'Site created.', status: 'State',
};
