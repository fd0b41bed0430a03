import { useAnnouncement } from '#renderer/state/announcements';

/** Stays in the page at all times: only what appears in a live region is spoken. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  // A no-break space more or less makes equal words a change.
  return (
    <div className="visually-hidden" role="status" aria-label="What just happened" data-react-aria-top-layer="true">
      {text}
      {count % 2 === 0 ? '' : '\u00a0'}
    </div>
  );
}
