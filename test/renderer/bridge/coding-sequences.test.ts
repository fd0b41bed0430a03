/**
 * What a coder does, in any order, in texts that are hard to count in: passages coded, ends moved, mentions split and
 * merged, phrases coded wherever they stand. Every mention's words stay the slice of the text at its place, in UTF-16
 * and in code points, and undo and redo lead to the beginning and to the end.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addClaim, setCodes, toggleCode } from '#renderer/bridge/coding';
import { mergeMentions, neighboursOf, setRange, splitMention } from '#renderer/bridge/mention-ends';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { repetitionCommands } from '#renderer/features/repetitions/code-repetitions';
import { growRange, shrinkRange, snapToWords } from '#shared/anchoring/adjust-range';
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { Unit } from '#shared/anchoring/text-segments';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import type { Annotation } from '#shared/model/annotation';
import { canonicalText } from '#shared/model/canonical-text';
import { inverseOf, type Change } from '#shared/model/change';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import { ok, type Result } from '#shared/model/result';
import type { ProjectState } from '#shared/model/project-state';
import { createRepetitionFinder, wordsAsked } from '#shared/search/repetitions';
import { anArticle, aNarrative, aProject, noon } from '../../helpers/builders';
import { anyText } from '../../shared/anchoring/texts';

/** The window's copy of a project as the coding functions see it, without a main process behind it. */
class Copy {
  readonly project: ProjectState;
  readonly coderId = 'ada';
  readonly history: (readonly Change[])[] = [];

  constructor(project: ProjectState) {
    this.project = project;
  }

  do(input: CommandInput): Result<void> {
    const planned = plan(this.project, { command: commandSchema.parse(input), coderId: this.coderId, at: noon });
    if (!planned.ok) return planned;
    this.project.apply(planned.value.changes);
    this.history.push(planned.value.changes);
    return ok(undefined);
  }
}

const steps = [
  'code',
  'code',
  'snap',
  'grow',
  'shrink',
  'split',
  'merge',
  'repeat',
  'toggle',
  'recode',
  'remove',
] as const;
/** As an article has it: paragraphs, some of them folded away, put together into the one text that offsets count in. */
const canonicalTexts = fc
  .array(fc.record({ text: anyText(20), folded: fc.nat(9).map((nine) => nine === 9) }), { minLength: 1, maxLength: 4 })
  .map((blocks): ArticleDocument => ({
    type: 'doc',
    content: blocks.map(({ text, folded }): DocumentBlock => ({
      type: 'paragraph',
      attrs: { folded: folded ? 'navigation' : null, page: null },
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }))
  .map((document) => canonicalText(document).text);
const units: readonly Unit[] = ['character', 'word', 'sentence'];
const codes = ['excuse', 'capex'];
const step = fc.record({ kind: fc.constantFrom(...steps), a: fc.nat(), b: fc.nat() });
type Step = { readonly kind: (typeof steps)[number]; readonly a: number; readonly b: number };

function take(copy: Copy, text: string, { kind, a, b }: Step): void {
  // The functions use what the copy has and nothing else of a client.
  const client = copy as unknown as ProjectClient;
  const start = a % text.length;
  const end = Math.min(text.length, start + 1 + (b % 24));
  const mentions = [...copy.project.all('annotations')];
  const mention: Annotation | undefined = mentions[a % Math.max(1, mentions.length)];
  const unit = units[b % units.length] ?? 'word';
  const edge = b % 2 === 0 ? 'start' : 'end';
  if (kind === 'code' || kind === 'snap') {
    const range = kind === 'code' ? { start, end } : snapToWords(text, start, end);
    if (range !== null && text.slice(range.start, range.end).trim() !== '')
      addClaim(client, { articleId: 'article', text, ...range, codeIds: codes.slice(0, b % 3) });
    return;
  }
  if (mention === undefined) return;
  const { position } = mention.selectors;
  switch (kind) {
    case 'grow':
      return void setRange(client, mention.id, text, growRange(text, position, edge, unit));
    case 'shrink':
      return void setRange(client, mention.id, text, shrinkRange(text, position, edge, unit));
    case 'split':
      return void splitMention(client, mention, text, position.start + (b % (position.end - position.start + 1)));
    case 'merge': {
      const others = neighboursOf(client, mention, text);
      if (others.length > 0) mergeMentions(client, mention, others, text);
      return;
    }
    case 'repeat': {
      const asked = wordsAsked(mention.selectors.quote.exact);
      if (asked === null) return;
      const found = createRepetitionFinder(asked, copy.project)('article', text).filter(({ taken }) => !taken);
      const { articleId, selectors, claimId, codeIds } = mention;
      const command = repetitionCommands({ articleId, selectors, claimId, codeIds }, found, codeIds);
      if (command !== null) copy.do(command);
      return;
    }
    case 'toggle':
      return void toggleCode(client, mention.id, codes[b % 2] ?? '');
    case 'recode':
      return void setCodes(client, mention.id, codes.slice(b % 2));
    case 'remove':
      return void copy.do({ type: 'annotation.remove', id: mention.id });
  }
}

function anchorsHold({ project }: Copy, text: string): void {
  const points = Array.from(text);
  const map = createCodePointMap(text);
  for (const { selectors, claimId } of project.all('annotations')) {
    const { quote, position } = selectors;
    if (position.start < 0 || position.end > text.length || position.start >= position.end)
      throw new Error(`[${position.start}, ${position.end}) is no range of ${text.length} units`);
    if (text.slice(position.start, position.end) !== quote.exact) throw new Error('other words in UTF-16');
    const [from, to] = [map.codePointOffset(position.start), map.codePointOffset(position.end)];
    if (points.slice(from, to).join('') !== quote.exact) throw new Error('other words in code points');
    if (!text.slice(0, position.start).endsWith(quote.prefix) || !text.slice(position.end).startsWith(quote.suffix))
      throw new Error('other surroundings');
    if (project.get('claims', claimId) === undefined) throw new Error('a mention without its claim');
  }
}

test('10,000 sequences: anchors inside the text, undo to the beginning, redo to the end', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(
      canonicalTexts.filter((text) => text !== ''),
      fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }),
      (text, sequence) => {
        const copy = new Copy(
          aProject({ articles: [anArticle('article', text)], codes: codes.map((id) => aNarrative(id)) }),
        );
        const first = JSON.stringify(copy.project.rows());
        for (const taken of sequence) {
          const before = copy.history.length;
          take(copy, text, taken);
          if (copy.history.length > before) seen[taken.kind] = (seen[taken.kind] ?? 0) + 1;
          anchorsHold(copy, text);
        }
        const last = JSON.stringify(copy.project.rows());
        for (const changes of copy.history.toReversed()) copy.project.apply(inverseOf(changes));
        if (JSON.stringify(copy.project.rows()) !== first) throw new Error('undo did not lead to the beginning');
        for (const changes of copy.history) copy.project.apply(changes);
        if (JSON.stringify(copy.project.rows()) !== last) throw new Error('redo did not lead to the end');
      },
    ),
    { numRuns: 10_000 },
  );
  console.log(`Steps that changed something: ${JSON.stringify(seen)}`);
  // Each kind came to pass often enough to mean something.
  for (const kind of steps) expect(seen[kind] ?? 0, kind).toBeGreaterThan(100);
}, 600_000);
