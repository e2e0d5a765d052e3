import type { Messages } from '../en';

export const sites: Messages['sites'] = {
  title: 'Sitios', create: 'Nuevo sitio', createIt: 'Crear sitio', key: 'Clave', keyHint: 'Minúsculas, cifras y guiones', name: 'Nombre', baseUrl: 'Dirección base',
  locales: 'Idiomas', localesHint: 'Etiquetas separadas por comas; el primero sustituye a los demás', visibility: 'Visibilidad',
  settings: 'Ajustes', settingsText: 'No cambian nada de lo publicado: lo que el sitio ya no admite sigue en él hasta que alguien lo retire.', saved: 'Sitio guardado.',
  localesText: 'El primero es para los lectores que no indican ninguno.', locale: 'Idioma (etiqueta)', fallbacks: 'Qué lo sustituye', fallbacksHint: 'Etiquetas separadas por comas, la mejor primero',
  addLocale: 'Añadir idioma', removeLocale: (name) => `Quitar ${name}`, localeFirst: (name) => `Poner ${name} primero`,
  takes: 'Qué admite', takesText: 'Separado por comas; vacío significa todo.', types: 'Tipos de artículo', topics: 'Temas', only: 'Idiomas que admite',
  canonical: 'Sitio cuya copia deben preferir los buscadores', canonicalItself: 'Este',
  public: 'Público', private: 'Privado', empty: 'Aún no hay sitios.', deliveries: 'Entregas', created: 'Sitio creado.', status: 'Estado',
};
