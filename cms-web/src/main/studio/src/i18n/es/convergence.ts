import type { Messages } from '../en';

export const convergence: Messages['convergence'] = {
  title: 'Lo que tiene el sitio', text: 'Según sus propios acuses de recibo: el sitio calcula un resumen de todo lo que tiene y Herald lo compara con lo que debería tener.',
  column: 'Contenido', states: { unheard: 'Sin noticias', in_step: 'Al día', behind: 'Con retraso', diverged: 'Divergente' },
  behind: (n, since) => `Con retraso de ${n === 1 ? '1 cambio' : `${n} cambios`} desde el ${since}`, diverged: (since) => `Divergente desde el ${since}`,
  heard: (at) => `última noticia: ${at}`, everything: 'Todo', copy: 'Copia', forget: 'Olvidar', forgotten: 'Olvidada.',
  history: 'Acuses de recibo', noReceipts: 'Aún no hay acuses de recibo.', at: 'Cuándo', position: 'Posición', outcome: 'Resultado', times: (n) => (n === 1 ? '' : `${n} veces`), not: 'No coincide',
  comparison: 'Última comparación', compared: (at) => `El sitio se comparó el ${at}.`, notCompared: 'El sitio nunca se ha comparado edición por edición.',
  counts: (same, missing, different, remove) => `${same} iguales, ${missing} que faltan, ${different} distintas, ${remove} por quitar.`,
  differences: { missing: 'Falta', different: 'Distinta', remove: 'Por quitar' }, difference: 'Diferencia', edition: 'Edición', unknown: 'Nunca estuvo allí', allSame: 'No había diferencias.',
};
