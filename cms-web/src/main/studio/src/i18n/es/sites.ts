import type { Messages } from '../en';

export const sites: Messages['sites'] = {
  title: 'Sitios', create: 'Nuevo sitio', createIt: 'Crear sitio', key: 'Clave', keyHint: 'Minúsculas, cifras y guiones', name: 'Nombre', baseUrl: 'Dirección base',
  locales: 'Idiomas', localesHint: 'Etiquetas separadas por comas; el primero sustituye a los demás', visibility: 'Visibilidad',
  public: 'Público', private: 'Privado', empty: 'Aún no hay sitios.', replay: 'Enviar de nuevo',
  replayed: 'En cola de nuevo.', replays: 'Lo que se envió de nuevo', replayFrom: 'Empezar',
  ways: { after: 'Después de la posición', from: 'Desde la posición', since: 'Desde el momento' }, replayTo: 'Hasta la posición (vacío: todo)', replayOnly: 'Enviar',
  onlies: { all: 'Todo', failed: 'Solo lo fallido' }, replayRange: (from, to) => `posiciones ${from} a ${to}`,
  replayStates: { running: 'en marcha', done: 'en cola', cancelled: 'cancelado' }, reached: (n) => `en la posición ${n}`,
  replayCount: (all, waiting) => `${all} ${all === 1 ? 'entrega' : 'entregas'}, ${waiting} aún en espera`, replayCancel: 'Cancelar',
  serving: 'Orden y ritmo', ordered: 'En orden: cada mensaje espera al anterior', rate: 'Mensajes por segundo', rateHint: 'Vacío: sin límite', save: 'Guardar',
  servingSaved: 'Guardado.', deliveries: 'Entregas', created: 'Sitio creado.', status: 'Estado',
};
