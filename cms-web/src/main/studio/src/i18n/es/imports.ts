import type { Messages } from '../en';

export const imports: Messages['imports'] = {
  title: 'Importar', one: 'Importación', create: 'Traer páginas', begin: 'Leerlas', empty: 'Aún no se ha importado nada.',
  pages: 'Páginas', state: 'Estado', begun: 'Comenzada', andMore: (n) => (n === 1 ? 'y 1 más' : `y ${n} más`),
  read: (done, total) => `${done} de ${total} leídas`, states: { reading: 'Leyendo', ready: 'Lista', failed: 'Fallida' },
  explained: 'Nada se convierte en artículo antes de que haya visto la propuesta: qué partes son el texto y en qué idioma está cada una.',
  files: 'Archivos (HTML, Markdown o texto)', pasted: 'O pegue una página', format: 'Escrita en',
  formats: { html: 'HTML', markdown: 'Markdown', text: 'Texto sin formato' }, locale: 'Idioma', localeHint: 'Se reconoce si se deja vacío',
  baseUrl: 'Dirección de la página', baseHint: 'Completa los enlaces relativos', giveUp: 'Eliminar esta importación',
  blocks: (taken, left) => `${taken} bloques tomados, ${left} excluidos`,
  unsure: (n) => (n === 1 ? 'idioma de 1 no seguro' : `idioma de ${n} no seguro`), made: 'Abrir el artículo', text: 'Texto',
  make: 'Crear el artículo', makeHint: 'Todos los idiomas quedan como borradores.', makeSource: 'Tomarlo como idioma de origen',
};
