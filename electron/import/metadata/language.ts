/** The language of the text itself, told from its words; loaded only when needed, as the detector's tables are large. */
import type { Findings } from './found';

/** Less text than this tells too little; more than this tells nothing new. */
const enough = 80;
const sample = 2000;

/**
 * Fills a missing language, and overrides a declared one that the text clearly is not in: templates say `en`
 * whatever is written in them.
 */
export async function addLanguage(text: string, found: Findings): Promise<void> {
  if (text.length < enough) return;
  const declared = found.all.language?.value.slice(0, 2).toLowerCase() ?? null;
  const { eld } = await import('eld/small');
  const middle = Math.max(0, Math.floor(text.length / 2) - sample / 2);
  const result = eld.detect(text.length <= sample ? text : text.slice(middle, middle + sample));
  if (result.language === '' || !result.isReliable()) return;
  if (declared === null) found.language(result.language, 'text');
  else if (text.length > 1000 && contradicts(declared, result)) found.replaceLanguage(result.language, 'text');
}

/** The declared language is not even a close second. Written forms of one language are no contradiction. */
function contradicts(
  declared: string,
  { language, getScores }: { language: string; getScores: () => Record<string, number> },
): boolean {
  const scores = getScores();
  const known = ['nb', 'nn'].includes(declared) ? 'no' : declared;
  return known !== language && (scores[known] ?? 0) < 0.6 * (scores[language] ?? 0);
}
