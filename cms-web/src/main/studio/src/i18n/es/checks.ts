import type { Messages } from '../en';

export const checks: Messages['checks'] = {
  findings: 'Hallazgos', severities: { block: 'Impide publicar', warn: 'Aviso' }, dismissed: 'Descartado', dismiss: 'Descartar', restore: 'Recuperar',
  dismissTitle: '¿Por qué no es un error?', reasonHint: 'Queda en el historial y vale hasta que cambie el original o la traducción.',
  dismissedBy: (name, reason) => `Descartado por ${name}: ${reason}`, nextKey: 'Hallazgo siguiente: Ctrl+Alt+F',
  counts: (blocking, warnings) =>
    [blocking > 0 ? `${blocking} que impiden publicar` : '', warnings > 0 ? (warnings === 1 ? '1 aviso' : `${warnings} avisos`) : ''].filter(Boolean).join(', '),
};
