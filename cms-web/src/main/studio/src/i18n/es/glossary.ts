import type { Messages } from '../en';

export const glossary: Messages['glossary'] = {
  title: 'Glosario', create: 'Nueva entrada', edit: 'Editar la entrada', words: 'Término', filters: 'Filtrar el glosario', empty: 'No hay entradas que coincidan.',
  bringIn: 'Importar CSV', takeOut: 'Exportar CSV', keep: 'No se traduce', caseSensitive: 'Distingue mayúsculas y minúsculas', definition: 'Definición', note: 'Nota',
  addTerm: 'Añadir un término', term: (n) => `Término ${n}`, locale: 'Idioma', text: 'Término', status: 'Uso', remove: 'Eliminar',
  statuses: { preferred: 'Preferido', admitted: 'Admitido', forbidden: 'No se usa' },
  broughtIn: (added, changed, known) => `${added} añadidas, ${changed} cambiadas, ${known} ya conocidas.`,
};
