export const sites = {
  title: 'Sites', create: 'New site', createIt: 'Create site', key: 'Key', keyHint: 'Small letters, digits and hyphens', name: 'Name', baseUrl: 'Base address',
  locales: 'Languages', localesHint: 'Tags separated by commas; the first stands in for the others', visibility: 'Visibility',
  public: 'Public', private: 'Private', empty: 'No site yet.', endpoints: 'Endpoints', endpointsText: 'Where Herald announces each change of this site.',
  addEndpoint: 'Add endpoint', url: 'Address (URL)', secretTitle: 'The secret of the new endpoint',
  secretText: 'It signs every announcement and is shown only now. Give it to the partner.', copy: 'Copy', copied: 'Copied', enabled: 'Enabled',
  disabled: 'Disabled', ping: 'Send a ping', pinged: 'Ping sent.', replay: 'Send again', replayText: 'Sends every change after this position again.',
  position: 'After position', replayed: 'Queued again.', noEndpoints: 'No endpoint yet.', deliveries: 'Deliveries', created: 'Site created.', status: 'State',
};
