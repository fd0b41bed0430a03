/** Which column of a table holds what of an article. */
import { z } from 'zod';
import type { Table } from './read-table';

export const tableFields = [
  'body',
  'title',
  'authors',
  'url',
  'published',
  'modified',
  'publisher',
  'language',
  'section',
  'tags',
] as const;
export type TableField = (typeof tableFields)[number];

/** Column by field; fields that no column holds are absent. */
export const mappingSchema = z.partialRecord(z.enum(tableFields), z.string());
export type TableMapping = z.infer<typeof mappingSchema>;

/** Names as written in tables, letters only, the surest first. */
const names: Readonly<Record<TableField, readonly string[]>> = {
  body: [
    'body',
    'fulltext',
    'articletext',
    'articlebody',
    'articlecontent',
    'bodytext',
    'maintext',
    'contenttext',
    'contenthtml',
    'content',
    'text',
    'html',
    'markdown',
    'story',
    'article',
    'transcript',
    'volltext',
    'inhalt',
    'texte',
    'contenu',
    'texto',
    'contenido',
    '正文',
    '内容',
    '本文',
  ],
  title: [
    'title',
    'headline',
    'articletitle',
    'heading',
    'titel',
    'titre',
    'título',
    'titulo',
    'titolo',
    'überschrift',
    '标题',
    '標題',
    'タイトル',
    'name',
    'subject',
  ],
  authors: [
    'authors',
    'author',
    'byline',
    'authornames',
    'authorname',
    'writer',
    'creator',
    'journalist',
    'autor',
    'autoren',
    'auteur',
    'autore',
    '作者',
    '著者',
  ],
  url: [
    'url',
    'link',
    'articleurl',
    'sourceurl',
    'permalink',
    'canonicalurl',
    'weburl',
    'href',
    'uri',
    'address',
    '链接',
    '網址',
  ],
  published: [
    'published',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'datepublished',
    'publishedat',
    'pubdate',
    'date',
    'pubtime',
    'datum',
    'fecha',
    'data',
    '日期',
    '发布日期',
    'timestamp',
    'datetime',
    'time',
    'created',
    'createdat',
  ],
  modified: [
    'modified',
    'updated',
    'updatedat',
    'lastmodified',
    'datemodified',
    'lastupdated',
    'modifieddate',
    'updateddate',
  ],
  publisher: [
    'publisher',
    'publication',
    'outlet',
    'newspaper',
    'source',
    'sourcename',
    'site',
    'sitename',
    'journal',
    'media',
    'medium',
    'domain',
    'quelle',
    'fuente',
    '来源',
  ],
  language: ['language', 'lang', 'sprache', 'langue', 'idioma', 'locale'],
  section: ['section', 'category', 'desk', 'rubric', 'rubrik', 'rubrique', 'sección'],
  tags: ['tags', 'keywords', 'topics', 'labels', 'schlagworte'],
};

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The mapping that names and contents suggest; without `body` when no column is certain to hold the text. */
export function guessMapping(table: Table): TableMapping {
  const taken = new Set<string>();
  const mapping: TableMapping = {};
  for (const field of tableFields) {
    const column = field === 'body' ? bodyColumn(table) : named(table, field).find((name) => !taken.has(name));
    if (column === undefined) continue;
    taken.add(column);
    mapping[field] = column;
  }
  return mapping;
}

/** Columns whose name, or its last part (`author.name`), is one of the field's, and whose content fits. */
function named(table: Table, field: TableField): string[] {
  const matching = names[field].flatMap((name) =>
    table.columns.filter(
      (column) =>
        bare(column) === name ||
        bare(column.replace(/\.name$/, '')) === name ||
        bare(column.replace(/^.*\./, '')) === name,
    ),
  );
  return [...new Set(matching)].filter((column) => fits(valuesOf(table, column), field));
}

/** Rows looked at: a guess needs no more. */
const sample = 200;

function valuesOf(table: Table, column: string): string[] {
  const index = table.columns.indexOf(column);
  return table.rows.slice(0, sample).flatMap((row) => {
    const value = row[index]?.trim() ?? '';
    return value === '' ? [] : [value];
  });
}

function fits(values: readonly string[], field: TableField): boolean {
  if (values.length === 0) return false;
  const most = (test: (value: string) => boolean): boolean => values.filter(test).length >= values.length / 2;
  switch (field) {
    case 'url':
      return most((value) => /^https?:\/\/\S+$/i.test(value));
    case 'published':
    case 'modified':
      return most((value) => /\d/.test(value) && value.length <= 60);
    case 'body':
      return true;
    default:
      return most((value) => value.length <= 500);
  }
}

/**
 * By name when its texts have some length; else the one column of long texts. A column of links or numbers named
 * `text` is no body, and two columns of long texts without a name leave it open.
 */
function bodyColumn(table: Table): string | undefined {
  const length = new Map(table.columns.map((column) => [column, typicalLength(valuesOf(table, column))]));
  const of = (column: string): number => length.get(column) ?? 0;
  const byName = named(table, 'body').filter((column) => of(column) >= 40);
  const best = byName.find((column) => of(column) >= Math.max(...length.values()) / 4) ?? byName[0];
  if (best !== undefined) return best;
  const [longest, second] = [...table.columns].sort((a, b) => of(b) - of(a));
  return longest !== undefined && of(longest) >= 400 && of(longest) >= 3 * of(second ?? '') ? longest : undefined;
}

function typicalLength(values: readonly string[]): number {
  const lengths = values.map((value) => value.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
