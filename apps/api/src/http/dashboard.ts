import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type Express } from 'express';

/**
 * Serves the built dashboard: its files under /assets carry a hash in their name and are kept by the browser for a
 * year; every other address a browser opens gets the page itself, which finds its way by the address.
 */
export function serveDashboard(app: Express, folder: string): void {
  const page = join(folder, 'index.html');
  const assets = join(folder, 'assets');
  // Some pages are not ours to write, such as those of signing in, and name no icon: a browser then asks for one here.
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  app.use('/assets', preferCompressed(assets), express.static(assets, { index: false, immutable: true, maxAge: '365d', fallthrough: true }));
  app.use(express.static(folder, { index: false, setHeaders: (response) => void response.set('Cache-Control', 'no-cache') }));
  const sendPage = (response: express.Response): void => {
    if (!existsSync(page)) return void response.status(503).type('text').send('The dashboard has not been built. Run: npm start');
    response.set('Cache-Control', 'no-cache').sendFile(page);
  };
  app.get('/{*path}', (request, response, next) => {
    if (extname(request.path) !== '' || !request.accepts('html')) return next();
    sendPage(response);
  });
  app.use(whereUnreadable(sendPage));
}

/** An address with a broken escape in it cannot be read; to a browser it is a page like any other, and the page says that nothing is there. */
function whereUnreadable(sendPage: (response: express.Response) => void): express.ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const isPage = error instanceof URIError && request.method === 'GET' && Boolean(request.accepts('html'));
    if (!isPage || response.headersSent) return next(error);
    sendPage(response);
  };
}

/** The build leaves a compressed twin beside each file worth it; a browser that can read it gets that one. */
function preferCompressed(assets: string): express.RequestHandler {
  const twins = new Set(existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.gz')) : []);
  return (request, response, next) => {
    const twin = `${request.path.slice(1)}.gz`;
    response.vary('Accept-Encoding');
    if (twins.has(twin) && request.acceptsEncodings('gzip')) {
      response.set('Content-Encoding', 'gzip').type(extname(request.path));
      request.url = `/${twin}`;
    }
    next();
  };
}
