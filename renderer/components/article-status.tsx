import type { Article } from '#shared/model/article';

type Status = Article['status'];

/** How far one got with an article: an empty ring, half of it, a tick, a bar. Its word is said beside it. */
export function StatusMark({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg className={`article-status ${status}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.2" className="status-ring" />
      {status === 'reading' ? <path d="M8 2a6 6 0 0 1 0 12Z" className="status-fill" /> : null}
      {status === 'coded' ? <path d="M4.8 8.4l2.2 2.2l4.2-4.8" className="status-line" /> : null}
      {status === 'set-aside' ? <path d="M5 8h6" className="status-line" /> : null}
    </svg>
  );
}
