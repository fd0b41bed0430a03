import type { Rating } from './cell';

/** What people read for a rating; `none` where nobody has looked. */
export const ratingWords: Readonly<Record<Rating | 'none', string>> = {
  CC: 'Very consistent',
  C: 'Consistent',
  N: 'Neutral',
  I: 'Inconsistent',
  II: 'Very inconsistent',
  NA: 'Not applicable',
  NF: 'Nothing found',
  none: 'Not examined',
};

/** As books print them. */
export const ratingSigns: Readonly<Record<Rating | 'none', string>> = {
  CC: '++',
  C: '+',
  N: '0',
  I: '−',
  II: '−−',
  NA: 'n/a',
  NF: '∅',
  none: '?',
};
