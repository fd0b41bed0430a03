/**
 * Twenty-five more pairs, of the wordings the first fifty have few of: changes, ranges, and shares in words. They were
 * written, with what a careful reader makes of each, before the comparison knew any of these.
 */
import type { Pair } from './pairs';

const pair =
  (kind: Pair['kind']) =>
  (a: string, b: string): Pair => ({ a, b, kind });
const conflict = pair('conflict');
const differentScope = pair('different-scope');
const nothing = pair(null);

export const morePairs: readonly Pair[] = [
  conflict('Hiring at software firms fell 25% in 2025.', 'Hiring at software firms fell by 40 per cent in 2025.'),
  conflict(
    'One in four employers regret layoffs they made because of AI (late 2025).',
    '55% of employers regret layoffs they made because of AI (late 2025).',
  ),
  conflict(
    'A quarter of companies expect to replace jobs with AI by the end of 2026.',
    'By the end of 2026, 37% of companies expect to replace jobs with AI.',
  ),
  conflict(
    'Between 40,000 and 45,000 tech workers were laid off in January and February 2026.',
    '53,000 tech workers were laid off in January and February 2026.',
  ),
  conflict(
    'Block cut 30 to 35 percent of its workforce in early 2026.',
    'Block cut nearly half of its workforce in early 2026.',
  ),
  conflict(
    'Layoffs at tech companies rose 51% in January and February 2026.',
    'In January and February 2026 tech layoffs were up 12%.',
  ),
  conflict('Entry-level hiring fell 25% in 2025.', 'Entry-level hiring rose 10% in 2025.'),
  conflict(
    'Three quarters of hiring managers expect layoffs in 2026.',
    '55% of hiring managers expect layoffs in 2026.',
  ),
  conflict(
    'Job postings for junior developers are down 60% since 2022.',
    'Since 2022 job postings for junior developers have dropped by 35%.',
  ),
  conflict(
    'In January 2026 Meta laid off a tenth of Reality Labs.',
    'Meta cut 25% of the people at Reality Labs in January 2026.',
  ),
  conflict('Entry-level hiring halved between 2022 and 2025.', 'Entry-level hiring fell 20% between 2022 and 2025.'),
  conflict('Tech layoffs doubled in 2025.', 'Tech layoffs rose 30% in 2025.'),

  nothing(
    'One in four employers regret layoffs they made because of AI (late 2025).',
    'A quarter of employers regret layoffs they made because of AI (late 2025).',
  ),
  nothing(
    '40,000–45,000 tech workers were laid off in January and February 2026.',
    '42,000 tech workers were laid off in January and February 2026.',
  ),
  nothing(
    'Block cut nearly half of its workforce in early 2026.',
    'Block cut 45 to 50% of its workforce in early 2026.',
  ),
  nothing('Hiring at software firms fell 25% in 2025.', 'Hiring at software firms fell by a quarter in 2025.'),
  nothing('Tech layoffs rose 25% in 2025.', '40% of tech companies laid off people in 2025.'),
  nothing('Tech layoffs rose 30% in 2025.', '53,000 tech workers were laid off in 2025.'),
  nothing('In 2025 entry-level hiring fell to 25% of its level in 2022.', 'In 2025 entry-level hiring fell by 40%.'),
  nothing('With AI tools developers are a fifth faster.', 'AI tools make developers 20% faster.'),

  differentScope('Hiring at software firms fell 25% in 2024.', 'Hiring at software firms fell 40% in 2025.'),
  differentScope(
    'One in four employers regret AI layoffs (early 2024).',
    '55% of employers regret AI layoffs (late 2025).',
  ),
  differentScope('Tech layoffs rose 51% worldwide in 2025.', 'Tech layoffs rose 12% in the United States in 2025.'),
  differentScope(
    'Between 40,000 and 45,000 tech workers were laid off in the first quarter of 2026.',
    '53,000 tech workers were laid off in January and February 2026.',
  ),
  differentScope('A third of hiring managers expect layoffs in 2026.', 'Half of executives expect layoffs in 2026.'),
];
