/**
 * Which changes go on with the one before them. An end of a passage is moved by one key press after the other; each is
 * saved at once, and all together are one step of undo. It is settled when a change is made, and the journal says it.
 */
import type { Envelope } from '#shared/commands/commands';
import { movedEnd, type MovedEnd } from '#shared/commands/moved-end';
import type { Change } from '#shared/model/change';

/** Milliseconds after which the next step is one of its own: long for a repeated key, short for a second thought. */
const together = 3000;

export class MovedEnds {
  #last: (MovedEnd & { readonly line: number; readonly coderId: string; readonly at: number }) | null = null;

  /** The line that the change, which is to be line `line`, goes on with: the one before, or null. */
  continuedBy(line: number, { coderId, at, command }: Envelope, changes: readonly Change[]): number | null {
    const last = this.#last;
    const moved = command.type === 'annotation.edit' || command.type === 'batch' ? movedEnd(changes) : null;
    const now = Date.parse(at);
    this.#last = moved === null ? null : { ...moved, line, coderId, at: now };
    const goesOn =
      last !== null &&
      moved !== null &&
      last.line === line - 1 &&
      last.id === moved.id &&
      last.edge === moved.edge &&
      last.coderId === coderId &&
      now >= last.at &&
      now - last.at <= together;
    return goesOn ? last.line : null;
  }

  /** What was last noted could not be saved. */
  forget(): void {
    this.#last = null;
  }
}
