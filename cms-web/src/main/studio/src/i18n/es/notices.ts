import type { Messages } from '../en';

export const notices: Messages['notices'] = {
  title: 'Avisos', empty: 'Aún no hay nada.', readAll: 'Marcar todo como leído', settings: 'Ajustes de correo', byMail: 'Por correo', hour: 'Hora del día (0–23)', language: 'Idioma',
  unread: (n) => (n === 0 ? 'Avisos' : n === 1 ? 'Avisos, 1 sin leer' : `Avisos, ${n} sin leer`),
  modes: { each: 'Cada uno por separado', daily: 'Una vez al día', none: 'Nunca' },
  kinds: {
    review_wanted: (title) => `«${title}» espera su decisión`, review_overdue: (title) => `La revisión de «${title}» lleva retraso`, approved: (title) => `«${title}» se aprobó`,
    changes_requested: (title) => `Se pidieron cambios en «${title}»`, approval_void: (title) => `«${title}» ha cambiado: lo decidido ya no vale`,
    commented: (title) => `Un comentario sobre «${title}»`, mentioned: (title) => `Le nombran en un comentario sobre «${title}»`, suggested: (title) => `Sugieren otras palabras para «${title}»`,
    launch_refused: (title) => `«${title}» no se pudo publicar`, launched: (title) => `«${title}» se publicó`, recalled: (title) => `«${title}» se retiró con urgencia`,
    recall_overdue: (title) => `«${title}» puede seguir visible aunque se retiró`, fact_overdue: (title) => `Hay que revisar la cifra «${title}»`,
    endpoint_failing: (title) => `Falla un destino de «${title}»`, endpoint_disabling: (title) => `Pronto se desactivará un destino de «${title}»`,
    endpoint_disabled: (title) => `Se desactivó un destino de «${title}»`, endpoint_recovered: (title) => `Un destino de «${title}» vuelve a aceptar entregas`,
    delivery_exhausted: (title) => `Se abandonó una entrega a «${title}»`,
    fact_changed: (title) => `La cifra «${title}» ha cambiado`, site_diverged: (site) => `${site} no tiene lo que debería`, shape_wanted: (title) => `Lo que dirá «${title}» en un sitio espera aprobación`, purges_late: (title) => `La caché delante de ${title} puede seguir mostrando lo que se cambió o se retiró`, deliveries_late: (title) => `Hay cambios que llevan demasiado tiempo sin entregarse a ${title}`, token_ending: (title) => `El token «${title}» caduca pronto`,
  },
};
