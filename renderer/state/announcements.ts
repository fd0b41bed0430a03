/** What a screen reader says of changes that the eye sees by itself; spoken by `Announcer`. */
import { create } from 'zustand';

/** `count` makes the same words said twice two announcements. */
export const useAnnouncement = create<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** For what nobody may put better: said unless something else is in the same moment. */
export function announceByDefault(text: string): void {
  const { count } = useAnnouncement.getState();
  queueMicrotask(() => {
    if (useAnnouncement.getState().count === count) announce(text);
  });
}
