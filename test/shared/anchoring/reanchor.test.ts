import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '#shared/anchoring/anchor';
import { describeRange } from '#shared/anchoring/describe-range';
import { similarity } from '#shared/anchoring/edit-distance';
import { foldText, sameWords } from '#shared/anchoring/fold-text';
import { createReanchorer } from '#shared/anchoring/reanchor';
import type { Selectors } from '#shared/model/selector';
import { article } from '../../bench/anchoring-material';
import { anyText, anyTextAndRange } from './texts';

const paragraphs = [
  'Layoffs rose in January. The trackers counted 52,955 jobs at 155 companies, more than in any month of last year.',
  'The chief executive said that AI had replaced the work of 4,000 support agents. Analysts disagreed with him.',
  'Regulators filings tell another story: spending on data centres had to be paid for, and staff was what could go.',
  'A year later the same firm was hiring again, under other titles and for less pay, its former agents told us.',
];
const notice = 'This article was corrected after publication.';
const textOf = (...parts: readonly (string | undefined)[]): string => parts.join('\n\n');
const [first, second, third, fourth] = paragraphs;
const oldText = textOf(...paragraphs);

const select = (text: string, exact: string, from = 0): Selectors => {
  const start = text.indexOf(exact, from);
  return describeRange(text, start, start + exact.length);
};
/** What was found, in words. */
const shown = (text: string, anchor: Anchor): string =>
  anchor.status === 'orphan'
    ? 'orphan'
    : anchor.status === 'ambiguous'
      ? `ambiguous: ${anchor.candidates.map(({ start, end }) => text.slice(start, end)).join(' | ')}`
      : `${anchor.status}: ${text.slice(anchor.start, anchor.end)}`;

type Case = { name: string; quote: string; newText: string; expected: string; alone?: string };
const claim = 'AI had replaced the work of 4,000 support agents';
const cases: Case[] = [
  { name: 'an unchanged text', quote: claim, newText: oldText, expected: `anchored: ${claim}` },
  { name: 'a paragraph added before', quote: claim, newText: textOf(notice, oldText), expected: `anchored: ${claim}` },
  {
    name: 'words changed around it',
    quote: claim,
    newText: oldText.replace('The chief executive said that', 'Its chief claimed that'),
    expected: `anchored: ${claim}`,
  },
  {
    name: 'other quotes, spaces and line breaks',
    quote: 'more than in any month of last year.',
    newText: oldText.replace('any month of', 'any\u00a0month\nof'),
    expected: 'anchored: more than in any\u00a0month\nof last year.',
  },
  {
    name: 'a number changed in it',
    quote: claim,
    newText: oldText.replace('4,000', '3,500'),
    expected: 'moved: AI had replaced the work of 3,500 support agents',
  },
  {
    name: 'words added in it',
    quote: claim,
    newText: oldText.replace('the work of', 'the work, he guessed, of about'),
    expected: 'moved: AI had replaced the work, he guessed, of about 4,000 support agents',
    alone: 'orphan',
  },
  {
    name: 'its first and last words replaced',
    quote: claim,
    newText: oldText.replace('that AI had', 'that robots had').replace('agents. Analysts', 'people. Analysts'),
    expected: 'moved: robots had replaced the work of 4,000 support people',
  },
  {
    name: 'its paragraph taken to the end',
    quote: claim,
    newText: textOf(first, third, fourth, second),
    expected: `moved: ${claim}`,
    alone: `anchored: ${claim}`,
  },
  {
    name: 'text added before it that begins like it',
    quote: claim,
    newText: oldText.replace('AI had', 'AI is fine. No matter that: AI had'),
    expected: `anchored: ${claim}`,
  },
  { name: 'its paragraph dropped', quote: claim, newText: textOf(first, third, fourth), expected: 'orphan' },
  {
    name: 'its paragraph rewritten',
    quote: claim,
    newText: textOf(first, 'Nobody at the company would say why so many had to leave.', third, fourth),
    expected: 'orphan',
  },
  { name: 'nothing left', quote: claim, newText: '', expected: 'orphan' },
];

describe('createReanchorer', () => {
  it.each(cases)('$name', ({ quote, newText, expected, alone = expected }) => {
    const selectors = select(oldText, quote);
    expect(shown(newText, createReanchorer(oldText, newText)(selectors))).toBe(expected);
    expect(shown(newText, createReanchorer(null, newText)(selectors))).toBe(alone);
  });

  it('says how many characters differ and how far the start moved', () => {
    const newText = textOf(notice, oldText.replace('4,000', '3,500'));
    const anchor = createReanchorer(oldText, newText)(select(oldText, claim));
    expect(anchor).toMatchObject({ status: 'moved', edits: 2, shift: notice.length + 2 });
  });

  it('finds the quote when its position is wrong for the old text', () => {
    const { quote } = select(oldText, claim);
    const newText = textOf(notice, oldText);
    const anchor = createReanchorer(oldText, newText)({ quote, position: { start: 3, end: 9 } });
    expect(shown(newText, anchor)).toBe(`anchored: ${claim}`);
  });
});

describe('createReanchorer, where passages repeat', () => {
  const repeated = 'The firm declined to comment.';
  const before = textOf(first, repeated, second, repeated, third);
  const inFirst = select(before, repeated);
  const inSecond = select(before, repeated, inFirst.position.end);
  const anchors = (newText: string): string[] =>
    [inFirst, inSecond].map((selectors) => {
      const anchor = createReanchorer(before, newText)(selectors);
      return 'start' in anchor
        ? `${anchor.status} ${newText.slice(0, anchor.start).split(repeated).length}`
        : anchor.status;
    });

  it('takes each copy to its own place', () => {
    expect(anchors(textOf(notice, before))).toEqual(['anchored 1', 'anchored 2']);
    expect(anchors(before.replace('Layoffs rose', 'Job cuts rose'))).toEqual(['anchored 1', 'anchored 2']);
  });

  it('does not take a copy that is left for the one that was dropped', () => {
    const [kept, dropped] = anchors(textOf(first, repeated, second, third));
    expect(kept).toBe('anchored 1');
    expect(dropped).toBe('ambiguous');
  });

  it('says ambiguous when what stood between the copies was dropped with one of them', () => {
    expect(anchors(textOf(first, repeated, third))).not.toContain('anchored 2');
    expect(anchors(textOf(first, repeated, third))).toContain('ambiguous');
  });

  it('does not choose between copies without the old text, unless the context tells them apart', () => {
    const twice = textOf(second, second);
    const anchor = createReanchorer(null, textOf(notice, twice))(select(twice, claim));
    expect(anchor.status).toBe('ambiguous');
    const inContext = createReanchorer(null, textOf(notice, before))(inSecond);
    expect(inContext).toMatchObject({ status: 'anchored', start: inSecond.position.start + notice.length + 2 });
  });
});

const words = article(2_000, 0.2, 9).split(' ');
/** An article and random edits of it: words replaced, dropped and added, stretches dropped, moved and repeated. */
const anyRevision = (): fc.Arbitrary<{ oldText: string; newText: string }> => {
  const at = fc.nat(words.length - 1);
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('replace' as const), at, text: anyText(2) }),
    fc.record({ kind: fc.constant('move' as const), at, length: fc.nat(80), to: at }),
    fc.record({ kind: fc.constant('repeat' as const), at, length: fc.nat(80), to: at }),
    fc.record({ kind: fc.constant('drop' as const), at, length: fc.nat(80) }),
  );
  return fc.array(edit, { maxLength: 30 }).map((edits) => {
    const edited = [...words];
    for (const each of edits) {
      if (each.kind === 'replace') edited.splice(each.at, 1, each.text);
      else if (each.kind === 'drop') edited.splice(each.at, each.length);
      else if (each.kind === 'move') edited.splice(each.to, 0, ...edited.splice(each.at, each.length));
      else edited.splice(each.to, 0, ...edited.slice(each.at, each.at + each.length));
    }
    return { oldText: words.join(' '), newText: edited.join(' ') };
  });
};

describe('createReanchorer, whatever the edits', () => {
  const check = (before: string, after: string, selectors: Selectors, anchor: Anchor): void => {
    const { exact } = selectors.quote;
    const places = anchor.status === 'ambiguous' ? anchor.candidates : 'start' in anchor ? [anchor] : [];
    for (const { start, end } of places) {
      expect(start >= 0 && start < end && end <= after.length).toBe(true);
      const found = after.slice(start, end);
      const folded = similarity(foldText(exact).text.trim(), foldText(found).text.trim());
      expect(Math.max(similarity(exact, found), folded)).toBeGreaterThanOrEqual(0.5);
    }
    if (anchor.status === 'anchored') expect(sameWords(after.slice(anchor.start, anchor.end), exact)).toBe(true);
    if (anchor.status === 'ambiguous') expect(places).not.toHaveLength(0);
    if (before === after) expect(anchor).toEqual({ status: 'anchored', ...selectors.position });
  };

  it('gives only passages that are like the quote, and the same ones each time', () => {
    fc.assert(
      fc.property(anyRevision(), fc.nat(), fc.integer({ min: 5, max: 200 }), ({ oldText, newText }, at, length) => {
        const start = at % (oldText.length - length);
        const selectors = describeRange(oldText, start, start + length);
        const anchor = createReanchorer(oldText, newText)(selectors);
        check(oldText, newText, selectors, anchor);
        expect(createReanchorer(oldText, newText)(selectors)).toEqual(anchor);
      }),
      { numRuns: 100 },
    );
  });

  it('stays within texts of any characters, and finds all in a text that did not change', () => {
    fc.assert(
      fc.property(anyTextAndRange(), anyText(), ({ text, start, end }, other) => {
        const selectors = describeRange(text, start, end);
        for (const newText of [text, other, text + other, other + text]) {
          check(text, newText, selectors, createReanchorer(text, newText)(selectors));
        }
      }),
      { numRuns: 100 },
    );
  });
});
