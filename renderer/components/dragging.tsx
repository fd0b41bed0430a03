/**
 * Dragging a source onto a claim and a claim onto a source, by mouse and by keys: Enter on the handle picks it up, the
 * tab key goes from place to place, Enter drops it, Escape takes it back.
 */
import { GripVertical } from 'lucide-react';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useButton, useDrag, useDrop } from 'react-aria';
import { z } from 'zod';
import { passageSchema, type Passage } from '#shared/model/passage';
import { sourceKinds } from '#shared/model/source';

export type Dragged = {
  readonly kind: 'claim' | 'source';
  /** Null for a source that is yet to be made. */
  readonly id: string | null;
  readonly newSource: NewSource | null;
  /** Where an article names the source; null when it was not dragged from an article. */
  readonly passage: Passage | null;
};

/** A source that an article names and nobody has taken up. */
const newSourceSchema = z.strictObject({ kind: z.enum(sourceKinds), title: z.string(), url: z.string() });
type NewSource = z.infer<typeof newSourceSchema>;

const mime = 'application/x-warrant-evidence';
const draggedSchema = z.strictObject({
  kind: z.enum(['claim', 'source']),
  id: z.string().nullable(),
  newSource: newSourceSchema.nullable(),
  passage: passageSchema.nullable(),
});
const typeOf = (kind: Dragged['kind']): string => `${mime}-${kind}`;

/** What begins a drag: shown with its name, and reached with the tab key when `active`. */
export function DragHandle({
  label,
  item,
  active = true,
}: {
  /** E.g. `Drag Survey of executives onto a claim`. */
  label: string;
  /** Asked for when the drag begins. */
  item: () => Pick<Dragged, 'kind'> & Partial<Dragged>;
  active?: boolean;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => {
      const { kind, id = null, newSource = null, passage = null } = item();
      const dragged: Dragged = { kind, id, newSource, passage };
      return [{ [typeOf(dragged.kind)]: JSON.stringify(dragged), 'text/plain': label }];
    },
  });
  const { buttonProps } = useButton({ ...dragButtonProps, elementType: 'div', 'aria-label': label }, ref);
  return (
    <div
      {...buttonProps}
      {...dragProps}
      ref={ref}
      role="button"
      aria-label={label}
      title={label}
      tabIndex={active ? 0 : -1}
      className="drag-handle"
      data-dragging={isDragging || undefined}
    >
      <GripVertical size={14} aria-hidden="true" />
    </div>
  );
}

/** A place that takes claims or sources. */
export function DropPlace({
  takes,
  label,
  onTake,
  className = '',
  children,
}: {
  takes: Dragged['kind'];
  /** E.g. `Link to this claim`. */
  label: string;
  onTake: (dragged: Dragged) => void;
  className?: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useTake(ref, takes, onTake);
  return (
    <div
      {...dropProps}
      ref={ref}
      role="group"
      // Where the tab key leads while something is dragged by keys.
      tabIndex={-1}
      aria-label={label}
      className={`drop-place ${className}`}
      data-drop-target={isDropTarget || undefined}
    >
      {children}
    </div>
  );
}

function useTake(ref: RefObject<HTMLElement | null>, takes: Dragged['kind'], onTake: (dragged: Dragged) => void) {
  return useDrop({
    ref,
    getDropOperation: (types) => (types.has(typeOf(takes)) ? 'link' : 'cancel'),
    onDrop: (event) => {
      for (const item of event.items)
        if (item.kind === 'text' && item.types.has(typeOf(takes)))
          void item.getText(typeOf(takes)).then((text) => {
            const dragged = draggedSchema.safeParse(JSON.parse(text));
            if (dragged.success) onTake(dragged.data);
          });
    },
  });
}
