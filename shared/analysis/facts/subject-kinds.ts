/** What the facts of a comparison are sorted by. */
export const subjectKinds = ['theme', 'actor', 'quantity', 'event', 'period'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
