export default async function tearDown() {
  for (const part of (globalThis.candourEndToEnd ?? []).reverse()) await part.stop();
}
