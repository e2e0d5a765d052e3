import type { Messages } from '../en';

export const toolbar: Messages['toolbar'] = {
  label: 'Formato', paragraph: 'Párrafo', heading: (n) => `Encabezado ${n}`, bold: 'Negrita', italic: 'Cursiva', code: 'Código',
  link: 'Enlace', language: 'Idioma de esta parte', bulletList: 'Lista con viñetas', orderedList: 'Lista numerada', quote: 'Cita',
  codeBlock: 'Bloque de código', image: 'Imagen', rule: 'Línea divisoria', table: 'Tabla', callout: 'Recuadro', undo: 'Deshacer', redo: 'Rehacer',
  addRow: 'Añadir fila', addColumn: 'Añadir columna', deleteRow: 'Eliminar fila', deleteColumn: 'Eliminar columna', deleteTable: 'Eliminar tabla',
  headerRow: 'Fila de encabezado', tableTools: 'Tabla', calloutKind: 'Tipo de recuadro', info: 'Información', warning: 'Advertencia', help: 'Ayuda',
  address: 'Dirección (URL)', linkTitle: 'Título del enlace', alt: 'Texto alternativo', altHint: 'Dice qué muestra la imagen a quien no puede verla',
  imageTitle: 'Pie de imagen', decorative: 'Decorativa: no dice nada a quien lee', remove: 'Quitar', apply: 'Aplicar', insert: 'Insertar', tag: 'Etiqueta de idioma', codeLanguage: 'Lenguaje del código',
  figure: 'Cifra',
};
