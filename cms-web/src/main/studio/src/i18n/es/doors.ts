import type { Messages } from '../en';

export const doors: Messages['doors'] = {
  title: 'Acceso y cachés', of: (site) => `Acceso y cachés de ${site}`, back: 'Al sitio', none: 'Solo lo ve quien gestiona el sitio.',
  origins: 'Páginas que pueden leerlo', originsText: 'Desde qué orígenes deja un navegador que una página lea el sitio. No afecta a servidores ni aplicaciones.',
  originsLabel: 'Orígenes', originsHint: 'Uno por línea, como https://www.example.org; un asterisco solo es cualquiera (únicamente sitios públicos); vacío es ninguno',
  tokens: 'Tokens', tokensText: 'Con uno, un sitio asociado lee un sitio privado y habla en su nombre.', noTokens: 'Aún no hay tokens.', addToken: 'Nuevo token', makeToken: 'Crear token',
  name: 'Nombre', nameHint: 'Quién lo usa y para qué', scopes: 'Para', created: 'Creado', expires: 'Caduca', lastUsed: 'Último uso', never: 'Nunca', withdraw: 'Revocar', withdrawn: 'Token revocado.',
  withdrawSure: (name) => `¿Revocar «${name}»? Quien lo usa queda fuera de inmediato.`, actions: 'Acciones', expired: 'Caducado', soon: 'Caduca pronto',
  scope: { read: 'Lectura', sync: 'Mantener una copia' },
  scopeText: { read: 'Lectura: artículos, búsqueda, canales', sync: 'Mantener una copia: sincronización, estado, acuses' },
  expiresHint: 'Déjelo vacío si el token no caduca por sí mismo', shown: 'El nuevo token', shownText: 'Solo se muestra ahora. Entréguelo al sitio asociado por una vía segura.',
  purge: 'Red delante del sitio', purgeText: 'Una red de distribución de contenidos (CDN) guarda copias de las respuestas. Tras cada cambio, Herald le dice qué debe olvidar.', kind: 'Tipo',
  kinds: { none: 'Ninguna', fastly: 'Fastly', cloudflare: 'Cloudflare' }, service: 'ID del servicio o de la zona', apiToken: 'Token de la API',
  apiTokenHint: 'Debe permitir purgar; no se vuelve a mostrar', apiTokenKept: 'Déjelo vacío para conservar el actual', apiUrl: 'Dirección de la API', apiUrlHint: 'Déjela vacía para usar la habitual',
  hold: 'Segundos que puede guardar una respuesta', holdHint: 'Cuando no le llega ninguna purga. Con más de 45, una retirada urgente puede tardar más de un minuto mientras no se pueda avisar a la red',
  working: 'Avisada', workingAt: (when) => `Último aviso: ${when}`, notYet: 'Aún sin avisos', failing: 'No se la puede avisar', failingSince: (tries, when) => `${tries === 1 ? 'Ha fallado 1 intento' : `Han fallado ${tries} intentos`}; el último, ${when}`,
  pending: (n) => (n === 1 ? '1 clave en espera' : `${n} claves en espera`), purgeAll: 'Olvidar todo', purging: 'Se está avisando a la red.', remove: 'Quitar', removed: 'Quitada.',
};
