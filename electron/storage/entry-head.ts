/** What a journal line says of itself, without its changes: lines of bulk edits are megabytes long, and their heads are not. */
import { z } from 'zod';
import { idSchema, instantSchema } from '#shared/model/basics';
import { areaOfCommand, type HistoryArea } from '#shared/model/history-area';
import { parsedJson } from './json';
import type { NewEntry } from './journal-line';

export type EntryHead = Pick<NewEntry, 'seq' | 'kind' | 'coderId' | 'at' | 'label'> & {
  /** The entry that was undone or redone; null for the others. */
  readonly of: number | null;
  /** What it is about; null when it does not say: undo, redo, and what was brought back. */
  readonly area: HistoryArea | null;
};

/** Bytes of a line that are enough for its head, labels of usual length given. */
export const headBytes = 4096;

const headSchema = z.looseObject({
  seq: z.int(),
  kind: z.enum(['create', 'do', 'undo', 'redo']),
  of: z.int().optional(),
  at: instantSchema,
  coderId: idSchema,
  label: z.string(),
});
/** Within a text every quotation mark has a backslash before it, so that these can only be properties of the line. */
const bodyStart = /,"(?:command|changes)":/;
const firstType = /"type":"(?!batch")([a-z-]+(?:\.[a-z-]+)?)"/;

/** Null when the beginning of the line is not enough. */
export function entryHeadIn(start: string): EntryHead | null {
  const at = bodyStart.exec(start)?.index;
  if (at === undefined) return null;
  const json = parsedJson(`${start.slice(0, at)}}`);
  const head = headSchema.safeParse(json.ok ? json.value : null);
  if (!head.success) return null;
  const { seq, kind, of, coderId, at: when, label } = head.data;
  const type = kind === 'do' && start.startsWith(',"command":', at) ? firstType.exec(start.slice(at))?.[1] : undefined;
  return { seq, kind, of: of ?? null, coderId, at: when, label, area: areaOf(kind, type) };
}

export function entryHeadOf({ seq, kind, of, coderId, at, label, command }: NewEntry): EntryHead {
  const type = kind === 'do' && command !== undefined ? firstType.exec(JSON.stringify(command))?.[1] : undefined;
  return { seq, kind, of: of ?? null, coderId, at, label, area: areaOf(kind, type) };
}

const areaOf = (kind: EntryHead['kind'], type: string | undefined): HistoryArea | null =>
  kind === 'create' ? 'project' : type === undefined ? null : areaOfCommand(type);
