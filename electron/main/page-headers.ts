/** What every page of ours is sent with; `type`: a MIME type. */
export function headersWith(policy: string, type: string): Record<string, string> {
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  };
}
