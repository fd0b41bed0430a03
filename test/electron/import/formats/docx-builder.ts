/** The smallest Word files that Word itself would open. */
import { zipOf } from '../archive/zip-builder';

const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type DocxContent = {
  readonly body: string;
  readonly footnotes?: string;
  /** Inner XML of the core properties. */
  readonly core?: string;
  /** Target of `r:id="link"`. */
  readonly link?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
};

export function docxOf({ body, footnotes, core, link, extra }: DocxContent): Uint8Array {
  const relations = [
    ...(footnotes === undefined
      ? []
      : [`<Relationship Id="notes" Type="${relationship}/footnotes" Target="footnotes.xml"/>`]),
    ...(link === undefined
      ? []
      : [`<Relationship Id="link" Type="${relationship}/hyperlink" Target="${link}" TargetMode="External"/>`]),
    `<Relationship Id="styles" Type="${relationship}/styles" Target="styles.xml"/>`,
  ].join('');
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${wordNamespaces}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Quote', 'Quote')}</w:styles>`,
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `<w:footnotes ${wordNamespaces}>${footnotes}</w:footnotes>` }),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
        }),
    ...extra,
  });
}

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

export const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00A1">${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, styleId?: string): string =>
  `<w:p>${styleId === undefined ? '' : `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`}${content}</w:p>`;
