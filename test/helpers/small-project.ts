/**
 * A small project that has one of everything: two articles (the second with characters outside the basic plane), two
 * narratives and a theme below one of them, a claim that rivals share, a claim without evidence, an orphan, sources
 * that cite one another in a loop, memos. It is also the worked example of docs/claim-map.md.
 */
import { ProjectState } from '#shared/model/project-state';
import { narrativesInUse } from '#shared/model/compared';
import { aClaim, aLink, aMemo, aNarrative, anAnnotation, anArticle, aSource, aTheme, noon, someRows } from './builders';

export const smallTexts: Readonly<Record<string, string>> = {
  tracker:
    'The tracker counted 1,200 jobs cut in March. Half of the notices named automation as the reason.\n\n' +
    'Two of the firms had announced new data centres in the same week.',
  column:
    'We are told that 🤖🤖 took the jobs. The tracker counted 1,200 jobs cut in March, yet the same firms spent twice ' +
    'as much on chips as the year before.',
};
export const smallText = (articleId: string): string => smallTexts[articleId] ?? '';

const inTracker = { text: smallText('tracker'), articleId: 'tracker' };
const inColumn = { text: smallText('column'), articleId: 'column' };

export const smallRows = someRows({
  info: [
    {
      id: 'layoffs',
      title: 'Who cut the jobs?',
      created: '2026-04-01T08:00:00.000Z',
      queries: [
        {
          ...{ id: 'reasons', name: 'Reasons given', query: '(reason* OR excuse) in:articles' },
          ...{ coderId: 'ben', created: noon, modified: noon },
        },
      ],
    },
  ],
  coders: [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: 'Ben' },
  ],
  articles: [
    anArticle('column', smallText('column'), { title: 'Follow the money', authors: ['R. Reyes'], language: 'en' }),
    {
      ...anArticle('tracker', smallText('tracker'), {
        title: 'March in numbers',
        publisher: 'The Example Ledger',
        url: 'https://example.org/march',
        published: '2026-04-02',
      }),
      origins: { title: 'json-ld', published: 'edited' },
      status: 'coded',
    },
  ],
  codes: [
    aNarrative('capex', { name: 'Capex-funded cuts', colour: 'green', mark: 'square', key: '3', order: 1 }),
    aTheme('data-centres', { name: 'Data centres', parentId: 'capex', colour: 'grey', mark: 'bar' }),
    aNarrative('replacement', {
      name: 'AI replacement',
      definition: 'Jobs go because software now does the work.',
      include: 'A named task that software took over.',
      exclude: 'Cuts that are merely expected.',
      example: 'Half of the notices named automation as the reason.',
      key: '1',
    }),
  ],
  claims: [
    aClaim('automation-named', 'Half of the cuts were put down to automation.', { examined: 'examined' }),
    aClaim('chips', 'The firms that cut jobs spent twice as much on chips.', {
      judgements: [
        { claimId: 'count', verdict: 'no-conflict', reason: 'Money and jobs.', coderId: 'ben', judged: noon },
      ],
      prediction: { due: '2027-03-01', outcome: 'open', reason: '' },
    }),
    aClaim('count', 'About 1,200 jobs were cut in March.', {
      examined: 'examined',
      actors: [{ name: 'The Example Ledger', kind: 'company' }],
      variants: ['1,200 people lost their jobs in March.'],
      quantities: [
        {
          value: 1200,
          bound: 'about',
          unit: 'jobs',
          entity: 'the tracker',
          scope: 'cut',
          period: '2026-03',
          confirmed: true,
        },
      ],
    }),
  ],
  annotations: [
    anAnnotation('a1', { ...inTracker, exact: '1,200 jobs cut in March', claimId: 'count', codeIds: ['replacement'] }),
    anAnnotation('a2', {
      ...inTracker,
      exact: 'Half of the notices named automation as the reason.',
      claimId: 'automation-named',
      codeIds: ['replacement'],
      coderId: 'ben',
    }),
    anAnnotation('a3', {
      ...inColumn,
      exact: '1,200 jobs cut in March',
      claimId: 'count',
      codeIds: ['capex'],
      voice: 'reports',
      speaker: 'The tracker',
    }),
    anAnnotation('a4', {
      ...inColumn,
      exact: 'spent twice as much on chips',
      claimId: 'chips',
      codeIds: ['data-centres', 'capex'],
    }),
    {
      ...anAnnotation('a5', {
        ...inColumn,
        exact: '🤖🤖 took the jobs',
        claimId: 'automation-named',
        voice: 'disputes',
      }),
      orphaned: true,
    },
  ],
  sources: [
    aSource('blog', { kind: 'news-report', title: 'Chip blog', citesIds: ['wire'] }),
    aSource('filing', {
      kind: 'filing',
      title: 'Annual report',
      date: '2026-02-01',
      reliability: 'A',
      credibility: '1',
    }),
    aSource('notices', {
      kind: 'dataset',
      title: 'Register of notices',
      publisher: 'Labour Office',
      url: 'https://example.org/notices',
      archivedUrl: 'https://archive.example.org/notices',
      method: 'All notices of fifty jobs and more.',
      sampleSize: 1200,
      period: 'March 2026',
      asked: 'Employers',
      paidBy: 'The state',
      reference: { number: '14' },
      status: 'corrected',
      articleId: 'tracker',
      passage: {
        articleId: 'tracker',
        selectors: anAnnotation('', { ...inTracker, exact: 'Half of the notices named automation' }).selectors,
      },
    }),
    aSource('wire', { kind: 'news-report', title: 'Wire report', authors: ['N. N.'], citesIds: ['blog', 'filing'] }),
  ],
  links: [
    aLink('l1', 'count', 'notices', {
      strength: 'strong',
      warrant: 'The register is where the tracker takes it from.',
    }),
    aLink('l2', 'count', 'wire', {
      stance: 'refutes',
      strength: 'weak',
      passage: {
        articleId: 'column',
        selectors: anAnnotation('', { ...inColumn, exact: 'The tracker counted 1,200 jobs' }).selectors,
      },
      coderId: 'ben',
    }),
    aLink('l3', 'chips', 'filing', { stance: 'neutral' }),
  ],
  memos: [
    aMemo('m1', { kind: 'project', id: 'layoffs' }, 'Only firms with more than fifty staff.'),
    aMemo('m2', { kind: 'claim', id: 'count' }, 'Both sides use it.'),
    aMemo('m3', { kind: 'annotation', id: 'a1' }, 'Which register?'),
    aMemo('m4', { kind: 'source', id: 'wire' }, 'Cites a blog that cites it.'),
  ],
  cells: [
    {
      id: 'c1',
      sourceId: 'notices',
      explanationId: 'capex',
      rating: 'N',
      reason: 'The register says how many and not why.',
      grounds: [{ linkId: 'l1', stance: 'supports', strength: 'strong' }],
      coderId: 'ben',
      created: noon,
      modified: noon,
    },
  ],
  events: [
    {
      id: 'cuts-of-march',
      name: 'The cuts of March',
      date: '2026-03-01',
      end: '2026-03-31',
      description: '',
      claimIds: ['automation-named', 'count'],
      coderId: 'ada',
      created: noon,
      modified: noon,
    },
  ],
  snapshots: [
    {
      id: 's1',
      name: 'Before the filing',
      memo: 'As sent to the desk.',
      content: {
        compared: narrativesInUse,
        explanations: [
          {
            id: 'capex',
            name: 'Capex-funded cuts',
            claims: [{ id: 'count', statement: 'About 1,200 jobs were cut in March.' }],
            supports: 1,
            refutes: 0,
            independentSupports: 1,
            independentRefutes: 0,
            inconsistencies: 0,
            inconsistency: 0,
            weighted: 0,
            independent: 0,
            independentWeighted: 0,
          },
        ],
        order: { weighted: [['capex']], independentWeighted: [['capex']] },
        rows: [{ id: 'notices', title: 'Register of notices', weight: 1, cells: ['CC'], overruled: [false] }],
      },
      coderId: 'ada',
      created: noon,
      modified: noon,
    },
  ],
});

export const smallProject = (): ProjectState => ProjectState.from(smallRows);
