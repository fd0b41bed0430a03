/** What a run of text becomes in each place of a page. */
import type { BlockAttrs, DocumentInline, DocumentTextblock } from '#shared/model/document';

export type TextblockBuilder = (attrs: BlockAttrs, content: DocumentInline[]) => DocumentTextblock;

/** Nothing rather than an empty list, as ProseMirror writes it. */
export const content = (inlines: DocumentInline[]): { content?: DocumentInline[] } =>
  inlines.length === 0 ? {} : { content: inlines };

export const paragraph: TextblockBuilder = (attrs, inlines) => ({ type: 'paragraph', attrs, ...content(inlines) });

export const caption: TextblockBuilder = (attrs, inlines) => ({ type: 'caption', attrs, ...content(inlines) });

export const heading =
  (level: number): TextblockBuilder =>
  (attrs, inlines) => ({ type: 'heading', attrs: { ...attrs, level }, ...content(inlines) });

export const footnote =
  (label: string): TextblockBuilder =>
  (attrs, inlines) => ({ type: 'footnote', attrs: { ...attrs, label }, ...content(inlines) });
