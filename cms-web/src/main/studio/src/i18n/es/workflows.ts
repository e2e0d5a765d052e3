import type { Messages } from '../en';

export const workflows: Messages['workflows'] = {
  title: 'Flujos de revisión', create: 'Nuevo flujo', key: 'Clave', keyHint: 'Minúsculas, cifras y guiones; no cambia nunca', name: 'Nombre', everything: 'Para todo lo demás',
  explained: 'De los flujos que corresponden a un texto, vale el que lo dice con más exactitud.', standard: 'Es el flujo de todo texto para el que no hay otro.',
  types: 'Tipos', locales: 'Idiomas', sites: 'Sitios', allHint: 'Separados por comas; vacío significa todos', stages: 'Etapas', stage: (n) => `Etapa ${n}`,
  stageName: 'Nombre de la etapa', approvals: 'Aprobaciones', dueHours: 'Vence tras (horas)', role: 'Función que decide', decideFor: 'Para el idioma',
  decideForHint: 'Vacío: el idioma del texto', people: (n) => (n === 0 ? 'Cualquiera con esa función' : n === 1 ? 'Solo 1 persona nombrada' : `Solo ${n} personas nombradas`),
  authorMay: 'Quien escribió el texto también puede decidir', addStage: 'Añadir una etapa', removeStage: 'Quitar esta etapa', remove: 'Eliminar el flujo',
  running: 'Las revisiones en curso conservan las etapas con las que empezaron.',
  anybody: 'Quien pueda decidir en ese idioma',
};
