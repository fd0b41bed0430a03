/** Mojibake that a program escaped before anybody noticed: `don&acirc;&euro;&trade;t`. */
import { repairMojibake } from '../mojibake';
import { parseDocument } from '../html/dom';

const run = /(?:&(?:[A-Za-z]{2,8}\d{0,2}|#\d{3,5}|#x[0-9A-Fa-f]{2,4});){2,12}/g;

/** How many runs of character references were repaired; the others stay as they are. */
export function repairEntities(html: string): { readonly html: string; readonly count: number } {
  if (!/&(?:acirc|Acirc|Atilde|#226|#195|#194|radic|#8218|#8730);/i.test(html)) return { html, count: 0 };
  const known = new Map<string, string>();
  let count = 0;
  const repaired = html.replace(run, (references) => {
    const text = known.get(references) ?? repairedRun(references);
    known.set(references, text);
    if (text !== references) count += 1;
    return text;
  });
  return { html: repaired, count };
}

function repairedRun(references: string): string {
  const text = parseDocument(references).body.textContent ?? '';
  const { text: repaired } = repairMojibake(text);
  return repaired === text || /[<>&]/.test(repaired) ? references : repaired;
}
