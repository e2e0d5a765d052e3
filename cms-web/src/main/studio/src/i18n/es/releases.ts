import type { Messages } from '../en';

export const releases: Messages['releases'] = {
  title: 'Lanzamientos', create: 'Nuevo lanzamiento', name: 'Nombre', empty: 'No hay lanzamientos que coincidan.', filters: 'Filtrar los lanzamientos', state: 'Estado',
  states: { open: 'Abierto', scheduled: 'Programado', launched: 'Lanzado', refused: 'Rechazado' }, size: (n) => (n === 1 ? '1 edición' : `${n} ediciones`),
  at: (when, zone) => `Se lanza el ${when}${zone ? ` (${zone})` : ''}`, launchedAt: (when) => `Lanzado el ${when}`, when: 'Cuándo', time: 'Fecha y hora',
  schedule: 'Programar', scheduled: 'Programado.', unschedule: 'No lanzarlo por sí solo', unscheduled: 'Espera a que alguien lo lance.', launch: 'Lanzar ahora', launched: 'Lanzado.',
  remove: 'Eliminar el lanzamiento', items: 'Contenido', add: 'Añadir', noItems: 'Aún está vacío.', take: 'Quitar', article: 'Artículo', what: 'Qué ocurre',
  ready: 'Nada impide este lanzamiento.', notReady: (n) => (n === 1 ? '1 elemento lo impide: sale todo o nada.' : `${n} elementos lo impiden: sale todo o nada.`),
  actions: { publish: 'Publicar', withdraw: 'Retirar' }, allSites: 'Todos los sitios que lo admiten', allLanguages: 'Todos los idiomas', history: 'Historial',
  obstacles: {
    not_found: 'Ya no existe.', not_approved: 'La revisión más nueva no está aprobada.', revision_superseded: 'Hay una revisión más nueva.',
    outdated: 'El origen cambió después de traducirlo.', checks_failed: 'Las comprobaciones hallaron algo que corregir antes.', site_does_not_take: 'El sitio no lo admite.',
    slug_taken: 'Otro artículo tiene su dirección.', recalled: 'Entretanto se retiró.', not_live: 'No está publicado allí.', missing_locale: 'Al sitio le falta un idioma.',
    embargoed: 'El sitio mantiene un embargo; allí se publicará cuando termine.', shape_pending: 'Lo que este sitio mostrará en su lugar espera aprobación.', shape_outdated: 'El sitio sustituye un título que ha cambiado desde entonces.',
  },
};
