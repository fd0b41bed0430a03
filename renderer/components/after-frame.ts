/** What can wait until the frame that shows what has just changed is through. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        work();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
