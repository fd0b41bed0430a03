/** An article of about 1,500 words in whole sentences, always the same. */
const firms = ['Brightwater', 'Halden Systems', 'the Orrin Group', 'Castell', 'Northmoor', 'Pell and Sons', 'Vantry'];
const months = ['January', 'March', 'May', 'June', 'September', 'November'];
const posts = ['support desks', 'posts in testing', 'field offices', 'writers’ rooms', 'roles in claims handling'];
const reasons = [
  'named the new assistant as the reason, though nobody on the floor had been shown it',
  'spoke of automation in a letter that left the lost contract out',
  'moved the same sum into a data centre that opens two winters from now',
  'said that software reads the forms and that no one has to any more',
  'began to ring up the people whom it had let go in spring',
];
const afterwards = [
  'The union counts fewer.',
  'Shares rose by a tenth within the week, and fell again when the filing came out.',
  'Two managers doubt it; a third says that the tickets close faster than before.',
  'What it cost to hire again stands in no report.',
];

export function reportOnCuts(): string[] {
  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
  const sentences = Array.from({ length: 70 }, (_, at) => {
    const people = 120 + ((at * 373) % 4100);
    const year = 2023 + (at % 3);
    return [
      `In ${pick(months, at)} ${year}, ${pick(firms, at * 3)} cut ${people} ${pick(posts, at)} and ${pick(reasons, at * 2 + (at >> 2))}.`,
      ...(at % 3 === 0 ? [pick(afterwards, at / 3)] : []),
    ].join(' ');
  });
  const paragraphs = Array.from({ length: 14 }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(' '));
  return [
    'Nobody kept one list of what happened, so this report follows the letters, the filings and the phone calls.',
    ...paragraphs,
  ];
}
