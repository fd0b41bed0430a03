import { bridge } from '#renderer/bridge/bridge';
import { sayWritten, succeeded } from '#renderer/state/messages';
import type { HitFormat } from '#shared/search/hit-formats';

/** Asks where to, and writes everything that the query finds. */
export async function exportFound(query: string, format: HitFormat): Promise<void> {
  const written = await bridge.call('search:export', { query, format });
  if (!succeeded(written) || written.value === null) return;
  const { hits, file } = written.value;
  sayWritten(`${hits.toLocaleString('en')} ${hits === 1 ? 'hit' : 'hits'} written to ${file}`);
}
