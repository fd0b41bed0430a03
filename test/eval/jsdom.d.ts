/** As much of jsdom as the peers need. */
declare module 'jsdom' {
  export class VirtualConsole {
    sendTo(target: Console): this;
  }
  export class JSDOM {
    constructor(html: string, options?: { virtualConsole?: VirtualConsole; url?: string });
    readonly window: { readonly document: Document; close(): void };
  }
}
