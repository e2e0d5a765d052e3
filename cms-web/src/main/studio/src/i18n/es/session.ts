import type { Messages } from '../en';

export const session: Messages['session'] = {
  title: 'Iniciar sesión', email: 'Correo electrónico', password: 'Contraseña', signIn: 'Entrar', signOut: 'Cerrar sesión',
  wrong: 'El correo o la contraseña no son correctos.', expired: 'Su sesión ha terminado. Vuelva a entrar para continuar; no se pierde nada.',
  setUpTitle: 'Configurar Herald', setUpText: 'Cree la primera cuenta de administración. El enlace sirve una sola vez.',
  name: 'Su nombre', create: 'Crear y entrar', claim: 'Un artículo, todos los idiomas, todos los sitios.',
};
