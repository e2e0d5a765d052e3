import type { Messages } from '../en';

export const edition: Messages['edition'] = {
  tabs: 'Pasos de esta edición', write: 'Escribir', translate: 'Traducir', review: 'Revisar', sites: 'Por sitio', publish: 'Publicar',
  locales: 'Ediciones', revision: (n) => `Revisión ${n}`, title: 'Título', summary: 'Resumen', slug: 'Dirección (slug)',
  slugHint: 'Se forma a partir del título si queda vacía', body: 'Texto', message: 'Qué ha cambiado', messageHint: 'Para el equipo; opcional',
  unsaved: 'Sin guardar', upToDate: 'Todo está guardado', history: 'Historial', noHistory: 'Aún no se ha guardado nada.',
  conflictTitle: 'Otra persona ha guardado esta edición entretanto',
  conflictText: 'Lo que escribió sigue aquí. Cargue su versión y renuncie a la suya, o guarde la suya como revisión nueva encima.',
  keepMine: 'Guardar la mía encima', loadTheirs: 'Cargar la otra', readOnly: 'Puede leer esta edición, pero no modificarla.',
  sourceIsReadOnly: 'Esta es la edición de origen; su función traduce a partir de ella.',
  basedOn: (n) => `Traducido de la revisión ${n} del origen`,
  outdatedText: 'El origen ha cambiado desde que se tradujo.', openTranslation: 'Abrir en paralelo',
  restore: (n) => `Recuperar la revisión ${n}`, restored: (n) => `La revisión ${n} vuelve a ser el texto más nuevo.`, compareFrom: 'Comparar', compareTo: 'con',
};
