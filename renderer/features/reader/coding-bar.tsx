import { Plus } from 'lucide-react';
import { memo } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { Code } from '#shared/model/codebook';
import { CodeMark } from '#renderer/components/code-mark';
import type { Coding } from './use-coding';

/** Pixels: the bar's own, and those left to the edge of the text's part. */
const [widest, edge] = [470, 8];

export type BarPlace = {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** What the bar must not reach beyond, in the window's coordinates. */
  readonly within: { readonly left: number; readonly right: number };
};

/** Appears at the selection: one press codes it. The keys shown do the same without the mouse. */
export function CodingBar({
  at,
  hidden,
  codes,
  coding,
}: {
  at: BarPlace;
  hidden: boolean;
  codes: readonly Code[];
  coding: Coding;
}) {
  const { within } = at;
  const below = at.top < 170;
  const width = Math.min(widest, within.right - within.left - 2 * edge);
  const left = Math.min(Math.max(at.left, within.left + edge + width / 2), within.right - edge - width / 2);
  return (
    <div
      role="presentation"
      className="coding-bar"
      // Out of sight and out of reach without being laid out or painted anew: it comes and goes with every selection.
      inert={hidden}
      aria-hidden={hidden}
      // Moved and not placed anew: once it was laid out, showing it lays out nothing.
      style={{
        maxWidth: `${width}px`,
        transform: `translate(${Math.round(left)}px, ${Math.round(below ? at.bottom + 8 : at.top - 8)}px) translate(-50%, ${below ? 0 : -100}%)`,
      }}
      // Pressing a button must not take the selection away from the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      <CodeButtons codes={codes} coding={coding} />
    </div>
  );
}

const CodeButtons = memo(function CodeButtons({ codes, coding }: { codes: readonly Code[]; coding: Coding }) {
  return (
    <Toolbar aria-label="Code the selected passage">
      {codes.map((code) => (
        <Button key={code.id} className="code-button" onPress={() => coding.codePassage([code.id])}>
          <CodeMark code={code} />
          {code.name}
          {code.key === null ? null : <kbd>{code.key}</kbd>}
        </Button>
      ))}
      <Button className="code-button" onPress={() => coding.codePassage([])}>
        <Plus size={13} aria-hidden="true" />
        Claim without a code
      </Button>
    </Toolbar>
  );
});
