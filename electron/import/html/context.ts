import type { DocumentMark } from '#shared/model/document';
import type { DomElement } from './dom';
import type { TextblockBuilder } from './textblocks';

/** What the conversion knows about where it is. */
export type Context = {
  readonly marks: readonly DocumentMark[];
  /** Number of the element that the text at hand counts as part of. */
  readonly owner: number;
  readonly owners: ReadonlyMap<DomElement, number>;
  /** Containers around the place. */
  readonly nesting: number;
  /** Completes relative links; null leaves them out. */
  readonly url: string | null;
  /** What loose text becomes here. */
  readonly textblock: TextblockBuilder;
};

/** The context inside `element`. */
export const inside = (element: DomElement, context: Context): Context => ({
  ...context,
  owner: context.owners.get(element) ?? context.owner,
});
