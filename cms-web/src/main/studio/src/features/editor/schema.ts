import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Callout, Fact, Image, Language, Link } from './nodes';
import { SegmentIds } from './segmentIds';

/** Exactly what a body may hold: the contract's nodes and marks, and nothing more. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  Image,
  Callout,
  Fact,
  Link,
  Language,
  SegmentIds,
];

/** One line of a body with its marks: a segment of a translation. */
export const lineExtensions: Extensions = [
  StarterKit.configure({
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    blockquote: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
    gapcursor: false,
  }),
  Fact,
  Link,
  Language,
];
