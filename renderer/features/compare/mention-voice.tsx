import type { Annotation } from '#shared/model/annotation';

/** Who speaks and how surely, where it is not the author who plainly asserts. */
export function MentionVoice({ mention }: { mention: Pick<Annotation, 'voice' | 'speaker' | 'hedging' | 'orphaned'> }) {
  const parts = voiceParts(mention);
  return parts.length === 0 ? null : <span className="voice">{parts.join(' · ')}</span>;
}

function voiceParts({ voice, speaker, hedging, orphaned }: Parameters<typeof MentionVoice>[0]['mention']): string[] {
  const said = {
    asserts: [],
    reports: [speaker === '' ? 'reports' : `reports ${speaker}`],
    disputes: [speaker === '' ? 'disputes' : `disputes ${speaker}`],
  }[voice];
  const sure = { asserted: [], likely: ['likely'], possible: ['possible'], denied: ['denied'] }[hedging];
  return [...said, ...sure, ...(orphaned ? ['no longer in the text'] : [])];
}
