/** XML as a plain tree. From strangers it passes `safeXml` first. */
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/model/result';

export type XmlElement = {
  /** With its prefix as written, e.g. `dc:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text stands as written: still escaped, so that it may go into HTML as it is. */
  readonly children: readonly (XmlElement | string)[];
};

/** Word nests a paragraph in a table in a table at about 30; parsers written recursively give up at some thousands. */
const maxDepth = 256;

/**
 * XML that any parser may see. Refuses a document type, which is where entities, external files and bombs come from
 * (none of the formats read here has one), and nesting that would exhaust a parser's stack. Errors: `xml-doctype`,
 * `xml-deep`.
 */
export function safeXml(text: string, name: string): Result<string> {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
    return fail('xml-doctype', `“${name}” declares a document type, as traps do and documents do not; it was refused.`);
  return isDeep(text)
    ? fail('xml-deep', `“${name}” is nested more than ${maxDepth} levels deep; it was refused.`)
    : ok(text);
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) depth -= 1;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = text.indexOf('>', at);
      if (end < 0) return false;
      if (text.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > maxDepth) return true;
    }
  }
  return false;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: maxDepth,
});

const nodeSchema = z.record(z.string(), z.unknown());
const nodesSchema = z.array(nodeSchema);
const attributesSchema = z.record(z.string(), z.coerce.string()).catch({});

/** The root element. Errors: `xml-damaged`. */
export function parseXml(text: string, name: string): Result<XmlElement> {
  try {
    const nodes = nodesSchema.parse(parser.parse(text));
    const root = nodes
      .flatMap(childOf)
      .find((node): node is XmlElement => typeof node !== 'string' && !node.name.startsWith('?'));
    if (root !== undefined) return ok(root);
  } catch {
    // Said below.
  }
  return fail('xml-damaged', `“${name}” is no XML that can be read.`);
}

function childOf(node: Record<string, unknown>): (XmlElement | string)[] {
  for (const [name, value] of Object.entries(node)) {
    if (name === ':@') continue;
    if (name === '#text') return [String(value)];
    const children = nodesSchema.safeParse(value);
    const inside = children.success ? children.data.flatMap(childOf) : [];
    if (name === '#cdata') return [escapeXml(inside.filter((child) => typeof child === 'string').join(''))];
    return [{ name, attributes: attributesSchema.parse(node[':@'] ?? {}), children: inside }];
  }
  return [];
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** All elements of that name below, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

/** Its text, read. */
export const textOfXml = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? unescapeXml(child) : textOfXml(child))).join('');

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    },
  );

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
