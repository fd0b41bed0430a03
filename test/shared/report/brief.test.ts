import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conflictsOf } from '#shared/analysis/conflicts/conflicts';
import { narrativesInUse } from '#shared/model/compared';
import type { ProjectState } from '#shared/model/project-state';
import type { Block, Inline } from '#shared/report/blocks';
import { briefOf } from '#shared/report/brief';
import type { QuoteLength } from '#shared/report/brief/context';
import { reportHtml } from '#shared/report/html';
import { reportMarkdown } from '#shared/report/markdown';
import { reportStyle, reportStyleHash } from '#shared/report/style';
import { noon } from '../../helpers/builders';
import { smallProject } from '../../helpers/small-project';

const brief = (quotes: QuoteLength = 'full', project: ProjectState = smallProject()) =>
  briefOf(project, narrativesInUse, { quotes, memos: true, at: noon, conflicts: conflictsOf(project) });

function* inlinesIn(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* block.content;
    if (block.kind === 'quote') yield* block.from;
    if (block.kind === 'list') for (const item of block.items) yield* inlinesIn(item.blocks);
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* cell.content;
  }
}
function* anchorsIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'heading' && block.anchor !== undefined) yield block.anchor;
    if (block.kind === 'list')
      for (const { anchor, blocks: inner } of block.items) {
        if (anchor !== undefined) yield anchor;
        yield* anchorsIn(inner);
      }
  }
}

describe('a brief', () => {
  it('leads from every number and name to what it stands for', () => {
    const { blocks } = brief();
    const anchors = [...anchorsIn(blocks)];
    expect(new Set(anchors).size).toBe(anchors.length);
    const references = [...inlinesIn(blocks)].filter((inline) => inline.kind === 'reference');
    expect(references.length).toBeGreaterThan(20);
    for (const { to } of references) expect(anchors).toContain(to);
  });

  it('gives both sides of each explanation with their words and where these stand', () => {
    const text = reportMarkdown(brief());
    expect(text).toContain('“1,200 jobs cut in March”');
    expect(text).toContain('[March in numbers](<https://example.org/march>)');
    expect(text).toContain('The Example Ledger, 2026\\-04\\-02');
    expect(text).toContain('**Supports, strong:** Register of notices');
    expect(text).toContain('**Refutes, weak:** Wire report');
    expect(text).toContain('The register says how many and not why.');
    expect(text).toContain('In a circle:');
    expect(text).toContain('Both sides use it.');
  });

  it('quotes as much of the articles as was chosen', () => {
    expect(reportMarkdown(brief('none'))).not.toContain('1,200 jobs cut in March”');
    const project = smallProject();
    const mention = project.get('annotations', 'a4');
    if (mention === undefined) throw new Error('no mention');
    const exact = 'word '.repeat(60).trim();
    const quote = { ...mention.selectors.quote, exact };
    project.apply([
      { table: 'annotations', before: mention, after: { ...mention, selectors: { ...mention.selectors, quote } } },
    ]);
    expect(reportMarkdown(brief('full', project))).toContain(exact);
    const short = reportMarkdown(brief('short', project));
    expect(short).not.toContain(exact);
    expect(short).toContain(`${'word '.repeat(23).trim()}…”`);
  });

  it('gives speech that brings its own quotation marks no others', () => {
    const project = smallProject();
    const mention = project.get('annotations', 'a4');
    if (mention === undefined) throw new Error('no mention');
    const quote = { ...mention.selectors.quote, exact: '“They gave me a box.”' };
    project.apply([
      { table: 'annotations', before: mention, after: { ...mention, selectors: { ...mention.selectors, quote } } },
    ]);
    expect(reportMarkdown(brief('full', project))).toContain('> “They gave me a box.”\n');
    expect(reportHtml(brief('full', project))).toContain('<p><bdi>“They gave me a box.”</bdi></p>');
  });

  it('says judged cells in words', () => {
    const text = reportMarkdown(brief());
    expect(text).toMatch(/ is taken as [a-z ]+ where the links say [a-z ]+\. /);
  });

  it('is the same whenever it is made of the same', () => {
    expect(reportHtml(brief())).toBe(reportHtml(brief()));
  });
});

describe('the HTML file', () => {
  it('lets in its own style and nothing else', () => {
    const hash = createHash('sha256').update(reportStyle).digest('base64');
    expect(reportStyleHash, 'put this hash into shared/report/style.ts').toBe(hash);
    expect(reportHtml(brief())).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });
});
