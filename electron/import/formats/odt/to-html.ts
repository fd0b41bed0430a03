/** The text of an OpenDocument file (`office:text`) as HTML for the shared HTML path. */
import { descendants, elementsOf, textOfXml, escapeXml, type XmlElement } from '#shared/export/xml-tree';
import type { OdtStyles } from './styles';

export type OdtHtml = { readonly html: string; readonly comments: number };

type Context = {
  readonly styles: OdtStyles;
  readonly notes: string[];
  /** Style of the outermost list, which holds the levels of those inside. */
  readonly list: string | null;
  readonly level: number;
};

export function htmlOf(text: XmlElement, styles: OdtStyles): OdtHtml {
  const notes: string[] = [];
  const body = all(text, { styles, notes, list: null, level: 0 });
  const html = notes.length === 0 ? body : `${body}<section><ol>${notes.join('')}</ol></section>`;
  return { html, comments: descendants(text, 'office:annotation').length };
}

const all = (element: XmlElement, context: Context): string =>
  element.children.map((child) => (typeof child === 'string' ? child : one(child, context))).join('');

/** Not the text as it stands: what was deleted, comments, forms, declarations. */
const ignored =
  /^(?:text:tracked-changes|office:annotation|office:annotation-end|office:forms|text:(?:sequence|variable|user-field)-decls|text:bookmark.*|text:change.*|text:note-citation|svg:(?:title|desc)|table:table-column.*|table:covered-table-cell|text:alphabetical-index-mark.*)$/;

function one(element: XmlElement, context: Context): string {
  const { name, attributes } = element;
  if (ignored.test(name)) return '';
  switch (name) {
    case 'text:h': {
      const level = Math.min(Math.max(Number(attributes['text:outline-level'] ?? '1') || 1, 1), 6);
      return `<h${level}>${all(element, context)}</h${level}>`;
    }
    case 'text:p':
      return paragraph(element, context);
    case 'text:span':
      return wrapped(context.styles.spans.get(attributes['text:style-name'] ?? '') ?? [], all(element, context));
    case 'text:a':
      return `<a href="${(attributes['xlink:href'] ?? '').replaceAll('"', '&quot;')}">${all(element, context)}</a>`;
    case 'text:s':
      // A count is the file's claim; nobody writes a thousand spaces.
      return ' '.repeat(Math.min(Number(attributes['text:c'] ?? '1') || 1, 100));
    case 'text:tab':
      return ' ';
    case 'text:line-break':
      return '<br>';
    case 'text:list':
      return list(element, context);
    case 'text:list-item':
    case 'text:list-header':
      return `<li>${all(element, context)}</li>`;
    case 'table:table':
      return `<table>${all(element, context)}</table>`;
    case 'table:table-header-rows':
      return elementsOf(element)
        .map((row) => tableRow(row, context, 'th'))
        .join('');
    case 'table:table-row':
      return tableRow(element, context, 'td');
    case 'text:note':
      return note(element, context);
    case 'draw:frame':
      return frame(element, context);
    default:
      return all(element, context);
  }
}

function paragraph(element: XmlElement, context: Context): string {
  const style =
    context.styles.paragraphs.get(element.attributes['text:style-name'] ?? '') ??
    element.attributes['text:style-name'] ??
    '';
  const inside = all(element, context);
  if (/^Title$/i.test(style)) return `<h1>${inside}</h1>`;
  if (/^(?:Quotations|Quote)/i.test(style)) return `<blockquote><p>${inside}</p></blockquote>`;
  if (/^Preformatted/i.test(style)) return `<pre>${inside}</pre>`;
  if (/^(?:Caption|Illustration|Figure|Table|Drawing)$/i.test(style))
    return `<figure><figcaption>${inside}</figcaption></figure>`;
  const heading = /^Heading_20_(\d)$/.exec(style)?.[1];
  if (heading !== undefined) return `<h${heading}>${inside}</h${heading}>`;
  const marks = context.styles.spans.get(element.attributes['text:style-name'] ?? '') ?? [];
  return `<p>${wrapped(
    marks.filter((mark) => mark !== 'strong' && mark !== 'em'),
    inside,
  )}</p>`;
}

const wrapped = (marks: readonly string[], inside: string): string =>
  inside === '' ? '' : marks.reduce((html, mark) => `<${mark}>${html}</${mark}>`, inside);

function list(element: XmlElement, context: Context): string {
  const name = element.attributes['text:style-name'] ?? context.list;
  const level = context.level + 1;
  const tag = name !== null && context.styles.numbered.get(name)?.has(level) === true ? 'ol' : 'ul';
  return `<${tag}>${all(element, { ...context, list: name, level })}</${tag}>`;
}

function tableRow(row: XmlElement, context: Context, cell: 'td' | 'th'): string {
  if (row.name !== 'table:table-row') return one(row, context);
  const cells = elementsOf(row).filter((child) => child.name === 'table:table-cell');
  const html = cells.map((child) => {
    const span = (name: string, attribute: string): string => {
      const count = Number(child.attributes[`table:number-${name}-spanned`] ?? '1');
      return count > 1 && count <= 1000 ? ` ${attribute}="${Math.floor(count)}"` : '';
    };
    return `<${cell}${span('columns', 'colspan')}${span('rows', 'rowspan')}>${all(child, context)}</${cell}>`;
  });
  return `<tr>${html.join('')}</tr>`;
}

/** The mark stands in the text, the note at the end, as in a page with footnotes. */
function note(element: XmlElement, context: Context): string {
  const citation = elementsOf(element).find((child) => child.name === 'text:note-citation');
  const body = elementsOf(element).find((child) => child.name === 'text:note-body');
  const number = context.notes.length + 1;
  const label = citation === undefined ? String(number) : escapeXml(textOfXml(citation));
  if (body !== undefined)
    context.notes.push(`<li id="footnote-${number}">${all(body, context)}<a href="#footnote-ref-${number}">↑</a></li>`);
  return `<sup><a href="#footnote-${number}" id="footnote-ref-${number}">${label}</a></sup>`;
}

/** A picture as its text alternative; a text box as its text. */
function frame(element: XmlElement, context: Context): string {
  const described = ['svg:title', 'svg:desc'].flatMap((name) =>
    elementsOf(element).filter((child) => child.name === name),
  );
  const inside = elementsOf(element)
    .filter((child) => child.name === 'draw:text-box')
    .map((box) => all(box, context))
    .join('');
  const alt = described.map(textOfXml).join(' ').trim();
  return inside !== '' ? inside : alt === '' ? '' : `<img alt="${escapeXml(alt)}" src="">`;
}
