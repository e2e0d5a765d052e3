import type { Messages } from '../en';

export const translation: Messages['translation'] = {
  title: 'Traducir', source: 'Origen', target: 'Traducción', segment: 'Segmento',
  progress: (done, all) => `${done} de ${all} segmentos traducidos`,
  next: 'Siguiente pendiente', nextKey: 'Ctrl+Alt+N', saveOne: 'Guardar segmento', savingNow: 'Guardando…', copy: 'Copiar el origen', copyKey: 'Ctrl+Alt+C',
  confirm: 'Sigue siendo correcto', states: { untranslated: 'Sin traducir', translated: 'Traducido', stale: 'El origen ha cambiado', reviewed: 'Revisado', orphaned: 'Ya no está en el origen' },
  provenances: { memory: 'De la memoria', machine: 'Automática' }, bothTitle: 'Otra persona ha guardado este segmento entretanto. Lo suyo:',
  keepMine: 'Conservar lo mío', takeTheirs: 'Tomar lo suyo',
  allDone: 'Todos los segmentos están traducidos y al día.', isSource: 'Esta es la edición de origen: no hay nada que traducir.',
  kinds: {
    title: 'Título', summary: 'Resumen', heading: 'Encabezado', paragraph: 'Párrafo', listItem: 'Punto de lista',
    tableCell: 'Celda', quote: 'Cita', callout: 'Recuadro', code: 'Código', image: 'Texto alternativo',
  },
  list: 'Segmentos', keys: 'Cada segmento se guarda solo. Ctrl+Intro lo guarda y pasa al siguiente pendiente; con Ctrl+Alt: N siguiente pendiente, F hallazgo siguiente, C copiar el origen, 1 a 3 usar una sugerencia.',
};
