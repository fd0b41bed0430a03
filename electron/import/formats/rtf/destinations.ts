/** Groups of RTF that hold something else than the text (RTF Specification 1.9.1, "Destination"). */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'instruction' | 'marker' | 'note';

const known: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  fldinst: 'instruction',
  listtext: 'marker',
  pntext: 'marker',
  footnote: 'note',
  fldrslt: 'text',
  field: 'text',
  rtf: 'text',
};
const skipped = new Set(
  (
    'colortbl pict object nonshppict shp shppict header headerl headerr headerf footer footerl footerr footerf ' +
    'annotation atnid atnauthor atnref atndate atnicn bkmkstart bkmkend tc tcn xe listtable listoverridetable ' +
    'revtbl rsidtbl filetbl generator themedata colorschememapping datastore latentstyles xmlnstbl private ' +
    'pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn docvar fchars lchars mmathPr template userprops ' +
    'falt panose fontemb fontfile do comment doccomm bliptag passwordhash'
  ).split(' '),
);

/** Null when the control word opens no destination. An unknown one behind `\*` is skipped, as the mark asks. */
export function destinationOf(name: string, marked: boolean): Destination | null {
  const destination = known[name];
  if (destination !== undefined) return destination;
  return marked || skipped.has(name) ? 'skip' : null;
}
