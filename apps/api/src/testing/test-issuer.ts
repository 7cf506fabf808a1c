import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWK, JWTPayload } from 'jose';

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** A key of the issuer, and what it publishes of it. */
export interface IssuerKey { readonly kid: string; readonly alg: string; readonly privateKey: SigningKey; readonly published: JWK }

export async function newKey(kid: string, alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/**
 * An identity provider as seen from its edge: it publishes keys and signs whatever it is told, right or wrong. It stands for the
 * provider of a force in tests of what is believed; the signing and the fetching are real.
 */
export class TestIssuer {
  /** How often the keys were fetched. */
  fetched = 0;
  isDown = false;
  keys: IssuerKey[] = [];
  private constructor(private readonly server: Server, readonly issuer: string) {}

  static async start(): Promise<TestIssuer> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (issuer.isDown) return void response.writeHead(503).end();
      if (pathname.endsWith('/keys')) issuer.fetched += 1;
      const body = pathname.endsWith('/keys') ? { keys: issuer.keys.map(({ published }) => published) } : { issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/keys` };
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const issuer: TestIssuer = new TestIssuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant`);
    issuer.keys = [await newKey('first')];
    return issuer;
  }

  /** A token that is right in everything that is not said otherwise. */
  async token(claims: JWTPayload = {}, { typ = 'at+jwt', key = this.keys[0], kid }: { readonly typ?: string | undefined; readonly key?: IssuerKey | undefined; readonly kid?: string } = {}): Promise<string> {
    if (key === undefined) throw new Error('The issuer has no key.');
    const now = Math.floor(Date.now() / 1_000);
    const payload = { iss: this.issuer, aud: 'api://candour', sub: 'subject-1', jti: `${now}-${Math.random()}`, iat: now, exp: now + 600, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: key.alg, kid: kid ?? key.kid, ...(typ === '' ? {} : { typ }) }).sign(key.privateKey);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => { this.server.close(() => resolve()); this.server.closeAllConnections(); });
  }
}
