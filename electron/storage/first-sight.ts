/**
 * What somebody who opens a large project reads first, picked out of the snapshot's bytes while its seal is checked:
 * everything but the mentions and claims of other articles than the one read last, or the first. It costs a fraction of reading all rows.
 */
import { z } from 'zod';
import { articleToBeginWith } from '#shared/analysis/library/article-to-begin-with';
import { rowSchemas, type TableName } from '#shared/model/project';
import type { JournalEnd } from './journal-scan';
import { parsedJson } from './json';
import { journalIn, tablePattern } from './snapshot';

export type FirstSight = {
  /** Of the article that the project begins with, and of its text on the disk. */
  readonly articleId: string;
  readonly textId: string;
  readonly title: string;
  readonly coderIds: readonly string[];
  /** The JSON of a `Partial<ProjectRows>`, in which `annotations` and `claims` are those of that article. */
  readonly rows: string;
  /** How far the snapshot reaches. */
  readonly journal: JournalEnd;
};

/** Beyond so many characters of other rows nothing would be won. */
const mostText = 16 << 20;
const [newline, quote, brace, comma] = [10, 34, 123, 44];
const idAt = '{"id":"'.length;

const articlesSchema = z.array(
  z.looseObject({
    id: rowSchemas.articles.shape.id,
    textId: rowSchemas.articles.shape.textId,
    metadata: z.looseObject({ published: z.string().nullable(), title: z.string() }),
  }),
);
const annotationSchema = z.looseObject({ claimId: z.string() });

export class FirstSightReader {
  readonly #read: readonly string[];
  /** Lines of rows, by table. */
  readonly #lines = new Map<string, string[]>();
  readonly #claimIds = new Set<string>();
  #table: string | null = null;
  #article: { readonly id: string; readonly textId: string } | null = null;
  #journal: JournalEnd | null = null;
  #text = 0;
  /** Something is not as Warrant writes it: then all is read before anything is shown. */
  #strange = false;

  /** `read`: articles that were read, the last one last. */
  constructor(read: readonly string[]) {
    this.#read = read;
  }

  /** The snapshot's bytes in order, in blocks of whole lines. */
  hear(block: Buffer): void {
    for (let from = 0; from < block.length && !this.#strange;) {
      if (block[from] === brace && this.#table !== null) {
        const last = block.indexOf('\n]', from);
        const to = last === -1 ? block.length : last + 1;
        this.#takeRows(this.#table, block.subarray(from, to));
        from = to;
      } else {
        const end = endOfLine(block, from);
        this.#takeLine(block.toString('utf8', from, end));
        from = end + 1;
      }
    }
  }

  /** Only to be believed once the seal was found to hold. Null when there is nothing to show before the rest. */
  sight(): FirstSight | null {
    const [article, journal] = [this.#article, this.#journal];
    if (this.#strange || article === null || journal === null || this.#claimIds.size > 0) return null;
    const [info] = this.#rowsOf('info', z.array(rowSchemas.info)) ?? [];
    const coders = this.#rowsOf('coders', z.array(rowSchemas.coders));
    if (info === undefined || coders === null) return null;
    const tables = Array.from(this.#lines, ([table, lines]) => `${JSON.stringify(table)}:${arrayOf(lines)}`);
    return {
      articleId: article.id,
      textId: article.textId,
      title: info.title,
      coderIds: coders.map(({ id }) => id),
      rows: `{${tables.join(',')}}`,
      journal,
    };
  }

  /** A line that is no row: a table's beginning or end, the snapshot's head, its place in the journal. */
  #takeLine(line: string): void {
    const table = tablePattern.exec(line)?.[1];
    if (table !== undefined) this.#table = table;
    else if (line.startsWith(']')) this.#end();
    else if (line.startsWith(',')) this.#strange = true;
    else this.#journal ??= journalIn(line);
  }

  #end(): void {
    const ended = this.#table;
    this.#table = null;
    if (ended !== 'articles') return;
    const first = articleToBeginWith(this.#rowsOf('articles', articlesSchema) ?? [], this.#read);
    if (first === undefined) this.#strange = true;
    else this.#article = { id: first.id, textId: first.textId ?? first.id };
  }

  #takeRows(table: string, rows: Buffer): void {
    if (table === 'annotations') this.#takeMentions(rows);
    else if (table === 'claims') this.#takeClaims(rows);
    else this.#keep(table, rows.toString('utf8'));
  }

  #takeMentions(rows: Buffer): void {
    if (this.#article === null) return;
    // Within a text every quotation mark has a backslash before it, so that this can only be the property.
    const wanted = `"articleId":"${this.#article.id}"`;
    for (let at = rows.indexOf(wanted); at !== -1;) {
      const end = endOfLine(rows, at);
      const line = rows.toString('utf8', rows.lastIndexOf(newline, at) + 1, end);
      this.#keep('annotations', line);
      const mention = parsedJson(withoutComma(line));
      const { data } = annotationSchema.safeParse(mention.ok ? mention.value : null);
      if (data === undefined) this.#strange = true;
      else this.#claimIds.add(data.claimId);
      at = rows.indexOf(wanted, end);
    }
  }

  #takeClaims(rows: Buffer): void {
    for (let from = 0; from < rows.length && this.#claimIds.size > 0;) {
      const end = endOfLine(rows, from);
      const id = rows.toString('latin1', from + idAt, rows.indexOf(quote, from + idAt));
      if (this.#claimIds.delete(id)) this.#keep('claims', rows.toString('utf8', from, end));
      from = end + 1;
    }
  }

  #keep(table: string, lines: string): void {
    const known = this.#lines.get(table) ?? [];
    this.#lines.set(table, known);
    known.push(lines);
    this.#text += lines.length;
    if (this.#text > mostText) this.#strange = true;
  }

  #rowsOf<T>(table: TableName, schema: z.ZodType<T>): T | null {
    const rows = parsedJson(arrayOf(this.#lines.get(table) ?? []));
    return (rows.ok ? schema.safeParse(rows.value).data : null) ?? null;
  }
}

function endOfLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(newline, from);
  return end === -1 ? bytes.length : end;
}

const arrayOf = (lines: readonly string[]): string => `[${lines.map(withoutComma).join(',')}]`;

/** Rows stand one a line, with a comma behind all but the last. */
function withoutComma(lines: string): string {
  const rows = lines.trimEnd();
  return rows.charCodeAt(rows.length - 1) === comma ? rows.slice(0, -1) : rows;
}
