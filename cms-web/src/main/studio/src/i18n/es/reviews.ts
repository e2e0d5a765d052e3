import type { Messages } from '../en';

export const reviews: Messages['reviews'] = {
  title: 'Por revisar', empty: 'No hay nada por revisar.', all: 'También lo que espera a otras personas', due: (when) => `Vence el ${when}`,
  overdue: (when) => `Vencida desde el ${when}`, missing: (n) => (n === 1 ? 'falta 1 aprobación' : `faltan ${n} aprobaciones`),
  figures: 'Cifras que hay que revisar',
};
