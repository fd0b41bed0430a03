import { ratingSigns, ratingWords } from '#shared/model/rating-words';
import type { Rating } from '#shared/model/cell';

/** A rating by its sign and its colour; the words are for those who hear it. */
export function RatingMark({
  rating,
  judged = false,
  stale = false,
}: {
  rating: Rating | null;
  judged?: boolean;
  stale?: boolean;
}) {
  const key = rating ?? 'none';
  return (
    <span className={`rating rating-${key}${judged ? ' judged' : ''}${stale ? ' stale' : ''}`} aria-hidden="true">
      {ratingSigns[key]}
    </span>
  );
}

/** `Very consistent, judged, stale`. */
export function ratingName(rating: Rating | null, { judged = false, stale = false } = {}): string {
  const parts = [
    ratingWords[rating ?? 'none'],
    judged ? 'judged by a person' : '',
    stale ? 'grounds have changed' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
