import { expect, test } from 'vitest';
import { articleTitle, type TitleEvidence } from '#electron/import/html/page-title';

const evidence = (
  given: Partial<Record<'page' | 'site' | 'marked', string>>,
  ...headings: string[]
): TitleEvidence => ({
  page: given.page ?? '',
  site: given.site ?? null,
  marked: given.marked ?? null,
  headings: new Set(headings),
});

const cases: readonly (readonly [what: string, declared: string, evidence: TitleEvidence, title: string])[] = [
  ['the heading tells which part is the title', 'Two Rivers | Uldale Record', evidence({}, 'two rivers'), 'Two Rivers'],
  ['so does the name of the site', 'Two Rivers - Uldale Record', evidence({ site: 'Uldale record' }), 'Two Rivers'],
  ['the site may stand first', 'Record: - Two Rivers', evidence({ site: 'Record' }), 'Two Rivers'],
  ['without either nothing is cut', 'Two Rivers | Uldale Record', evidence({}), 'Two Rivers | Uldale Record'],
  ['one word alone says too little', 'Array - JavaScript', evidence({}, 'array'), 'Array - JavaScript'],
  ['of three parts the last is cut', 'Array - JavaScript | Manual', evidence({}, 'array'), 'Array - JavaScript'],
  ['an address is no title', 'Before we start - ada@example.org', evidence({}), 'Before we start'],
  [
    'what the publisher gave as a long title stays',
    'How the two rivers came to meet | Record',
    evidence({ site: 'Record' }, 'how the two rivers came to meet'),
    'How the two rivers came to meet | Record',
  ],
  [
    'a field that holds the name of the site only gives way to what title and heading agree on',
    'Example',
    evidence({ page: 'Two rivers that meet' }, 'two rivers that meet'),
    'Two rivers that meet',
  ],
  [
    'a word before a colon is part of the headline',
    'Company removes its notices',
    evidence({ page: 'Breaking: Company removes its notices' }),
    'Breaking: Company removes its notices',
  ],
  ['a post is called by its words', '(4) Ada on X: "two rivers, met" / X', evidence({}), 'two rivers, met'],
  [
    'what is marked as the headline wins over strangers',
    'Conversation',
    evidence({ marked: 'Two rivers' }),
    'Two rivers',
  ],
];

test.each(cases)('%s', (_, declared, given, title) => {
  expect(articleTitle(declared, given)).toBe(title);
});
