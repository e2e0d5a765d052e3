import type { Messages } from '../en';

export const previews: Messages['previews'] = {
  title: 'Enlaces de vista previa', explained: 'Quien tenga el enlace ve el borrador como lo mostraría el sitio, sin cuenta. Nada de ello es público.', name: 'Para quién',
  hours: 'Válido (horas)', mayComment: 'Quien lo tenga puede comentar', create: 'Crear un enlace', once: 'Este enlace solo se muestra ahora:', until: (when) => `hasta el ${when}`, revoke: 'Retirar',
};
