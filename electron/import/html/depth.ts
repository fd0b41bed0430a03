/** Depth of mark-up, bounded before it is parsed: the parser's time grows with its square. */

/** No page of this world nests its elements deeper. */
const maxDepth = 250;

/** Elements whose end tag may be left out do not nest in themselves, void ones not at all: neither counts. */
const uncounted = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
);

/** How far back an end tag looks for its start; mark-up that is that far out of order keeps its tags. */
const lookBack = 60;

/** The same mark-up without the tags of elements that are nested too deep; their content stays. */
export function limitDepth(html: string): string {
  const open: string[] = [];
  let dropped = 0;
  return html.replace(
    /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s>/])[^<>]{0,20000}>/gi,
    (tag, slash: string, written: string) => {
      const name = written.toLowerCase();
      if (uncounted.has(name) || tag.endsWith('/>')) return tag;
      if (slash === '') {
        if (open.length >= maxDepth) {
          dropped += 1;
          return '';
        }
        open.push(name);
        return tag;
      }
      if (dropped > 0) {
        dropped -= 1;
        return '';
      }
      const place = open.lastIndexOf(name);
      if (place >= 0 && open.length - place <= lookBack) open.length = place;
      return tag;
    },
  );
}
