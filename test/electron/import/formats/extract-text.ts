import { canonicalText } from '#shared/model/canonical-text';
import { articleFromHtml } from '#electron/import/html/article';
import type { Extract } from '#electron/import/types';

/** The canonical text that an extract comes to. */
export function textOf({ body }: Extract): string {
  const blocks = body.kind === 'html' ? articleFromHtml(body).blocks : [...body.blocks];
  return canonicalText({ type: 'doc', content: blocks }).text;
}
