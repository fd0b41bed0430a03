/**
 * The codebook of a new project: the four explanations that compete over the technology layoffs of 2022 to 2026.
 * Their ids are part of the format: stored projects and claim maps name them, so they never change.
 */
import type { Code } from './codebook';

export const defaultCodes: readonly Code[] = [
  {
    id: 'narrative-ai-replacement',
    name: 'AI replacement',
    group: 'narrative',
    parentId: null,
    definition: 'Jobs go because AI systems now do the work, or are about to, so fewer people are needed for it.',
    include:
      'A passage that makes AI the cause: tasks taken over, output per person raised and headcount cut to match, a forecast that whole roles will end. Also a passage that argues against a rival in order to keep AI as the cause.',
    exclude:
      'AI named as the reason while the author doubts it (AI as excuse). Money moved from wages to AI hardware (capex-funded cuts). A gain in productivity reported without a word on jobs.',
    example: 'The insurer closed its claims desk in May: the software reads the forms, and nobody has to any more.',
    colour: 'blue',
    mark: 'circle',
    key: '1',
    order: 1,
    retired: false,
  },
  {
    id: 'narrative-ai-excuse',
    name: 'AI as excuse',
    group: 'narrative',
    parentId: null,
    definition:
      'AI is the reason given, and the cause lies elsewhere: overhiring, interest rates, weak demand, pressure from shareholders, discipline.',
    include:
      'A passage that sets the stated reason against another one, shows that no AI was in use when the jobs went, or says who gains from naming AI.',
    exclude:
      'Cuts that the author takes to be made in good faith for AI and that went wrong (regret rehiring). Cuts whose true purpose is said to be paying for data centres (capex-funded cuts).',
    example: 'The letter spoke of automation. The product had lost its largest customer three weeks before.',
    colour: 'orange',
    mark: 'square',
    key: '2',
    order: 2,
    retired: false,
  },
  {
    id: 'narrative-capex',
    name: 'Capex-funded cuts',
    group: 'narrative',
    parentId: null,
    definition: 'Jobs go to pay for AI: wages are turned into spending on data centres, chips and power.',
    include:
      'A passage that ties job cuts to capital spending: the same budget, the same announcement, one rising as the other falls. Also sums that test whether the one could pay for the other.',
    exclude:
      'Spending on AI reported by itself. Savings that go to profit or dividends (AI as excuse, if AI was named).',
    example: 'What the chip maker saved on its field offices this year, it has already promised to the new plant.',
    colour: 'green',
    mark: 'triangle',
    key: '3',
    order: 3,
    retired: false,
  },
  {
    id: 'narrative-regret-rehiring',
    name: 'Regret rehiring',
    group: 'narrative',
    parentId: null,
    definition: 'Employers cut jobs in the belief that AI would do the work, found that it did not, and hire again.',
    include:
      'A passage on regret, rehiring, the same posts advertised anew, knowledge lost with the people, or what the reversal cost. Also doubts about how common that is.',
    exclude: 'New posts of another kind, such as AI engineers. Ordinary hiring after a downturn.',
    example: 'By autumn the bank was ringing the analysts that it had let go in spring, and not all of them answered.',
    colour: 'purple',
    mark: 'diamond',
    key: '4',
    order: 4,
    retired: false,
  },
];
