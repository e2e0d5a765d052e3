import type { Messages } from '../en';

export const memory: Messages['memory'] = {
  title: 'Memoria de traducción y glosario', take: 'Usar', takeKey: (n) => `Ctrl+Alt+${n}`, keep: 'dejar tal cual', fill: 'Rellenar con la memoria',
  filled: (n) => (n === 0 ? 'La memoria no tiene nada en este contexto.' : n === 1 ? '1 segmento rellenado.' : `${n} segmentos rellenados.`),
  flags: { numbers_differ: 'Los números no coinciden', negation_differs: 'Uno niega y el otro no' },
  list: 'Memoria', words: 'Palabras', from: 'De (etiqueta de idioma)', to: 'A (etiqueta de idioma)', filters: 'Buscar en la memoria', empty: 'La memoria no tiene nada parecido.',
  remove: 'Eliminar', bringIn: 'Importar TMX', takeOut: 'Exportar TMX', broughtIn: (added, known) => `${added} añadidas, ${known} ya conocidas.`,
};
