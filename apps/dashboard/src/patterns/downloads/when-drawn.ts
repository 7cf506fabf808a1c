/** How long a chart may take to be drawn, in ms. */
const LONGEST = 10_000;

const nextFrame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => resolve()); });

/** Waits until a chart stands in its place and has done so for a few frames. @throws Error where none comes */
export async function whenDrawn(host: HTMLElement): Promise<void> {
  const until = performance.now() + LONGEST;
  for (let steady = 0; steady < 4; steady += 1) {
    await nextFrame();
    if (host.querySelector('.d-to-draw-picture :is(svg, table)') === null || host.querySelector('.c-state-loading') !== null) steady = -1;
    if (performance.now() > until) throw new Error('The chart was not drawn.');
  }
  await document.fonts.ready;
}
