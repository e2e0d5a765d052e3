import type { Messages } from '../en';

export const recalls: Messages['recalls'] = {
  title: 'Retiradas urgentes', onlyOpen: 'Solo las que aún no han terminado', empty: 'No se ha retirado nada.', allLanguages: 'Todos los idiomas', gone: 'Retirado de todas partes', taken: 'Recibido en todas partes',
  waitingFor: (n) => (n === 1 ? 'Espera a 1 sitio' : `Espera a ${n} sitios`), of: (title) => `Retirada de «${title}»`, article: 'Artículo', sites: 'Sitios', site: 'Sitio',
  state: 'Estado', evidence: 'Lo que se sabe', stillShown: (when) => `Puede seguir visible, desde el ${when}`, overdue: (when) => `Con retraso desde el ${when}`,
  cached: 'La caché que tiene delante aún no está avisada.', cache: 'Lo que responde',
  acknowledged: (when) => `Recibió el aviso el ${when}`, proved: (when) => `Lo demostró el ${when}`, note: 'He visto que ya no está',
  noteText: 'Diga cómo lo sabe. Queda en el historial.',
  states: { unknown: 'Desconocido', waiting: 'Aún no recibida', acknowledged: 'Recibida', confirmed: 'Retirado' },
};
