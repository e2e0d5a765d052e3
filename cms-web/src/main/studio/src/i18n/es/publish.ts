import type { Messages } from '../en';

export const publish: Messages['publish'] = {
  title: 'Publicar', notApproved: 'Solo se puede publicar una revisión aprobada. Esta aún no lo está.',
  choose: 'Publicar en', publish: 'Publicar', published: (n) => (n === 1 ? 'Publicado en 1 sitio.' : `Publicado en ${n} sitios.`),
  live: 'Publicado ahora', notLive: 'Esta edición no está publicada en ningún sitio.', site: 'Sitio', since: 'Desde', address: 'Dirección', document: 'Tal como lo entrega Herald', toReview: 'Ir a la revisión',
  withdraw: 'Retirar', withdrawFrom: (site) => `Retirar de ${site}`, withdrawText: 'Desde entonces, quien la busque verá que ya no está. El motivo se envía al sitio.',
  withdrawn: 'Retirado.', recall: 'Retirar de todas partes', recallText: 'Quita todos los idiomas de este artículo de todos los sitios a la vez, antes que cualquier otra cosa.',
  recalled: 'Retirado de todas partes.', noSites: 'Ningún sitio admite este idioma.', sites: 'Sitios', actions: 'Acciones',
  recallTitle: 'Retirada urgente', recallOne: (language) => `Retirar solo ${language}`,
  later: 'A una hora fijada', from: 'Desde', fromHint: 'Vacío: ahora', until: 'Hasta', untilHint: 'Vacío: sin final', plannedOn: (n) => (n === 1 ? 'Previsto en 1 sitio.' : `Previsto: ${n}.`),
  readAs: 'Leerlo como JSON, HTML, texto, Markdown o por GraphQL', readAsText: 'Para desarrolladores: cada orden lee lo que está publicado, en un formato.', form: 'Formato', command: 'Orden',
  copyCommand: (form: string, site: string) => `Copiar la orden para ${form} (${site})`, copied: 'Copiado',
  plannedTitle: 'Previsto', embargo: 'Embargo', stop: 'Cancelar', stopText: 'Lo quita del plan, y del sitio si está publicado allí.', stopped: 'Cancelado.',
};
