/** The palette's colours for formats that want a colour value: those of the light theme. */
import { codeColours, type CodeColour } from '#shared/model/codebook';

const hex: Readonly<Record<CodeColour, string>> = {
  blue: '#0067a8',
  orange: '#b06f00',
  green: '#00795a',
  purple: '#9c3f78',
  vermilion: '#bf4a00',
  sky: '#2379a8',
  yellow: '#7d7000',
  grey: '#666a70',
};

export const hexOf = (colour: CodeColour): string => hex[colour];

/** The palette's colour that comes nearest; null when it is no `#rrggbb`. */
export function nearestColour(value: string): CodeColour | null {
  const wanted = partsOf(value.trim());
  if (wanted === null) return null;
  let nearest: CodeColour | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const colour of codeColours) {
    const distance = between(wanted, partsOf(hex[colour]) ?? wanted);
    if (distance < least) [nearest, least] = [colour, distance];
  }
  return nearest;
}

type Parts = { readonly hue: number; readonly chroma: number };

/** Below this a colour looks grey, whatever its hue. */
const leastChroma = 0.12;

/** Others' colours are brighter than ours, so the hue says most, in degrees. */
function between(a: Parts, b: Parts): number {
  const grey = a.chroma < leastChroma;
  if (grey || b.chroma < leastChroma) return grey && b.chroma < leastChroma ? 0 : 360;
  const around = Math.abs(a.hue - b.hue);
  return Math.min(around, 360 - around) + 20 * Math.abs(a.chroma - b.chroma);
}

function partsOf(value: string): Parts | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  const sector =
    chroma === 0
      ? 0
      : most === red
        ? ((green - blue) / chroma + 6) % 6
        : most === green
          ? (blue - red) / chroma + 2
          : (red - green) / chroma + 4;
  return { hue: sector * 60, chroma };
}
