/** Front matter: YAML between `---` lines or TOML between `+++` at the head of a file, read as data and nothing else. */
import { parse as parseTomlDocument } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import { fail, ok, type Result } from '#shared/model/result';
import { addField, fieldNamed } from './field-names';
import { Findings } from './found';
import { isObject, type JsonObject } from './json';

export type FrontMatter = {
  /** The block with its delimiters; empty when the file has none. */
  readonly source: string;
  /** What follows it. */
  readonly body: string;
  readonly found: Findings;
  readonly warnings: readonly string[];
};

const largest = 200_000;

/** Splits it off and reads it. Front matter in another language is split off and left unread. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { source: '', body: text, found: new Findings(), warnings: [] };
  const opening = /^\s{0,20}?(---|\+\+\+|;;;)[ \t]*([a-z]{0,20})[ \t]*\r?\n/.exec(text.slice(0, 200));
  if (opening === null) return none;
  const [, fence = '---', language = ''] = opening;
  const closing = endOf(text, opening[0].length, fence);
  if (closing === null) return none;
  const inner = text.slice(opening[0].length, closing.start);
  const split = { source: text.slice(0, closing.end).trim(), body: text.slice(closing.end) };
  if (language !== '' && language !== 'yaml' && language !== 'yml' && language !== 'json' && language !== 'toml') {
    return { ...split, found: new Findings(), warnings: [`Front matter in ${language} is not read, and never run.`] };
  }
  if (fence === '---' && language === '' && !looksLikeFields(inner)) return none;
  const parsed = fence === '+++' || language === 'toml' ? parseToml(inner) : parseYaml(inner);
  if (parsed.ok) return { ...split, found: findingsIn(parsed.value), warnings: [] };
  return { ...split, found: salvaged(inner), warnings: [`Front matter is faulty: ${parsed.error.message}`] };
}

/** The closing line; dots end a YAML document too. */
function endOf(text: string, from: number, fence: string): { start: number; end: number } | null {
  let start = from;
  while (start < text.length && start - from < largest) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next < 0 ? text.length : next).trimEnd();
    const end = next < 0 ? text.length : next + 1;
    if (line === fence || (fence === '---' && line === '...')) return { start, end };
    if (next < 0) return null;
    start = end;
  }
  return null;
}

/** A rule at the head of a text is no front matter: some line of it must be a field, and none prose. */
function looksLikeFields(inner: string): boolean {
  const lines = inner.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return (
    lines.length === 0 ||
    lines.some(
      (line) =>
        /^\s*["'{]?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?\s*:(?:\s|$)/u.test(line.slice(0, 200)) || /^\s*\{/.test(line),
    )
  );
}

/** One TOML 1.0 document as plain data, dates as they are written in ISO 8601. `toml`: the first error. */
function parseToml(source: string): Result<unknown> {
  try {
    const fields = Object.entries(parseTomlDocument(source));
    return ok(
      Object.fromEntries(fields.map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value])),
    );
  } catch (error) {
    return fail('toml', error instanceof Error ? firstLine(error.message) : 'not valid TOML');
  }
}

/** One YAML 1.2 stream as plain data. `yaml`: the first error with its line. Aliases are bounded. */
export function parseYaml(source: string): Result<unknown> {
  try {
    const parsed = parseAllDocuments(source, { schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent' });
    const documents = Array.isArray(parsed) ? parsed : [];
    const directives = source.match(/^%YAML\b/gm)?.length ?? 0;
    if (directives > documents.length) return fail('yaml', 'a %YAML directive without a document of its own');
    const [error] = documents.flatMap((document) => document.errors);
    if (error !== undefined) return fail('yaml', firstLine(error.message));
    return ok(documents[0]?.toJS({ maxAliasCount: 50 }) ?? null);
  } catch (error) {
    return fail('yaml', error instanceof Error ? firstLine(error.message) : 'not valid YAML');
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

function findingsIn(value: unknown): Findings {
  const found = new Findings();
  if (!isObject(value)) return found;
  for (const [key, entry] of entriesOf(value)) {
    const field = fieldNamed(key);
    if (field !== null) addField(found, field, entry, `front matter: ${key}`.slice(0, 200));
  }
  return found;
}

/** Own entries, exact field names before their relatives: `tags` is meant where `keywords` is there too. */
function entriesOf(value: JsonObject): (readonly [string, unknown])[] {
  const plain = ['title', 'author', 'authors', 'publisher', 'url', 'date', 'tags', 'category', 'section'];
  const entries = Object.entries(value).slice(0, 500);
  return [
    ...entries.filter(([key]) => plain.includes(key.toLowerCase())),
    ...entries.filter(([key]) => !plain.includes(key.toLowerCase())),
  ];
}

/** `title: One: two` is no YAML, but nobody doubts what it says. */
function salvaged(inner: string): Findings {
  const found = new Findings();
  for (const line of inner.split('\n').slice(0, 500)) {
    const match = /^([\p{L}_][\p{L}\p{N} _-]{0,60}):[ \t]+(\S.{0,4000})$/u.exec(line.slice(0, 4100).trimEnd());
    const field = match === null ? null : fieldNamed(match[1] ?? '');
    if (field !== null)
      addField(found, field, (match?.[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'), `front matter: ${match?.[1] ?? ''}`);
  }
  return found;
}
