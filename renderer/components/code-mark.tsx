import type { Code, CodeMark as Mark } from '#shared/model/codebook';

const shapes: Readonly<Record<Mark, string>> = {
  circle: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z',
  square: 'M2.5 2.5h11v11h-11Z',
  triangle: 'M8 2l6.5 11.5h-13Z',
  diamond: 'M8 1.2l6.2 6.8L8 14.8L1.8 8Z',
  cross: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
  star: 'M8 1l2 4.6l5 .5l-3.8 3.3l1.2 4.9L8 11.7l-4.4 2.6l1.2-4.9L1 6.1l5-.5Z',
  ring: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Zm0 3a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  bar: 'M5 1.5h6v13H5Z',
};

/** A code's sign: shape and colour together, so that neither carries the meaning alone. */
export function CodeMark({ code, size = 12 }: { code: Pick<Code, 'mark' | 'colour'>; size?: number }) {
  return (
    <svg
      className={`code-mark colour-${code.colour}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={shapes[code.mark]} fillRule="evenodd" />
    </svg>
  );
}
