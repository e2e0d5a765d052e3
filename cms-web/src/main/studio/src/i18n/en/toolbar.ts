export const toolbar = {
  label: 'Formatting', paragraph: 'Paragraph', heading: (n: number) => `Heading ${n}`, bold: 'Bold', italic: 'Italic', code: 'Code',
  link: 'Link', language: 'Language of this part', bulletList: 'Bullet list', orderedList: 'Numbered list', quote: 'Quotation',
  codeBlock: 'Code block', image: 'Image', rule: 'Dividing line', table: 'Table', callout: 'Callout', undo: 'Undo', redo: 'Redo',
  addRow: 'Add row', addColumn: 'Add column', deleteRow: 'Delete row', deleteColumn: 'Delete column', deleteTable: 'Delete table',
  headerRow: 'Header row', tableTools: 'Table', calloutKind: 'Kind of callout', info: 'Information', warning: 'Warning', help: 'Help',
  address: 'Address (URL)', linkTitle: 'Link title', alt: 'Alternative text', altHint: 'Says what the image shows, for those who cannot see it',
  imageTitle: 'Caption', decorative: 'Decorative: it tells the reader nothing', remove: 'Remove', apply: 'Apply', insert: 'Insert', tag: 'Language tag', codeLanguage: 'Code language',
  figure: 'Figure',
};
