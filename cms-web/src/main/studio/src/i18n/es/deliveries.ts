import type { Messages } from '../en';

export const deliveries: Messages['deliveries'] = {
  title: 'Entregas', site: 'Sitio', state: 'Estado', pending: 'Pendiente', delivered: 'Entregado', failed: 'Fallido', empty: 'Ninguna entrega coincide.',
  change: 'Cambio', endpoint: 'Destino', attempts: 'Intentos', next: 'Próximo intento', at: 'Cuándo', attempt: (n) => `Intento ${n}`,
  status: (n) => `HTTP ${n}`, duration: (ms) => `${ms} ms`, answer: 'Respuesta', noAttempts: 'Aún sin intentos.', filters: 'Filtrar entregas',
  refresh: 'Actualizar', position: (n) => `Posición ${n}`, details: 'Intentos y respuestas', again: 'Intentar ahora de nuevo', queued: 'En cola de nuevo.',
  types: {
    'edition.published': 'Publicado', 'edition.updated': 'Actualizado', 'edition.withdrawn': 'Retirado', 'article.recalled': 'Retirado de todas partes',
    'release.launched': 'Lanzamiento', 'endpoint.ping': 'Prueba',
  },
};
