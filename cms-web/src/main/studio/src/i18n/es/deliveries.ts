import type { Messages } from '../en';

export const deliveries: Messages['deliveries'] = {
  title: 'Entregas', one: 'Entrega', site: 'Sitio', state: 'Estado', pending: 'Pendiente', delivered: 'Entregado', failed: 'Fallido',
  superseded: 'Retirado después', empty: 'Ninguna entrega coincide.', change: 'Cambio', endpoint: 'Destino', attempts: 'Intentos', next: 'Próximo intento',
  at: 'Cuándo', attempt: (n) => `Intento ${n}`, status: (n) => `HTTP ${n}`, duration: (ms) => `${ms} ms`, answer: 'Respuesta', noAttempts: 'Aún sin intentos.',
  filters: 'Filtrar entregas', refresh: 'Actualizar', position: (n) => `Posición ${n}`, details: 'Intentos y respuestas', again: 'Intentar ahora de nuevo',
  queued: 'En cola de nuevo.', type: 'Qué', locale: 'Idioma', article: 'Artículo (id)', lastStatus: 'Última respuesta (estado HTTP)', since: 'Desde', until: 'Hasta',
  whole: 'Petición y respuesta', request: 'Petición', answerHeaders: 'Cabeceras de la respuesta', body: 'Cuerpo', example: 'Ejemplo',
  types: {
    'edition.published': 'Publicado', 'edition.updated': 'Actualizado', 'edition.withdrawn': 'Retirado', 'article.recalled': 'Retirado de todas partes',
    'release.launched': 'Lanzamiento', 'endpoint.ping': 'Prueba',
  },
  reasons: {
    dns_failed: 'El nombre no se pudo resolver.', address_refused: 'No se permite llamar a esa dirección.', connect_failed: 'No se pudo conectar.',
    tls_failed: 'El certificado o el protocolo no eran aceptables.', timeout: 'No hubo respuesta completa a tiempo.',
    answer_too_large: 'La cabecera de la respuesta era demasiado grande.', broken: 'La conexión se interrumpió.', sealed: 'No se puede abrir la clave con la que se firma: dele al destino un secreto nuevo.',
  },
};
