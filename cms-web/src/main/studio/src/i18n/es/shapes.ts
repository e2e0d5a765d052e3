import type { Messages } from '../en';

export const shapes: Messages['shapes'] = {
  intro: 'Un sitio puede mostrar otras palabras que las del artículo. Valen cuando otra persona las aprueba; los demás sitios no notan nada.',
  site: 'Sitio', choose: 'Elija un sitio', noSites: 'Ningún sitio admite este idioma.', none: 'En este sitio no hay nada distinto.',
  shown: 'Lo que ven los lectores', waits: 'Por aprobar', waitsBy: (name) => `Propuesto por ${name}; otra persona tiene que aprobarlo.`,
  approvedBy: (name, at) => `Aprobado por ${name} el ${at}`, propose: 'Proponer', proposed: 'Propuesto. Otra persona tiene que aprobarlo.',
  change: 'Proponer otras palabras', approve: 'Aprobar', approved: 'Aprobado; los lectores ya lo ven.', drop: 'Descartar', dropped: 'Descartado.', seen: 'He visto estas observaciones y he comprobado lo que nombran',
  title: 'Título', titleHint: (own) => `Vacío: «${own}»`, summary: 'Resumen', summaryHint: 'Vacío: el del artículo', canonical: 'Dirección canónica',
  policies: { '': 'Según los ajustes del sitio', own: 'La de este sitio', original: 'La del sitio del original', address: 'Otra dirección' },
  originalSite: 'Sitio del original', address: 'Dirección (URL)', call: 'Llamada a la acción', callText: 'Texto', callUrl: 'Lleva a', callHint: 'https://…, tel:+34900202010 o mailto:…',
  resources: 'Recursos', resourcesHint: 'Uno por línea: título | https://…', embargo: 'Embargo hasta', embargoHint: 'Publicar en este sitio espera hasta entonces; lo que ya está publicado en él se queda', until: (when, zone) => `${when}${zone ? ` (${zone})` : ''}`,
  changedSummary: 'El resumen que esto sustituye ha cambiado desde que se escribió.',
  changed: (before) => `El título que esto sustituye era «${before}» cuando se escribió, y ha cambiado desde entonces.`,
  findings: {
    phone_mismatch: (what) => `El texto muestra otro número que el que marca el enlace (${what}).`, forbidden_term: (what) => `El glosario prohíbe «${what}».`,
    phone_unknown: (what) => `El número ${what} no aparece en esta edición. ¿Es correcto?`, plain_http: (what) => `La dirección ${what} no va cifrada.`,
    outdated: (what) => `Lo que esto sustituye ha cambiado; ahora es «${what}».`,
  },
};
