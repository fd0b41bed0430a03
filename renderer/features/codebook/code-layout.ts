import { ListLayout, type DropTarget } from 'react-aria-components';

/** Pixels of a row without the heading that stands above the first code of a group. */
const lineHeight = 32;
/** Pixels below a line's upper edge that mean "before it"; as many as React Aria takes. */
const reach = 10;

/** Rows of a large codebook. What is dropped on the heading above a group's first code goes before that code, not below it. */
export class CodeLayout<T> extends ListLayout<T> {
  override getDropTargetFromPoint(x: number, y: number, isValid: (target: DropTarget) => boolean): DropTarget | null {
    const target = super.getDropTargetFromPoint(x, y, isValid);
    if (target?.type !== 'item' || target.dropPosition !== 'on') return target;
    const line = (this.getLayoutInfo(target.key)?.rect.maxY ?? 0) - lineHeight;
    const before: DropTarget = { ...target, dropPosition: 'before' };
    return y + (this.virtualizer?.visibleRect.y ?? 0) <= line + reach && isValid(before) ? before : target;
  }
}
