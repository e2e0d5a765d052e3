import type { Messages } from '../en';

export const sites: Messages['sites'] = {
  title: 'Sitios', create: 'Nuevo sitio', createIt: 'Crear sitio', key: 'Clave', keyHint: 'Minúsculas, cifras y guiones', name: 'Nombre', baseUrl: 'Dirección base',
  locales: 'Idiomas', localesHint: 'Etiquetas separadas por comas; el primero sustituye a los demás', visibility: 'Visibilidad',
  public: 'Público', private: 'Privado', empty: 'Aún no hay sitios.', endpoints: 'Destinos', endpointsText: 'Donde Herald anuncia cada cambio de este sitio.',
  addEndpoint: 'Añadir destino', url: 'Dirección (URL)', secretTitle: 'El secreto del nuevo destino',
  secretText: 'Firma cada anuncio y solo se muestra ahora. Entrégueselo al sitio asociado.', copy: 'Copiar', copied: 'Copiado', enabled: 'Activo',
  disabled: 'Desactivado', ping: 'Enviar una prueba', pinged: 'Prueba enviada.', replay: 'Enviar de nuevo', replayText: 'Envía otra vez cada cambio posterior a esta posición.',
  position: 'Después de la posición', replayed: 'En cola de nuevo.', noEndpoints: 'Aún no hay destinos.', deliveries: 'Entregas', created: 'Sitio creado.', status: 'Estado',
};
