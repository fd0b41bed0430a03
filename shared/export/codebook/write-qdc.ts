/** The codebook as REFI-QDA codebook exchange, version 1.0 (`.qdc`): the tree, names, colours and descriptions. */
import type { Code } from '#shared/model/codebook';
import { guidOf } from '../guid';
import { escapeXml } from '../xml-tree';
import { hexOf } from './colours';
import { describe } from './description';
import { writeExtras } from './qdc-extras';

/** Names of the sets that say in the standard's own words what else is known of a code. */
export const qdcSets = { narrative: 'Narratives', retired: 'Retired' } as const;

/** `codes` in the codebook's order, at least one. */
export function writeQdc(codes: readonly Code[], origin: string): string {
  const known = new Set(codes.map(({ id }) => id));
  const below = new Map<string | null, Code[]>();
  for (const code of codes) {
    const parentId = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    below.set(parentId, [...(below.get(parentId) ?? []), code]);
  }
  const element = (code: Code, indent: string): string => {
    const description = describe(code);
    const inside = [
      ...(description === '' ? [] : [`${indent}  <Description>${xmlText(description)}</Description>`]),
      ...(below.get(code.id) ?? []).map((child) => element(child, `${indent}  `)),
    ];
    const attributes = `guid="${guidOf(code.id)}" name="${xmlText(code.name)}" isCodable="${!code.retired}" color="${hexOf(code.colour)}"`;
    return inside.length === 0
      ? `${indent}<Code ${attributes}/>`
      : `${indent}<Code ${attributes}>\n${inside.join('\n')}\n${indent}</Code>`;
  };
  const sets = [
    set(
      qdcSets.narrative,
      codes.filter(({ group }) => group === 'narrative'),
    ),
    set(
      qdcSets.retired,
      codes.filter(({ retired }) => retired),
    ),
  ].flat();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    writeExtras(codes.map((code) => [guidOf(code.id), code])),
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${xmlText(origin)}">`,
    '  <Codes>',
    ...(below.get(null) ?? []).map((code) => element(code, '    ')),
    '  </Codes>',
    ...(sets.length === 0 ? [] : ['  <Sets>', ...sets, '  </Sets>']),
    '</CodeBook>',
    '',
  ].join('\n');
}

function set(name: string, members: readonly Code[]): string[] {
  if (members.length === 0) return [];
  return [
    `    <Set guid="${guidOf(`set ${name}`)}" name="${name}">`,
    ...members.map(({ id }) => `      <MemberCode guid="${guidOf(id)}"/>`),
    '    </Set>',
  ];
}

/** XML 1.0 §2.2 and §2.11: without characters that may not stand there at all, and with carriage returns that stay. */
const xmlText = (text: string): string =>
  escapeXml(
    text.replaceAll(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    ),
  ).replaceAll('\r', '&#13;');
