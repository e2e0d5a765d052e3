import { Mark, mergeAttributes, Node } from '@tiptap/core';

/** A picture by its address; a block of its own, whose alternative text is a segment. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    title: { default: null },
    decorative: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** Something said beside the text: information, a warning, or where to find help. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'info',
      parseHTML: (element: HTMLElement) => element.dataset['callout'] ?? 'info',
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-callout': attributes['kind'] }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { role: 'note' }), 0],
});

/** A figure that is kept elsewhere, shown as it reads in this language; it is not edited here, only moved or removed. */
export const Fact = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    key: { default: '', parseHTML: (element: HTMLElement) => element.dataset['fact'] ?? '', rendered: false },
    text: { default: null, parseHTML: (element: HTMLElement) => element.textContent, rendered: false },
    version: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'data[data-fact]' }],
  renderHTML: ({ node }) => [
    'data',
    { class: 'fact', 'data-fact': String(node.attrs['key']), title: String(node.attrs['key']) },
    String(node.attrs['text'] ?? `{${String(node.attrs['key'])}}`),
  ],
  renderText: ({ node }) => String(node.attrs['text'] ?? `{${String(node.attrs['key'])}}`),
});

/** A link. The editor does not follow it, so that its text can be edited. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (/^(https?:|mailto:|tel:)/i.test(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

/** Words in another language than the text around them. */
export const Language = Mark.create({
  name: 'language',
  exitable: true,
  addAttributes: () => ({ lang: { default: null } }),
  parseHTML: () => [{ tag: 'span[lang]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'foreign' }), 0],
});
