/** The formats that a codebook is written in, by their names alone: see `sources/source-formats.ts`. */
export const codebookFormats = ['qdc', 'csv'] as const;
export type CodebookFormat = (typeof codebookFormats)[number];
