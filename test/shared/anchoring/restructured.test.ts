/**
 * Articles whose paragraphs were dropped, moved, added and edited, some of them standing twice: where each quote went is
 * known, and none may be found in another paragraph without a word of doubt.
 */
import { describe, expect, it } from 'vitest';
import type { Anchor, TextRange } from '#shared/anchoring/anchor';
import { describeRange } from '#shared/anchoring/describe-range';
import { createReanchorer } from '#shared/anchoring/reanchor';
import { article, editText, randomNumbers } from '../../bench/anchoring-material';

type Revision = { oldText: string; newText: string; pick: () => { range: TextRange; truth: TextRange | null } };

function revise(seed: number): Revision {
  const random = randomNumbers(seed * 97);
  const below = (count: number): number => Math.floor(random() * count);
  const old = article(6_000 + 3_000 * (seed % 5), 0.2, seed).split('\n\n');
  const isRepeated = (text: string): boolean => old.indexOf(text) !== old.lastIndexOf(text);
  const kept = old.map((text, index) => ({
    index,
    repeated: isRepeated(text),
    edited: editText(text, { of: 'characters', rate: random() < 0.5 ? 0 : 0.04 }, seed + index),
  }));
  for (let step = 0; step <= seed % 6; step += 1) {
    if (step % 3 === 0) kept.splice(below(kept.length), 1 + below(2));
    else if (step % 3 === 1) {
      // Two copies that change places cannot be told from two that stay: only other paragraphs are moved.
      const at = below(kept.length);
      if (kept[at]?.repeated === false) kept.splice(below(kept.length), 0, ...kept.splice(at, 1));
    } else {
      const added = article(300, 0, seed * 31 + step);
      kept.splice(below(kept.length), 0, {
        index: -1,
        repeated: false,
        edited: editText(added, { of: 'words', rate: 0 }),
      });
    }
  }
  const offsets = (texts: readonly string[]): number[] =>
    texts.map((_, index) => texts.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0));
  const oldStarts = offsets(old);
  const newStarts = offsets(kept.map(({ edited }) => edited.text));
  return {
    oldText: old.join('\n\n'),
    newText: kept.map(({ edited }) => edited.text).join('\n\n'),
    pick: () => {
      const paragraph = below(old.length);
      const text = old[paragraph] ?? '';
      const length = Math.min(text.length, 12 + below(200));
      const start = below(text.length - length + 1);
      const from = oldStarts[paragraph] ?? 0;
      const now = kept.findIndex(({ index }) => index === paragraph);
      const went = kept[now]?.edited;
      const to = newStarts[now] ?? 0;
      return {
        range: { start: from + start, end: from + start + length },
        truth: went === undefined ? null : { start: to + went.start(start), end: to + went.end(start + length) },
      };
    },
  };
}

const overlaps = (found: TextRange, truth: TextRange | null): boolean =>
  truth !== null && Math.min(found.end, truth.end) - Math.max(found.start, truth.start) > (truth.end - truth.start) / 2;

describe('a restructured article', () => {
  const outcomes = { right: 0, ambiguous: 0, orphan: 0, gone: 0 };
  const wrong: { seed: number; quote: string; anchor: Anchor }[] = [];
  for (let seed = 1; seed <= 30; seed += 1) {
    const { oldText, newText, pick } = revise(seed);
    const reanchor = createReanchorer(oldText, newText);
    for (let count = 0; count < 60; count += 1) {
      const { range, truth } = pick();
      const selectors = describeRange(oldText, range.start, range.end);
      const anchor = reanchor(selectors);
      if (truth === null) outcomes.gone += 1;
      if ('start' in anchor) {
        if (overlaps(anchor, truth)) outcomes.right += 1;
        else wrong.push({ seed, quote: selectors.quote.exact, anchor });
      } else if (truth !== null) {
        outcomes[anchor.status] += 1;
      }
    }
  }
  const stayed = 30 * 60 - outcomes.gone;

  it('never finds a quote in another paragraph', () => {
    expect(wrong).toEqual([]);
  });

  it('loses no quote whose paragraph stayed, and is in doubt about few', () => {
    expect(outcomes.orphan / stayed).toBeLessThan(0.002);
    expect(outcomes.right / stayed).toBeGreaterThan(0.9);
    expect(outcomes.gone).toBeGreaterThan(50);
  });
});
