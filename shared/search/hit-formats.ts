/** What hits can be written as. */
export const hitFormats = ['csv', 'json'] as const;
export type HitFormat = (typeof hitFormats)[number];
