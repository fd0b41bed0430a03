import { keyLabel } from '#renderer/actions/key';

/** Keys as they stand on the keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <span className="key-caps">
      {keys.map((key) => (
        <kbd key={key}>{keyLabel(key)}</kbd>
      ))}
    </span>
  );
}
