// Starts one product and one browser for the whole run, from source. Jest loads this file with plain Node, hence .mjs.
import '../../../../scripts/typescript-loader.mjs';

export default async function setUp() {
  const { findBrowser } = await import('./find-browser.ts');
  const { startProduct } = await import('./product.ts');
  const { startBrowser } = await import('./browser-server.ts');
  const browser = await startBrowser(await findBrowser());
  globalThis.candourEndToEnd = [browser];
  const product = await startProduct();
  globalThis.candourEndToEnd.push(product);
  process.env.CANDOUR_E2E_BROWSER = browser.endpoint;
  process.env.CANDOUR_E2E_URL = product.url;
}
