import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

/** The drawings in use, served with the studio: by default the components would fetch theirs from elsewhere. */
const files = import.meta.glob<string>(
  [
    '/node_modules/bootstrap-icons/icons/{arrow-counterclockwise,arrow-clockwise,arrow-repeat,arrow-right,arrow-left,bell}.svg',
    '/node_modules/bootstrap-icons/icons/{blockquote-left,broadcast,chat-left-text,check-lg,check-circle,chevron-down}.svg',
    '/node_modules/bootstrap-icons/icons/{chevron-left,chevron-right,chevron-up,code,code-square,copy,exclamation-triangle}.svg',
    '/node_modules/bootstrap-icons/icons/{eye,eye-slash,globe2,hr,image,info-square,journal-text,link-45deg,list-ol}.svg',
    '/node_modules/bootstrap-icons/icons/{list-ul,pencil,person-circle,plus-lg,search,send,table,three-dots,translate}.svg',
    '/node_modules/bootstrap-icons/icons/{truck,type-bold,type-h2,type-h3,type-h4,type-italic,x-circle-fill,x-lg,circle-fill}.svg',
    '/node_modules/bootstrap-icons/icons/{dash-lg,card-text,box-arrow-right,percent,save,skip-forward,slash-circle,paragraph}.svg',
  ],
  { query: '?url', import: 'default', eager: true },
);

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.replace(/^.*\/|\.svg$/g, ''), address] as const),
);

/** What the components themselves call their drawings. */
const inside: Record<string, string> = {
  check: 'check-lg',
  xmark: 'x-lg',
  'circle-xmark': 'x-circle-fill',
  ellipsis: 'three-dots',
  minus: 'dash-lg',
  plus: 'plus-lg',
  circle: 'circle-fill',
  indeterminate: 'dash-lg',
  'magnifying-glass': 'search',
};

const resolver = (name: string): string => addresses.get(inside[name] ?? name) ?? '';

registerIconLibrary('default', { resolver });
registerIconLibrary('system', { resolver });
