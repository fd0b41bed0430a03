/** Which elements hold a note's text, and its label. */
import { classOf, type DomElement } from './dom';

const noteId = /^(?:fn|footnote|endnote|cite_note|note)[-_:]?([\w.:-]{0,60})$/i;

/** The label (`1`, `a`) when the element is the text of a note; null otherwise. */
export function footnoteLabel(element: DomElement): string | null {
  if (!isNote(element)) return null;
  const own = noteId.exec(element.id)?.[1]?.replace(/^.*[-_:]/, '') ?? '';
  return (/^\d+$|^[a-z]$/i.test(own) ? own : String(ordinal(element))).slice(0, 64);
}

function isNote(element: DomElement): boolean {
  const role = element.getAttribute('role');
  if (role === 'doc-footnote' || role === 'doc-endnote') return true;
  if (/\b(?:foot|end)note\b/.test(element.getAttribute('epub:type') ?? '')) return true;
  if (element.localName !== 'li') return false;
  if (/\bfootnote-item\b/.test(classOf(element))) return true;
  if (!noteId.test(element.id)) return false;
  return element.id.startsWith('cite_note') || element.querySelector('a[href^="#"]') !== null;
}

/** Place among its siblings, from 1. */
function ordinal(element: DomElement): number {
  const siblings = element.parentNode?.children;
  return siblings === undefined ? 1 : Array.from(siblings).indexOf(element) + 1;
}
