/** Pixels. */
export const cell = 44;
export const rowHeight = 40;
export const headWidth = 340;
export const stateWidth = 72;
export const titleHeight = 148;
