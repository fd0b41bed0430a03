/** Which elements hold a note's text, and its label. */
import { classOf, type DomElement } from './dom';

const noteId = /^(?:fn|footnote|endnote|cite_note|note|ftn|edn)[-_:]?([\w.:-]{0,60})$/i;

/**
 * The label (`1`, `a`) when the element is the text of a note; null otherwise. Numbers in a numbered list are what readers
 * see; the ids there often count something else.
 */
export function footnoteLabel(element: DomElement): string | null {
  if (!isNote(element)) return null;
  const own = (noteId.exec(element.id)?.[1]?.replace(/^.*[-_:]/, '') || /\d{1,4}$/.exec(element.id)?.[0]) ?? '';
  const isNumbered = element.localName === 'li' && element.parentNode?.localName === 'ol';
  const isOwn = /^[a-z]$/i.test(own) || (!isNumbered && /^\d+$/.test(own));
  return (isOwn ? own : String(ordinal(element))).slice(0, 64);
}

function isNote(element: DomElement): boolean {
  const role = element.getAttribute('role');
  if (role === 'doc-footnote' || role === 'doc-endnote') return true;
  if (/\b(?:foot|end)note\b/.test(element.getAttribute('epub:type') ?? '')) return true;
  // Word's way: `<div style='mso-element:footnote' id=ftn1>`.
  if (/mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/i.test(element.getAttribute('style') ?? '')) return true;
  if (element.localName !== 'li') return false;
  if (/\bfootnote-item\b/.test(classOf(element))) return true;
  if (!noteId.test(element.id)) return false;
  return element.id.startsWith('cite_note') || element.querySelector('a[href^="#"]') !== null;
}

/** Place among its siblings of the same name, from 1 or from where their list begins. */
function ordinal(element: DomElement): number {
  const siblings = Array.from(element.parentNode?.children ?? []).filter(
    ({ localName }) => localName === element.localName,
  );
  const first = Number.parseInt(element.parentNode?.getAttribute('start') ?? '1', 10) || 1;
  return first + Math.max(0, siblings.indexOf(element));
}
