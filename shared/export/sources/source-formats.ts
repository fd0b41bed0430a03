/** The formats that sources are written in. Their names alone: writing them takes more code than a start should read. */
export const sourceFormats = ['bibtex', 'ris', 'csl-json', 'csv'] as const;
export type SourceFormat = (typeof sourceFormats)[number];
