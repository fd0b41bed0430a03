import { describe, expect, it } from 'vitest';
import { proposeQuantities } from '#shared/analysis/quantities/propose-quantities';

const shown = (text: string) =>
  proposeQuantities(text).map(({ start, end, value, bound, unit, entity, scope, period }) =>
    [text.slice(start, end), value, bound, unit, entity, scope, period].join(' | '),
  );

describe('numbers with what they count', () => {
  it.each([
    [
      'A tracker counted 52,955 tech layoffs across 155 companies in January and February 2026.',
      '52,955 | 52955 | exactly | layoffs | tech layoffs | laid off | 2026-01/2026-02',
      '155 | 155 | exactly | companies | tech layoffs | laid off | 2026-01/2026-02',
    ],
    [
      'In the first two months of 2026, 815 people per day lost tech jobs.',
      '815 | 815 | exactly | people per day | tech jobs | laid off | 2026-01/2026-02',
    ],
    [
      'Block cut 4,000 jobs in early 2026—nearly half its workforce.',
      '4,000 | 4000 | exactly | jobs | Block | laid off | early 2026',
      'half | 50 | about | % | Block | laid off | early 2026',
    ],
    [
      'Half a million tech workers have been laid off since late 2022.',
      'Half a million | 500000 | about | people | tech workers | laid off | since late 2022',
    ],
    [
      'About 52,955 people lost technology jobs in Jan-Feb 2026.',
      '52,955 | 52955 | about | people | technology jobs | laid off | 2026-01/2026-02',
    ],
    ['An entry-level coder costs $90K a year.', '$90K | 90000 | exactly | USD per year |  | cost; entry-level | '],
    ['Uldale sold €1.5 million of notes.', '€1.5 million | 1500000 | exactly | EUR | Uldale | raised | '],
    ['With it, developers are 19% faster.', '19% | 19 | exactly | % | developers | faster | '],
    [
      '37% of companies expect to replace jobs with AI by end of year.',
      '37% | 37 | exactly | % | companies | expect to replace | by end of year',
    ],
    [
      'Fifty-five per cent of employers regret layoffs made because of AI.',
      'Fifty-five per cent | 55 | exactly | % | employers | regret; because of AI | ',
    ],
    ['Eight in ten companies hired again.', 'Eight in ten | 80 | about | % | companies | hired | '],
    ['More than 50,000 tech workers were let go.', '50,000 | 50000 | at-least | people | tech workers | laid off | '],
    ['Up to 50,000+ tech workers were fired.', '50,000+ | 50000 | at-least | people | tech workers | laid off | '],
    [
      'Tech companies cut 30,000-50,000 jobs in 2026.',
      '30,000-50,000 | 30000 | at-least | jobs | Tech companies | laid off | 2026',
      '30,000-50,000 | 50000 | at-most | jobs | Tech companies | laid off | 2026',
    ],
    [
      'Anselby took back 640 of the 1,900 support staff it had dismissed.',
      '640 | 640 | exactly | people | Anselby | rehired; support staff | ',
      '1,900 | 1900 | exactly | people | Anselby | laid off; support staff | ',
    ],
    ['Tech layoffs reached 122,549 in 2025.', '122,549 | 122549 | exactly | people | Tech layoffs | laid off | 2025'],
    [
      "TrueUp's Tech Layoffs Tracker counted 52,955 layoffs across 155 companies in January and February.",
      '52,955 | 52955 | exactly | layoffs |  | laid off | --01/--02',
      '155 | 155 | exactly | companies |  | laid off | --01/--02',
    ],
    [
      'The Tech Layoffs Tracker’s latest count is 52,955 tech jobs lost in 2026.',
      '52,955 | 52955 | exactly | jobs | tech jobs | laid off | 2026',
    ],
    [
      'By the Stack Overflow Developers Survey, 19% of engineers were laid off.',
      '19% | 19 | exactly | % |  | laid off; engineers | ',
    ],
    ['In February 52,955 people were laid off.', '52,955 | 52955 | exactly | people |  | laid off | --02'],
  ])('%s', (text, ...expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('what is no quantity', () => {
  it.each([
    'In 2026 the cuts went on.',
    'On 12 March the board met, and on March 14 it met again.',
    'See issue 88 and GPT-4, tier-1, Q3 and A4.',
    'Read https://example.org/2026/4000-jobs and v1.2.3 first.',
    'It opened at 9:30 and lasted two months.',
    'One of them said so, and two agreed.',
    'The first half of the year was quiet.',
    'Width: 800, height: 450.',
    'It requires 10x the expertise.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

it('offsets are where the number stands', () => {
  const text = '📦📦 Last year, Block let 4,000 of its 10,000 people go. Then $41m was spent.';
  expect(proposeQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual(['4,000', '10,000', '$41m']);
});

describe('time grows with the length of a text, whatever the text', () => {
  const milliseconds = (text: string): number => {
    const start = performance.now();
    proposeQuantities(text);
    return performance.now() - start;
  };

  it.each([
    'prose without a number, ',
    'a ',
    '9',
    '1,',
    'January ',
    'Aa ',
    'twenty ',
    'let ',
    '5 let ',
    'plan ',
    'half of ',
    ' ',
    'U.S. ',
    'about ',
  ])('%j', (piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    milliseconds(of(20_000));
    const [short, long] = [milliseconds(of(60_000)), milliseconds(of(240_000))];
    expect(long).toBeLessThan(short * 12 + 150);
  });

  it('a megabyte of prose takes moments', () => {
    const prose = 'The board met again and nobody said what the software would do, or when, or for whom. '.repeat(11);
    const text = `${prose}In 2025, 4,000 people at Block were laid off. `.repeat(1000);
    const times = [milliseconds(text), milliseconds(text), milliseconds(text)].sort((a, b) => a - b);
    console.log(`quantities in ${(text.length / 1e6).toFixed(2)} MB of prose: median ${times[1]?.toFixed(0)} ms`);
    expect(times[1]).toBeLessThan(3000);
  });
});
