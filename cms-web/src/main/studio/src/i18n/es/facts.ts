import type { Messages } from '../en';

export const facts: Messages['facts'] = {
  title: 'Cifras', create: 'Nueva cifra', words: 'Palabras', filters: 'Filtrar las cifras', onlyOverdue: 'Solo las que hay que revisar', empty: 'No hay cifras que coincidan.',
  key: 'Clave', keyHint: 'Minúsculas, cifras y guiones; no cambia nunca', label: 'Qué dice', value: 'Valor', unit: 'Unidad', unitHint: 'percent, number, one_in, una moneda como EUR o una unidad como kilometer',
  qualifier: 'Exacta o aproximada', exact: 'exacta', source: 'Fuente', sourceUrl: 'Dirección de la fuente', year: 'Año', reviewBy: 'Revisar antes del', reviewByHint: 'Desde entonces está vencida',
  qualifiers: { exact: '', about: 'alrededor de', nearly: 'casi', more_than: 'más de', less_than: 'menos de', at_least: 'al menos', up_to: 'hasta' },
  units: { percent: '%', number: '', one_in: '(1 de cada …)' }, waits: 'Espera aprobación', overdue: 'Vencida', approved: 'Aprobada', wordings: 'Palabras propias',
  wordingsHint: 'Donde un idioma necesita otras palabras; {value} es el número.', addWording: 'Añadir un idioma', saveVersion: 'Guardar como versión nueva',
  savedVersion: (n) => `Versión ${n} guardada. Otra persona tiene que aprobarla.`, until: (day) => `revisar antes del ${day}`, next: 'Escribir una versión nueva',
  approvedBy: (n, name, when) => `Versión ${n}, aprobada por ${name}, ${when}`, approvedNow: 'Aprobada.', waitsFor: (n, name) => `La versión ${n} de ${name} espera a que otra persona la apruebe.`,
  approve: (n) => `Aprobar la versión ${n}`, texts: 'Así se escribe en cada idioma', noWords: 'aún sin palabras', now: 'se lee', uses: 'Dónde está', prepare: 'Preparar un lanzamiento', unused: 'Ningún texto la usa.',
  shows: (site, version) => `${site}: versión ${version}`,
};
