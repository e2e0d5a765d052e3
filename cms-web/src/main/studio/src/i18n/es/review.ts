import type { Messages } from '../en';

export const review: Messages['review'] = {
  title: 'Revisar', submit: 'Enviar a revisión', submitted: 'Enviado a revisión.', approve: 'Aprobar', approved: 'Aprobado.',
  requestChanges: 'Solicitar cambios', changesRequested: 'Cambios solicitados.', comment: 'Comentario para quien lo escribió', decisions: 'Decisiones',
  noDecisions: 'Nadie ha decidido todavía.', against: (n) => `Comparado con la revisión ${n}, que está publicada`,
  first: 'Aún no hay nada publicado: este es el texto completo.', view: 'Comparar', beside: 'Junto al origen', comments: 'Comentarios',
  noComments: 'No hay comentarios.', addComment: 'Añadir un comentario', onSegment: 'Comentar este segmento', send: 'Enviar', resolve: 'Resolver',
  resolved: 'Resuelto', submittedBy: (name, when) => `Enviado por ${name}, ${when}`, whole: 'La edición completa',
  approveDid: (name) => `${name} aprobó`, requestDid: (name) => `${name} solicitó cambios`,
  stage: (name) => `Etapa: ${name}`, text: 'El texto en revisión', added: 'añadido', removed: 'eliminado', unchanged: 'Nada ha cambiado.',
  decide: 'Su decisión', state: 'Estado', goPublish: 'Continuar con la publicación', openWith: (n) => (n === 1 ? '1 comentario abierto' : `${n} comentarios abiertos`),
  againstApproved: (n) => `Comparado con la revisión ${n}, aprobada antes`, reply: 'Responder', reopen: 'Reabrir', accept: 'Aceptar la sugerencia',
  accepted: 'Sugerencia aceptada.', acceptedAs: (n) => `Aceptada como revisión ${n}`, decline: 'Rechazar', suggest: 'Sugerir otras palabras', suggestionText: 'Sugerencia',
  acceptKey: 'Ctrl+Alt+A acepta la siguiente sugerencia.', mention: 'Avisar a alguien', guest: 'Persona invitada', waitsFor: (names) => `Espera a ${names}`,
  hardToRead: (ease, source) => `Difícil de leer: ${ease} de 100${source === null ? '' : ` (origen: ${source})`}`,
};
