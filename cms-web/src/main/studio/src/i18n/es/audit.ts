import type { Messages } from '../en';

export const audit: Messages['audit'] = {
  title: 'Registro', takeOut: 'Exportar CSV', filters: 'Filtrar el registro', actor: 'Quién', action: 'Qué', actionHint: 'article. encuentra todo lo de artículos', subject: 'Sobre qué',
  from: 'Desde', until: 'Hasta', empty: 'No hay coincidencias.', detail: 'Detalles', sealed: (n) => `sellado como ${n}`, verify: 'Comprobar que nadie lo ha alterado',
  holds: (n) => `Las ${n} entradas selladas están como se escribieron.`, broken: (n) => `La entrada ${n} no está como se escribió.`,
  foreign: (n) => `${n} entradas no las escribió Herald.`, head: 'Final de la cadena, para guardarlo en otro lugar:',
};
