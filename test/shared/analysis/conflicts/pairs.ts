/**
 * Fifty pairs of statements as they stand in articles about layoffs and AI, and what a careful reader makes of each.
 * They were written before the comparison was. `null`: nothing to compare, or the two agree.
 */
export type Pair = { readonly a: string; readonly b: string; readonly kind: 'conflict' | 'different-scope' | null };

const conflict = (a: string, b: string): Pair => ({ a, b, kind: 'conflict' });
const differentScope = (a: string, b: string): Pair => ({ a, b, kind: 'different-scope' });
const nothing = (a: string, b: string): Pair => ({ a, b, kind: null });

export const pairs: readonly Pair[] = [
  conflict(
    'Technology companies laid off 52,955 people in January and February 2026.',
    'Technology companies laid off 38,410 people in January and February 2026.',
  ),
  conflict(
    'TrueUp counted 52,955 tech layoffs in the first two months of 2026.',
    'According to the Harbour Count, 38,410 tech workers lost their jobs in January and February 2026.',
  ),
  conflict(
    '55% of employers regret layoffs they made because of AI (late 2025).',
    '31% of employers regret layoffs they made because of AI (late 2025).',
  ),
  conflict(
    'In late 2025, more than half of companies, 55%, regretted their AI-driven layoffs.',
    'A panel found in late 2025 that 31% of firms regret job cuts made because of AI.',
  ),
  conflict('Block cut 4,000 jobs in early 2026.', 'In early 2026 Block laid off 2,600 people.'),
  conflict('Block let 4,000 people go.', 'Block dismissed 931 employees.'),
  conflict('Microsoft axed 6,000 jobs in May 2025.', 'Microsoft laid off 9,000 workers in May 2025.'),
  conflict(
    'Uldale will spend $19bn on data centres in 2026.',
    'Uldale plans to spend $14 billion on data centers in 2026.',
  ),
  conflict(
    '815 people lost tech jobs every day in the first two months of 2026.',
    'In January and February 2026 tech companies laid off 898 people per day.',
  ),
  conflict('Anselby rehired 640 people.', 'Anselby has taken back 410 of its former staff.'),
  conflict('The cuts saved Anselby $38m.', 'Anselby saved $52 million with the cuts.'),
  conflict(
    '55% of hiring managers expect layoffs in 2026.',
    'Resume.org says 42% of hiring managers expect layoffs in 2026.',
  ),
  conflict(
    '37% of companies expect to replace jobs with AI by the end of 2026.',
    'By the end of 2026, 22% of employers expect to replace workers with AI.',
  ),
  conflict(
    'More than 60,000 tech workers were laid off in the first quarter of 2026.',
    'Tech firms laid off 41,000 people in Q1 2026.',
  ),
  conflict('In 2025, at most 40,000 tech workers lost their jobs.', 'Tech layoffs reached 122,549 in 2025.'),
  conflict(
    'Half a million tech workers have been laid off since late 2022.',
    'Since late 2022 tech companies have laid off 820,000 people.',
  ),
  conflict(
    'Meta cut 1,500 jobs at Reality Labs in January 2026.',
    'In January 2026 Meta laid off 600 people at Reality Labs.',
  ),
  conflict('AI tools make developers 19% faster.', 'With AI tools developers are 26% faster.'),
  conflict(
    'Employers named AI for 18% of layoffs in January and February 2026.',
    'AI was named as the reason for 8% of layoffs in January and February 2026.',
  ),
  conflict(
    'The layoffs hit 155 companies in January and February 2026.',
    'In January and February 2026 layoffs were counted at 121 companies.',
  ),
  conflict(
    'Amazon cut 14,000 corporate jobs in October 2025.',
    'Amazon eliminated 30,000 corporate positions in October 2025.',
  ),
  conflict('An entry-level developer costs $90,000 a year.', 'An entry-level developer costs $130K per year.'),

  differentScope(
    'Technology companies laid off 52,955 people in January and February 2026.',
    'Technology companies laid off 61,300 people in January and February 2023.',
  ),
  differentScope(
    'One tracker counts 52,955 tech layoffs in January and February 2026.',
    'Another counts 6,988 tech layoffs in the first quarter of 2025.',
  ),
  differentScope(
    '55% of employers regret layoffs because of AI (late 2025).',
    '31% of employers regret layoffs because of AI (early 2024).',
  ),
  differentScope(
    '50,000 tech workers lost their jobs in 2025.',
    'In January 2026 tech companies laid off 24,800 people.',
  ),
  differentScope(
    '52,955 tech workers were laid off in January and February 2026.',
    'In January and February 2026, 6,914 tech workers were laid off because of AI.',
  ),
  differentScope('55% of employers regret AI layoffs.', '64% of hiring managers regret AI layoffs.'),
  differentScope('Block cut 4,000 jobs in early 2026.', 'Block cut 931 jobs in March 2025.'),
  differentScope('Uldale spends $14bn on data centres in 2025.', 'Uldale spends $19bn on data centres in 2026.'),
  differentScope(
    'Tech companies laid off 95,000 people in the United States in 2024.',
    'Tech companies laid off 152,000 people worldwide in 2024.',
  ),
  differentScope('In 2025 tech companies cut 122,549 jobs.', 'In 2025 tech companies cut 31,000 entry-level jobs.'),
  differentScope(
    '37% of companies expect to replace jobs with AI in 2026.',
    '30% of companies expect to replace jobs with AI in 2028.',
  ),
  differentScope('Anselby dismissed 1,900 support staff in May 2024.', 'Anselby dismissed 300 support staff in 2022.'),
  differentScope('Microsoft laid off 6,000 people in May 2025.', 'Microsoft laid off 15,000 people in 2025.'),
  differentScope('Intel cut 21,000 jobs in 2025.', 'Intel cut 15,000 jobs.'),

  nothing(
    'TrueUp counted 52,955 tech layoffs in January and February 2026.',
    '53,000 tech workers lost their jobs in the first two months of 2026.',
  ),
  nothing(
    'Half a million tech workers have been laid off since late 2022.',
    '500,000 tech workers lost their jobs since late 2022.',
  ),
  nothing('55% of employers regret layoffs they made because of AI.', '55% of hiring managers expect layoffs in 2026.'),
  nothing(
    '55% of employers regret layoffs they made because of AI.',
    '37% of companies expect to replace jobs with AI.',
  ),
  nothing('Block laid off 4,000 of its 10,000 people in early 2026.', '6,000 people remain at Block.'),
  nothing('Microsoft cut 6,000 jobs in May 2025.', 'Amazon cut 14,000 jobs in May 2025.'),
  nothing(
    'Support agents with an AI assistant close 17% more tickets an hour.',
    'When AI raises output by 17%, employers need 17% fewer people.',
  ),
  nothing('Anselby saved $38m.', 'Going back on the cuts cost Anselby $41m.'),
  nothing(
    'Technology companies laid off 52,955 people in January and February 2026.',
    'The layoffs of January and February 2026 hit 155 companies.',
  ),
  nothing('More than 50,000 tech workers lost their jobs in 2025.', 'Tech companies laid off 122,549 people in 2025.'),
  nothing(
    'Anselby took back 640 of the 1,900 support staff it had dismissed.',
    'Anselby dismissed 1,900 support staff for a chatbot.',
  ),
  nothing(
    'Harvard Business Review surveyed 1,006 executives in December 2025.',
    'Tarn asked 820 employers in December 2025.',
  ),
  nothing('GitHub Copilot costs $10 a month.', 'An entry-level developer costs $90,000 a year.'),
  nothing('Nearly half of Block’s workforce went.', 'Block paid $40 million in bonuses in 2025.'),
];
