import type { Messages } from '../en';
import { articles } from './articles';
import { audit } from './audit';
import { calendar } from './calendar';
import { checks } from './checks';
import { convergence } from './convergence';
import { deliveries } from './deliveries';
import { doors } from './doors';
import { edition } from './edition';
import { endpoints } from './endpoints';
import { facts } from './facts';
import { glossary } from './glossary';
import { imports } from './imports';
import { memory } from './memory';
import { notices } from './notices';
import { people } from './people';
import { previews } from './previews';
import { publish } from './publish';
import { recalls } from './recalls';
import { releases } from './releases';
import { review } from './review';
import { reviews } from './reviews';
import { session } from './session';
import { shapes } from './shapes';
import { sites } from './sites';
import { toolbar } from './toolbar';
import { translation } from './translation';
import { workflows } from './workflows';

/** Lo que dice el estudio, en español. */
export const es: Messages = {
  common: {
    skip: 'Ir al contenido', mainNavigation: 'Principal', account: 'Cuenta', language: 'Idioma del estudio',
    save: 'Guardar', saved: 'Guardado.', cancel: 'Cancelar', close: 'Cerrar', more: 'Mostrar más', loading: 'Cargando…',
    reload: 'Volver a cargar', all: 'Todos', none: 'Ninguno', optional: 'opcional', by: (name) => `por ${name}`,
    unreachable: 'No se puede conectar con Herald. Compruebe la conexión e inténtelo de nuevo; no se pierde nada de lo escrito.',
    menu: 'Menú', zone: 'Zona horaria', notFound: 'Esta página no existe.', reason: 'Motivo', required: 'Rellene este campo.',
  },
  problems: {
    invalid: 'Falta algo o no tiene la forma correcta.',
    too_large: 'Es demasiado grande.',
    forbidden: 'Su función no lo permite.',
    throttled: 'Ha habido demasiados intentos. Espere un momento.',
    not_found: 'No existe, o no puede verlo.',
    precondition_required: 'Vuelva a cargar la página e inténtelo de nuevo.',
    stale: 'Otra persona lo ha cambiado entretanto.',
    already_exists: 'Ya existe.',
    slug_taken: 'Otra edición ya tiene esta dirección.',
    illegal_transition: 'En el estado actual no es posible.',
    revision_superseded: 'Entretanto hay una revisión más nueva.',
    own_revision: 'Nadie aprueba lo que ha escrito.',
    nobody_may_decide: 'En una etapa no hay bastantes personas que puedan decidir.',
    already_decided: 'Ya ha decidido sobre esta revisión en esta etapa.',
    review_closed: 'La revisión del texto ha terminado.',
    contradictory_items: 'Dos elementos del lanzamiento se contradicen.',
    release_blocked: 'Hay elementos que impiden el lanzamiento.',
    time_skipped: 'Esa hora no existe: los relojes se adelantan ese día.',
    preview_refused: 'La vista previa no es para esta edición, ha caducado o se ha retirado.',
    fact_not_approved: 'Nadie ha aprobado todavía la cifra.',
    in_use: 'Hay textos que lo usan.',
    not_approved: 'Solo se puede publicar una revisión aprobada.',
    site_does_not_take: 'El sitio no admite este tipo, tema o idioma.',
    still_live: 'Está publicado en algún sitio: retírelo antes.',
    address_refused: 'Herald no puede llamar a esta dirección.',
  },
  leave: {
    title: '¿Salir sin guardar?', text: 'Esta página contiene cambios sin guardar.',
    stay: 'Quedarse aquí', go: 'Descartar y salir',
  },
  session,
  states: {
    draft: 'Borrador', in_review: 'En revisión', changes_requested: 'Cambios solicitados', approved: 'Aprobado',
    outdated: 'Desactualizado', live: 'Publicado', missing: 'Falta',
    liveOn: (sites) => `Publicado en ${sites}`,
  },
  articles,
  edition,
  toolbar,
  translation,
  checks,
  memory,
  waiting: {
    title: 'Por traducir', empty: 'No hay nada pendiente para ti.', since: 'Desde', what: (n) => (n === 1 ? '1 segmento' : `${n} segmentos`), open: 'Traducir',
  },
  review,
  publish,
  sites,
  convergence,
  shapes,
  doors,
  deliveries,
  glossary,
  imports,
  people,
  reviews,
  workflows,
  recalls,
  audit,
  releases,
  calendar,
  previews,
  notices,
  endpoints,
  facts,
};
