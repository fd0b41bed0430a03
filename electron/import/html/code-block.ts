/** Preformatted text: white space as written, line numbers beside it left out. */
import type { DocumentInline } from '#shared/model/document';
import type { Context } from './context';
import { classOf, isElement, isText, type DomElement } from './dom';
import type { Draft } from './draft';
import { droppedElements, isHidden, isLineNumber } from './elements';
import { InlineRun } from './inline';
import { content } from './textblocks';

export function codeDrafts(element: DomElement, context: Context): Draft[] {
  const run = new InlineRun();
  addCode(element, context.owner, context, run);
  const pieces = run.take();
  if (pieces.length === 0) return [];
  const classes = `${classOf(element)} ${element.querySelector('code')?.getAttribute('class') ?? ''}`;
  const language = /(?:^|\s)(?:language|lang|highlight)-([\w+#.-]{1,40})/.exec(classes)?.[1] ?? null;
  return [
    {
      kind: 'text',
      pieces,
      build: (attrs, inlines) => ({
        type: 'code_block',
        attrs: { ...attrs, language },
        ...content(withoutOuterLines(inlines)),
      }),
    },
  ];
}

function addCode(parent: DomElement, owner: number, context: Context, run: InlineRun): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node)) run.preformatted((node.textContent ?? '').replace(/\r\n?/g, '\n'), [], owner);
    else if (!isElement(node) || droppedElements.has(node.localName) || isHidden(node) || isLineNumber(node)) continue;
    else if (node.localName === 'br') run.preformatted('\n', [], owner);
    else addCode(node, context.owners.get(node) ?? owner, context, run);
  }
}

/** The line break after `<pre>` and before `</pre>` belongs to the mark-up. */
function withoutOuterLines(inlines: DocumentInline[]): DocumentInline[] {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  const trimmed = text.replace(/^\n/, '').replace(/\n+$/, '');
  return trimmed === '' ? [] : [{ type: 'text', text: trimmed }];
}
