import type { Messages } from '../en';

export const sites: Messages['sites'] = {
  title: 'Sitios', create: 'Nuevo sitio', createIt: 'Crear sitio', key: 'Clave', keyHint: 'Minúsculas, cifras y guiones', name: 'Nombre', baseUrl: 'Dirección base',
  locales: 'Idiomas', localesHint: 'Etiquetas separadas por comas; el primero sustituye a los demás', visibility: 'Visibilidad',
  public: 'Público', private: 'Privado', empty: 'Aún no hay sitios.', deliveries: 'Entregas', created: 'Sitio creado.', status: 'Estado',
};
