/** A formula as one line of text: its TeX or text alternative where given, else its symbols. */
import type { DomElement } from './dom';

export function mathText(math: DomElement): string {
  const annotation = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
  const text = annotation || math.getAttribute('alttext')?.trim() || math.textContent || '';
  return text.slice(0, 10_000);
}
