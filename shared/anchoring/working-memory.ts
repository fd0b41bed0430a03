/**
 * Typed arrays that are used again for each text: those of a page of some thousand characters would cost as much as the
 * work in them. Whoever holds one writes over what was left in it, and gives out nothing that must outlive the next use.
 */

/** Integers that are kept: the list of a longer text is made for it alone. */
const mostKept = 1 << 17;

/** Gives a list of at least so many integers, with whatever was left in it. */
export function integers(): (length: number) => Int32Array {
  let kept = new Int32Array(1024);
  return (length) => {
    if (length <= kept.length) return kept;
    const list = new Int32Array(length > mostKept ? length : 2 ** Math.ceil(Math.log2(length)));
    if (length <= mostKept) kept = list;
    return list;
  };
}

/** The text with its characters side by side: part of another text is read through that one, which takes half as long again. */
export const flatText = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');
