/** Metadata values on their way: each knows where it came from, and the first good one wins. */
import { dateSchema, lineSchema, webAddressSchema } from '#shared/model/basics';
import type { Metadata } from '#shared/model/article';
import type { FoundMetadata } from '../types';
import { dayOf } from './dates';
import { personNames } from './names';
import { plainLine } from './plain';

type Key = keyof Metadata;
type Finding<K extends Key> = { readonly value: NonNullable<Metadata[K]>; readonly origin: string };

/** Collects in order of trust: a value found later never replaces one found before. */
export class Findings {
  private readonly found: { -readonly [K in Key]?: Finding<K> } = {};

  has(key: Key): boolean {
    return this.found[key] !== undefined;
  }

  text(key: 'title' | 'publisher' | 'section', raw: unknown, origin: string): void {
    const value = plainLine(raw);
    if (!this.has(key) && value !== null) this.found[key] = { value, origin };
  }

  authors(raw: unknown, origin: string): void {
    const names = personNames(raw);
    if (!this.has('authors') && names.length > 0) this.found.authors = { value: names, origin };
  }

  date(key: 'published' | 'modified', raw: unknown, origin: string): void {
    if (this.has(key) || (typeof raw !== 'string' && typeof raw !== 'number')) return;
    const value = dayOf(String(raw));
    if (value !== null && dateSchema.safeParse(value).success) this.found[key] = { value, origin };
  }

  url(raw: unknown, origin: string): void {
    if (this.has('url') || typeof raw !== 'string') return;
    const value = raw.trim();
    if (/^https?:\/\//i.test(value) && !/\s/.test(value) && webAddressSchema.safeParse(value).success) {
      this.found.url = { value, origin };
    }
  }

  language(raw: unknown, origin: string): void {
    if (this.has('language') || typeof raw !== 'string') return;
    const value = raw.trim().replaceAll('_', '-');
    // BCP 47: a language of two or three letters with its subtags.
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(value)) this.found.language = { value: inUsualCase(value), origin };
  }

  /** For a declaration that the text contradicts. */
  replaceLanguage(value: string, origin: string): void {
    this.found.language = { value, origin };
  }

  tags(raw: readonly unknown[], origin: string): void {
    if (this.has('tags')) return;
    const values = raw.flatMap((tag) => plainLine(tag) ?? []).filter((tag) => tag.length <= 100);
    const value = [...new Map(values.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, 50);
    if (value.length > 0) this.found.tags = { value, origin };
  }

  /** Values of `other` fill what is still missing. */
  add(other: FoundMetadata): void {
    for (const key of keys) this.adopt(key, other);
  }

  private adopt<K extends Key>(key: K, other: FoundMetadata): void {
    const finding: FoundMetadata[K] = other[key];
    if (!this.has(key) && finding !== undefined) Object.assign(this.found, { [key]: finding });
  }

  get all(): FoundMetadata {
    return this.found;
  }

  /** The article's metadata with what is missing null or empty, and where each value came from. */
  complete(fallbackTitle: string): { metadata: Metadata; origins: Record<string, string> } {
    const { found } = this;
    const title = lineSchema.safeParse(found.title?.value);
    const metadata: Metadata = {
      title: title.success ? title.data : fallbackTitle,
      authors: found.authors?.value ?? [],
      publisher: found.publisher?.value ?? null,
      url: found.url?.value ?? null,
      published: found.published?.value ?? null,
      modified: found.modified?.value ?? null,
      language: found.language?.value ?? null,
      section: found.section?.value ?? null,
      tags: found.tags?.value ?? [],
    };
    const origins: Record<string, string> = {};
    for (const key of keys) {
      const origin = found[key]?.origin;
      if (origin !== undefined) origins[key] = origin.slice(0, 200);
    }
    if (!title.success) origins.title = 'file name';
    return { metadata, origins };
  }
}

/** RFC 5646 2.1.1: `EN-gb` is written `en-GB`, `zh-hant` `zh-Hant`. */
const inUsualCase = (tag: string): string =>
  tag
    .toLowerCase()
    .replace(/-([a-z]{2})(?=-|$)/g, (part) => part.toUpperCase())
    .replace(/-([a-z])([a-z]{3})(?=-|$)/, (_, first: string, rest: string) => `-${first.toUpperCase()}${rest}`);

const keys = [
  'title',
  'authors',
  'publisher',
  'url',
  'published',
  'modified',
  'language',
  'section',
  'tags',
] as const satisfies readonly Key[];
