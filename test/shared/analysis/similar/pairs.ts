/**
 * Statements as they stand in articles about layoffs and AI: pairs that say the same in other words, and others on the
 * same subjects that say something else. They were written before families of words and rounded numbers were known.
 */
export const sameClaims: readonly (readonly [string, string])[] = [
  [
    'Technology companies laid off 52,955 people in January and February 2026.',
    '53,000 tech workers lost their jobs in the first two months of 2026.',
  ],
  [
    'Eight in ten of the companies that blamed AI had no AI system running.',
    '80% of firms citing AI for layoffs had not deployed any AI.',
  ],
  [
    '55% of employers regret layoffs they made because of AI.',
    'Fifty-five per cent of companies are sorry that they cut jobs for AI.',
  ],
  [
    'Half a million tech workers have been laid off since ChatGPT was released.',
    '500,000 tech employees lost their jobs since the launch of ChatGPT.',
  ],
  ['Block cut 4,000 jobs in early 2026.', 'At the start of 2026 Block let four thousand people go.'],
  ['Microsoft cut 6,000 jobs.', 'Six thousand Microsoft employees were dismissed.'],
  ['Meta sliced 1,500 positions from Reality Labs.', 'Reality Labs, a part of Meta, shed about 1,500 staff.'],
  [
    'Companies fire people for what AI may do and not for what it does.',
    'Firms are laying off workers because of AI’s potential, not its performance.',
  ],
  [
    'Companies are disproportionately eliminating entry-level positions.',
    'Junior roles are cut out of proportion to the rest.',
  ],
  [
    'IBM rewrote junior roles instead of cutting them.',
    'IBM kept its entry-level jobs and gave them new descriptions.',
  ],
  [
    'Employers are quietly rehiring people whom they had dismissed.',
    'Companies hire back laid-off workers without announcing it.',
  ],
  [
    'The first 80% of customer questions are answered by a chatbot.',
    'A bot handles four in five of the queries that customers send.',
  ],
  ['An entry-level developer costs $90,000 a year.', 'Junior developers cost their employers 90k annually.'],
  [
    'Hiring managers expect layoffs in 2026: 55% of them.',
    'More than half, 55 per cent, of hiring managers expect job cuts in 2026.',
  ],
  [
    'Klarna replaced 700 support agents with a chatbot.',
    'A chatbot took over the work of seven hundred of Klarna’s customer service staff.',
  ],
  ['Amazon will cut 30,000 corporate jobs.', 'Thirty thousand office workers are to go at Amazon.'],
  [
    'Salesforce reduced its support staff from 9,000 to 5,000.',
    'Salesforce cut 4,000 support roles, leaving 5,000 of 9,000.',
  ],
  ['Spending on data centres rose to $400 billion in 2025.', 'In 2025 companies invested $400bn in data centers.'],
  [
    'Layoffs pay for the data centres that companies build.',
    'The wages that firms save on dismissed staff fund their investment in data centres.',
  ],
  [
    'AI was named as the reason for 18% of job cuts.',
    'Employers blamed artificial intelligence for nearly one in five layoffs: 18 per cent.',
  ],
  [
    'Interest rates, not AI, caused the layoffs of 2023.',
    'The job cuts of 2023 came from higher rates and had nothing to do with artificial intelligence.',
  ],
  [
    'Developers with an AI assistant work 19% slower.',
    'Programmers were nineteen per cent slower when they used AI tools.',
  ],
  [
    'Productivity rose by 17% among agents who used the assistant.',
    'Agents with the assistant were 17 percent more productive.',
  ],
  [
    'Companies overhired during the pandemic and are correcting it.',
    'Layoffs correct the excessive hiring of the pandemic.',
  ],
  ['Share prices climb when companies announce layoffs.', 'The stock of firms that cut staff went up.'],
  ['815 people lose tech jobs every day.', 'Each day 815 tech workers are laid off.'],
  ['The company doubled its spending on chips.', 'Its investment in chips grew by 100%.'],
  ['A quarter of graduates cannot find a first job.', '25% of new graduates find no first position.'],
  [
    'Two thirds of executives admit that AI is an excuse for layoffs.',
    '67% of business leaders concede that job cuts are only blamed on AI.',
  ],
  [
    'Customers were unhappy with the chatbot, so Anselby hired people again.',
    'Anselby rehired staff because its customers disliked the bot.',
  ],
  [
    'Duolingo stopped using contractors for work that AI can do.',
    'Contractors at Duolingo lost their work to artificial intelligence.',
  ],
  ['Rehired workers earn higher salaries than before.', 'Those who were hired back get better pay than they had.'],
  ['Severance cost the company $1.2 billion.', 'The firm paid $1.2bn in severance.'],
  [
    'No company has shown that AI does the work of the people it dismissed.',
    'There is no proof that the jobs that were cut are now done by AI.',
  ],
  ['Wall Street rewards cost cutting.', 'Investors reward companies that cut costs.'],
  ['Unemployment among young graduates rose to 9%.', 'Nine per cent of recent graduates are out of work.'],
];

/** What none of the pairs says, though much of it is about the same. */
export const otherClaims: readonly string[] = [
  'Technology companies hired 61,000 people in March 2026.',
  'TrueUp changed how it counts layoffs.',
  '31% of employers regret that they bought AI.',
  'Block’s share price rose by a quarter.',
  'Microsoft will spend $80 billion on data centres.',
  'Meta pays its AI researchers $100 million.',
  'Harvard Business Review surveyed 1,006 executives in December 2025.',
  'IBM’s revenue grew by 6%.',
  'GitHub Copilot costs $10 a month.',
  'Hiring managers do not read applications any more.',
  'Klarna’s chatbot speaks 35 languages.',
  'Amazon opened three data centres in Ohio.',
  'Salesforce sells AI agents to 8,000 customers.',
  'Data centres use 4% of the country’s electricity.',
  'Interest rates will fall in 2027.',
  'Developers like working with an AI assistant.',
  'Agents close tickets in eleven minutes.',
  'Schools closed during the pandemic.',
  'Chips are made in Taiwan.',
  'Graduates apply for forty jobs before they get one.',
  'Executives earn 300 times what their workers do.',
  'Anselby’s customers pay $12 a month.',
  'Duolingo teaches forty languages.',
  'Unions want a law on AI at work.',
  'Severance is taxed as income.',
  'A layoff is announced on a Tuesday.',
];
