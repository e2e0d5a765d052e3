import type { Messages } from '../en';

export const calendar: Messages['calendar'] = {
  title: 'Calendario', before: 'Mes anterior', after: 'Mes siguiente', empty: 'No hay nada previsto en este mes.',
  kinds: { publish: 'Publicar', withdraw: 'Retirar', release: 'Lanzamiento' },
  states: { scheduled: 'previsto', done: 'hecho', launched: 'lanzado', refused: 'rechazado' },
};
