import { describe, expect, test } from 'vitest';
import { foldFurniture } from '#electron/import/clean/fold';
import { furnitureLine, opensApparatus, opensFurniture } from '#electron/import/clean/phrases';
import { markdownBlocks } from '#electron/import/formats/markdown';
import { outline, prose } from '../import-text';

const folds = (source: string, title = 'Jobs and machines'): string[] =>
  outline(foldFurniture(markdownBlocks(source, 'a.md', 'https://x.y/z'), title)).map((line) => line.slice(0, 48));
const body = `${prose('Work')}\n\n${prose('Money')}\n\n## Why now\n\n${prose('Time')}`;

describe('furnitureLine', () => {
  test.each([
    ['Skip to main content', 'navigation'],
    ['Home | World | Business | Sport', 'navigation'],
    ['← Previous An older story  Next → A newer one', 'navigation'],
    ['Sign in / Register', 'navigation'],
    ['Subscribe ×', 'signup'],
    ['Get new posts by email (free, no spam)', 'signup'],
    ['Sign up for our weekly newsletter', 'signup'],
    ['Facebook Twitter LinkedIn Copy link', 'share'],
    ['Share this article', 'share'],
    ['Advertisement', 'advertisement'],
    ['We use cookies to improve your experience.', 'cookies'],
    ['© 2026 The Daily Engine. All rights reserved.', 'footer'],
    ['(C) 1999–2026 Ada Lovelace. Just ask nicely.', 'footer'],
    ['5 min read', 'metadata'],
    ['12 Comments', 'comments'],
  ])('%s', (line, reason) => {
    expect(furnitureLine(line)).toBe(reason);
  });

  test.each([
    'Subscribe to the view that machines did it, and you will be asked for proof.',
    'Share prices rose by ten percent.',
    'Home is where the office is now.',
    'Advertising budgets fell as well.',
    'He posted it on Facebook and Twitter before the layoffs.',
    'Copyright law has not kept up.',
    'Cookies were served at the meeting.',
    'Comments from the company arrived late.',
    'Search engines changed first.',
    'The previous year was better, the next may be worse.',
    'Productivity gains.',
    'Why the regret?',
  ])('an article may say: %s', (line) => {
    expect(furnitureLine(line)).toBeNull();
    expect(opensFurniture(line)).toBeNull();
  });
});

describe('foldFurniture', () => {
  test('above the title', () => {
    expect(
      folds(
        `Skip to content\n\n# The Daily Engine\n\n* [Home](/)\n* [About](/about)\n* [Blog](/blog)\n\n# Jobs and machines\n\n${body}`,
      ).slice(0, 5),
    ).toEqual([
      '[navigation] paragraph: Skip to content',
      '[metadata] heading: The Daily Engine',
      '[navigation] bullet_list: Home About Blog',
      'heading: Jobs and machines',
      'paragraph: Work is what this paragraph is about,',
    ]);
  });

  test('of a repeated title the one above the text stays', () => {
    expect(
      folds(
        `# Jobs and machines\n\n[Home](/)\n\nJobs and machines 6 January 2026 jobs, AI ${prose('Work')}\n\n# Jobs and machines\n\n${body}`,
      ).slice(0, 4),
    ).toEqual([
      '[title] heading: Jobs and machines',
      '[navigation] paragraph: Home',
      '[metadata] paragraph: Jobs and machines 6 Januar',
      'heading: Jobs and machines',
    ]);
  });

  test('byline, date and tags between title and text; a standfirst stays', () => {
    expect(
      folds(
        `# Jobs and machines\n\nBy Ada Lovelace\n\n6 January 2026\n\nWhat the numbers say, and what they do not.\n\n[jobs](/tags/jobs)\n\n${body}`,
      ).slice(1, 5),
    ).toEqual([
      '[metadata] paragraph: By Ada Lovelace',
      '[metadata] paragraph: 6 January 2026',
      'paragraph: What the numbers say, and what they d',
      'paragraph: jobs',
    ]);
  });

  test('related posts to the end, notes and sources after them stay', () => {
    expect(
      folds(
        `# Jobs and machines\n\n${body}\n\n## You might also like\n\n[Another story](/a)\n\nA teaser for the other story, long enough to look like a paragraph of its own.\n\n## Sources\n\n- One\n- Two`,
      ).slice(5),
    ).toEqual([
      '[related] heading: You might also like',
      '[related] paragraph: Another story',
      '[related] paragraph: A teaser for the other stor',
      'heading: Sources',
      'bullet_list: One Two',
    ]);
  });

  test('an article that goes on after such a heading is not folded', () => {
    const text = `# Jobs and machines\n\n${body}\n\n## Related\n\n[Another story](/a)\n\n## What comes next\n\n${prose('Next')}\n\n${prose('After')}`;
    expect(folds(text).slice(5)).toEqual([
      '[related] heading: Related',
      '[related] paragraph: Another story',
      'heading: What comes next',
      'paragraph: Next is what this paragraph is about,',
      'paragraph: After is what this paragraph is about',
    ]);
  });

  test('a share button in the middle folds itself only', () => {
    const text = `# Jobs and machines\n\n${body}\n\nShare\n\n## Second section\n\n${prose('Second')}`;
    expect(folds(text).slice(5)).toEqual([
      '[share] paragraph: Share',
      'heading: Second section',
      'paragraph: Second is what this paragraph is abou',
    ]);
  });

  test('menus, previous and next, and the line on rights at the end', () => {
    expect(
      folds(
        `# Jobs and machines\n\n${body}\n\n---\n\n[← Previous One](/1) [Next → Two](/2)\n\n* [Discover](/d)\n* [All posts](/p)\n\n© 2026 Ada Lovelace`,
      ).slice(5),
    ).toEqual([
      '[footer] horizontal_rule:',
      '[navigation] paragraph: ← Previous One Next → Tw',
      '[navigation] bullet_list: Discover All posts',
      '[footer] paragraph: © 2026 Ada Lovelace',
    ]);
  });

  test('a promotion between paragraphs', () => {
    expect(
      folds(
        `# Jobs and machines\n\n${prose('Work')}\n\n**Read more:** [Another story](/a)\n\n${prose('Money')}\n\n${prose('Time')}`,
      )[2],
    ).toMatch(/^\[related\]/);
  });

  test('lists of links in the middle of an article stay', () => {
    const text = `# Jobs and machines\n\n${prose('Work')}\n\n* [The first report](/1)\n* [The second report](/2)\n* [The third report](/3)\n\n${prose('Money')}\n\n${prose('Time')}`;
    expect(folds(text).filter((line) => line.startsWith('['))).toEqual([]);
  });

  test.each([
    ['a list', '## Sources\n\n- [BLS data](https://b.example/a)\n- [HBR survey](https://h.example/b)'],
    [
      'paragraphs',
      '**Sources:**\n\n[BLS data](https://b.example/a)\n\n[HBR survey](https://h.example/b)\n\n© 2026 Quay',
    ],
  ])('sources that are nothing but links stay: %s', (_, sources) => {
    const kept = folds(`# Jobs and machines\n\n${body}\n\n${sources}`).filter((line) => !line.startsWith('['));
    expect(kept.join()).toContain('BLS data');
    expect(kept.join()).toContain('HBR survey');
    const related = sources.replace(/Sources/, 'Related stories');
    expect(
      folds(`# Jobs and machines\n\n${body}\n\n${related}`)
        .filter((line) => !line.startsWith('['))
        .join(),
    ).not.toContain('BLS');
  });

  test('one link that ends an article stays; several, or one that is called related, go', () => {
    const ending = (end: string): string[] =>
      folds(`# Jobs and machines\n\n${body}\n\n${end}`).filter((line) => line.startsWith('['));
    expect(ending('[The full report of the board](https://b.example/report)')).toEqual([]);
    expect(ending('[The full report of the board](https://b.example/report)\n\n© 2026 Quay')).toHaveLength(1);
    expect(ending('[A story of cats](https://q.example/a)\n\n[A story of dogs](https://q.example/b)')).toHaveLength(2);
    expect(ending('## Related\n\n[A story of cats](https://q.example/a)')).toHaveLength(2);
  });

  test('comments go with the line that counts them, and tags before them', () => {
    expect(
      folds(
        `# Jobs and machines\n\n作者：王小明\n\n${body}\n\n---\n\n**Tags:** [roads](https://x.y/tag/roads)\n\n## Leave a comment\n\nYour email address will not be published. Required fields are marked *\n`,
      ).filter((line) => line.startsWith('[')),
    ).toEqual([
      '[metadata] paragraph: 作者：王小明',
      '[footer] horizontal_rule:',
      '[metadata] paragraph: Tags: roads',
      '[comments] heading: Leave a comment',
      '[comments] paragraph: Your email address will no',
    ]);
    expect(
      folds(`# Jobs and machines\n\n${body}\n\n## 2 Comments\n\nBy Troll\n\nI do not believe it.`).slice(-3),
    ).toEqual([
      '[comments] heading: 2 Comments',
      '[comments] paragraph: By Troll',
      '[comments] paragraph: I do not believe it.',
    ]);
  });

  test('the sentence about the letter goes with its heading, the next one does not', () => {
    expect(
      folds(
        `# Jobs and machines\n\n${body}\n\n### Sign up for our newsletter\n\nGet the Courier in your inbox every morning.\n\nThe next day all was over.`,
      ).slice(-3),
    ).toEqual([
      '[signup] heading: Sign up for our newsletter',
      '[signup] paragraph: Get the Courier in your inbo',
      'paragraph: The next day all was over.',
    ]);
  });

  test('a text that is nothing but furniture is left as it is', () => {
    expect(folds('Subscribe\n\nShare this article', 'Subscribe')).toEqual([
      'paragraph: Subscribe',
      'paragraph: Share this article',
    ]);
  });
});

test.each([
  'Sources',
  'Sources & Verification',
  'References',
  'Notes',
  'About the author',
  'Correction',
  'Quellen',
  '参考文献',
])('%s opens what belongs to the article', (line) => {
  expect(opensApparatus(line)).toBe(true);
});
