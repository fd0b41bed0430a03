/** Sentences of one paragraph as UTF-16 ranges, the white space after them left out. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  // The segmenter's time grows with the text; a paragraph beyond this is no prose anybody wrote.
  if (text.length > 100_000) return [{ start: 0, end: text.length }];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'sentence' });
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.trimEnd().length;
    const last = sentences.at(-1);
    // `J. Smith` and `U.S. data` do not end a sentence; a small letter or an initial tells.
    const goesOn =
      last !== undefined &&
      /(?:^|\s|\.)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs|No|Inc|Co|Corp)\.$/u.test(
        text.slice(Math.max(0, last.end - 6), last.end),
      );
    if (goesOn && last !== undefined) last.end = end;
    else if (end > index) sentences.push({ start: index, end });
  }
  return sentences;
}

let segmenter: Intl.Segmenter | null = null;
