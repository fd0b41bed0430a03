import { describe, expect, test } from 'vitest';
import { textBlocks } from '#electron/import/formats/text/blocks';
import { imported, outline, prose, textOf } from '../import-text';

const lines = (text: string): string[] => outline(textBlocks(text)).map((line) => line.slice(0, 70));

describe('plain text', () => {
  test('a line is a paragraph where lines are long', () => {
    expect(lines(`The Title of It\n${prose('One')}\n${prose('Two')}`).map((line) => line.slice(0, 14))).toEqual([
      'heading: The T',
      'paragraph: One',
      'paragraph: Two',
    ]);
  });

  test('hard-wrapped lines are joined, paragraph by paragraph', () => {
    const wrapped =
      'A title on its own\n\nThe quick brown fox jumps over the lazy dog and\nthen goes on to jump over another one that was\nnot lazy at all.\n\nA second paragraph of the same kind of text and\nof the same width as the first.\n';
    expect(lines(wrapped)).toEqual([
      'heading: A title on its own',
      'paragraph: The quick brown fox jumps over the lazy dog and then goes o',
      'paragraph: A second paragraph of the same kind of text and of the same',
    ]);
  });

  test('one line that goes on with a small letter is wrapped, two sentences are not', () => {
    const title = 'A title on its own\n\n';
    const line = 'The firm let thirteen people go in the spring, named its machines as the reason, and';
    expect(lines(`${title}${line}\na week later it built a data centre.`)).toHaveLength(2);
    expect(lines(`${title}${line} left.\nA week later it built a data centre.`)).toHaveLength(3);
  });

  test('what a page puts around it hides neither the title nor the wrapping', async () => {
    const page = [
      'Skip to content\nMENU\nHome | World | Business | Sport',
      'PORT STRIKE ENTERS ITS THIRD WEEK',
      'By Karin Lund\nMarch 9, 2026',
      'Share\nTweet',
      'The strike at the northern port entered its third week on Monday, with more than\n40 ships waiting offshore and no talks scheduled before the weekend.',
      'Union leaders said that the offer of 3.1 percent was an insult. According to the\nPort Authority, losses have reached $12 million a day.',
      'Sources:\nPort Authority, Daily Bulletin, 8 March 2026\nhttps://stats.example.org/wages\nBureau of Transport Statistics, Wages in ports (2025)',
      'Subscribe to our newsletter\nEnter your email',
      'You may also like\nFerry strike ends after nine days',
    ].join('\n\n');
    const { metadata, document } = await imported(page);
    expect(metadata).toMatchObject({ title: 'PORT STRIKE ENTERS ITS THIRD WEEK', authors: ['Karin Lund'] });
    expect(outline(document.content).map((line) => line.slice(0, 54))).toEqual([
      '[navigation] paragraph: Skip to content',
      '[navigation] paragraph: MENU',
      '[navigation] paragraph: Home | World | Business | Spor',
      'heading: PORT STRIKE ENTERS ITS THIRD WEEK',
      '[metadata] paragraph: By Karin Lund',
      '[metadata] paragraph: March 9, 2026',
      '[share] paragraph: Share',
      '[share] paragraph: Tweet',
      'paragraph: The strike at the northern port entered its',
      'paragraph: Union leaders said that the offer of 3.1 pe',
      'paragraph: Sources:',
      'paragraph: Port Authority, Daily Bulletin, 8 March 202',
      'paragraph: https://stats.example.org/wages',
      'paragraph: Bureau of Transport Statistics, Wages in po',
      '[signup] paragraph: Subscribe to our newsletter',
      '[signup] paragraph: Enter your email',
      '[related] paragraph: You may also like',
      '[related] paragraph: Ferry strike ends after nine days',
    ]);
    expect(textOf({ document } as never)).toContain('more than 40 ships');
  });

  test('sentences on lines of their own are not joined', () => {
    expect(
      lines('Title of a Note\nThe job did not vanish.\nThe headcount did.\nIt is the same work.\nFewer people do it.'),
    ).toHaveLength(5);
  });

  test('words run together are kept as they are', () => {
    expect(lines("A Title First\nIt's compression.One developer did it.\nThe end of it all.")[1]).toBe(
      "paragraph: It's compression.One developer did it.",
    );
  });

  test('lists need two items; a dash alone is how people talk', () => {
    expect(lines('Title of It\n\n- one\n- two\n\n1. first\n2) second\n\n- said nobody')).toEqual([
      'heading: Title of It',
      'bullet_list: one two',
      'ordered_list: first second',
      'paragraph: - said nobody',
    ]);
  });

  test('headings: title case or capitals over something longer, underlined lines, known words', () => {
    expect(
      lines(
        `The Title of It\nSome sentence here.\nThe Numbers Nobody Explains\n${prose('Nobody')}\nWHAT CAME NEXT\n${prose('Next')}\nMethod\n------\n${prose('How')}\nConclusion\n${prose('End')}`,
      ).filter((line) => line.startsWith('heading')),
    ).toEqual([
      'heading: The Title of It',
      'heading: The Numbers Nobody Explains',
      'heading: WHAT CAME NEXT',
      'heading: Method',
      'heading: Conclusion',
    ]);
  });

  test('no headings where lines only happen to be short', () => {
    const verse =
      'Song of the Office\nFewer people.\nProductivity gains.\nAmazon axed thousands more.\nSame entry point. Different skill set.';
    expect(lines(verse).filter((line) => line.startsWith('heading'))).toEqual(['heading: Song of the Office']);
  });

  test.each([
    ['a letter', 'Dear all,\nthis is what I have to say.\nIt is not much.'],
    ['a sentence left open', 'These are the numbers:\nTen thousand.\nTwenty thousand.'],
    ['small letters', 'notes on the meeting\nWe met.\nWe talked.'],
  ])('no title from %s', (_, text) => {
    expect(lines(text).join()).not.toContain('heading');
  });

  test('fields at the head become metadata and are folded', async () => {
    const { metadata, origins, document } = await imported(
      `Title: Jobs and machines\nAuthor: Ada Lovelace\nDate: 3 March 2026\nURL: https://x.y/z\n\n${prose('Work')}\n`,
    );
    expect(metadata).toMatchObject({
      title: 'Jobs and machines',
      authors: ['Ada Lovelace'],
      published: '2026-03-03',
      url: 'https://x.y/z',
    });
    expect(origins.published).toBe('text: Date');
    expect(outline(document.content)[0]).toMatch(/^\[metadata\] code_block: Title: Jobs/);
  });

  test('the head of a mail is metadata, folded, and no heading', async () => {
    const mail = `From: "Ada Poole" <ada@quay.example>\nTo: Grace Hu <grace@quay.example>,\n  desk@quay.example\nDate: Tue, 3 Mar 2026 09:30:00 -0800\nSubject: Fwd: Jobs and machines\nMessage-ID: <1@quay.example>\n\n${prose('Work')}\n\n${prose('Money')}\n`;
    const { metadata, origins, document } = await imported(mail, 'mail.txt');
    expect(metadata).toMatchObject({ title: 'Jobs and machines', authors: ['Ada Poole'], published: '2026-03-03' });
    expect(origins).toMatchObject({ title: 'mail: Subject', authors: 'mail: From', published: 'mail: Date' });
    expect(outline(document.content)[0]).toMatch(/^\[metadata\] code_block: From: "Ada Poole/);
    expect(outline(document.content).join()).not.toContain('heading');
    const outlook = `Von: poole@quay.example\nGesendet: Dienstag, 3. März 2026 09:30\nAn: Hu\nBetreff: Arbeit\n\n${prose('Work')}`;
    expect((await imported(outlook, 'mail.txt')).metadata).toMatchObject({ title: 'Arbeit', authors: [] });
  });

  test('lines with colons that nobody sent are no mail', async () => {
    const { document } = await imported(
      `From: here to there\nBy: ship and rail\nWith: love\n\n${prose('Work')}\n\n${prose('Money')}`,
    );
    expect(outline(document.content).join()).toContain('From: here to there');
  });

  test('a greeting is no title', async () => {
    const { metadata } = await imported(`Hi,\n\n${prose('Work')}\n\nBest,\nAnna\n`, 'letter.txt');
    expect(metadata.title).toBe('letter');
  });

  test('a colon in a sentence makes no field', async () => {
    const article = await imported(
      `Date: that is the question, and nobody has an answer.\n\n${prose('Work')}\n\n${prose('Money')}`,
    );
    expect(textOf(article)).toContain('Date: that is the question');
  });
});
