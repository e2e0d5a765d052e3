import type { Messages } from '../en';

export const people: Messages['people'] = {
  title: 'Personas', create: 'Nueva cuenta', createIt: 'Crear la cuenta', created: 'Cuenta creada.', name: 'Nombre', email: 'Correo electrónico', roles: 'Funciones',
  password: 'Contraseña', newPassword: 'Contraseña nueva', passwordHint: 'Al menos 12 caracteres', locales: 'Idiomas', sites: 'Sitios',
  allHint: 'Separados por comas; vacío significa todos', inactive: 'no puede entrar', deactivate: 'Desactivar', activate: 'Activar',
  names: {
    administrator: 'Administración', editor: 'Edición', translator: 'Traducción', reviewer: 'Revisión', site_manager: 'Gestión de sitios',
  },
};
