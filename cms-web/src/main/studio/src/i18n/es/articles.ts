import type { Messages } from '../en';

export const articles: Messages['articles'] = {
  title: 'Artículos', search: 'Buscar', searchHint: 'Títulos y resúmenes', locale: 'Idioma', state: 'Estado', topic: 'Tema',
  onlyOutdated: 'Solo desactualizados', create: 'Nuevo artículo', empty: 'Ningún artículo coincide.', emptyAll: 'Aún no hay artículos. Escriba el primero.',
  createIt: 'Crear artículo', article: 'Artículo', editions: 'Idiomas', updated: 'Modificado', addLocale: 'Añadir un idioma', topics: 'Temas',
  count: (n) => (n === 1 ? '1 artículo' : `${n} artículos`), filters: 'Filtrar artículos',
  topicsHint: 'Separados por comas', sourceLocale: 'Idioma de origen', sourceHint: 'Una etiqueta BCP 47, como en o es-MX',
  source: 'origen', created: 'Artículo creado.',
};
