import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';

const provider = { OIDC_ISSUER: 'https://login.force.example/tenant', OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour-page' };

describe('the configuration', () => {
  test('needs nothing: port 4000 or the next, this machine only, embedded database', () => {
    expect(readConfig({})).toMatchObject({ port: { number: 4000, fixed: false }, host: '127.0.0.1', databaseUrl: undefined, logLevel: 'info' });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  test('a chosen port is kept to', () => {
    expect(readConfig({ PORT: '8080' }).port).toEqual({ number: 8080, fixed: true });
  });

  test.each([
    [{}, true], [{ DEMO: 'yes' }, true], [{ DEMO: 'no' }, false], [{ NODE_ENV: 'production' }, false], [{ HOST: '::1' }, true], [{ HOST: 'localhost' }, true], [{ HOST: '0.0.0.0', DEMO: 'no' }, false], [{ HOST: '0.0.0.0', NODE_ENV: 'production' }, false], [provider, false],
  ])('%o is a demonstration: %s', (env, demo) => {
    expect(readConfig(env).demo).toBe(demo);
  });

  test('an identity provider needs its address, what its tokens are for and the page’s name there; the rest is what most of them do', () => {
    expect(readConfig(provider).signIn).toMatchObject({ tokens: { issuer: provider.OIDC_ISSUER, audience: ['api://candour'], algorithms: ['ES256', 'PS256', 'RS256', 'EdDSA'], types: ['at+jwt'] }, claims: { person: 'sub', number: null, roles: 'roles', force: null }, clientId: 'candour-page', scope: 'openid profile' });
    expect(readConfig({}).signIn).toBeUndefined();
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
    [{ PORT: '4e3' }, 'PORT must be a whole number from 0 to 65535, not "4e3".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
    [{ DEMO: 'perhaps' }, 'DEMO must be yes or no.'],
    [{ DEMO: 'yes', NODE_ENV: 'production' }, 'The demonstration lets anybody be anybody, and NODE_ENV is production: name an identity provider in OIDC_ISSUER and set DEMO=no, or run it on this machine alone.'],
    [{ DEMO: 'yes', HOST: '0.0.0.0' }, 'The demonstration lets anybody be anybody, and HOST 0.0.0.0 lets others reach it: name an identity provider in OIDC_ISSUER and set DEMO=no, or run it on this machine alone.'],
    [{ HOST: '192.168.1.7' }, 'The demonstration lets anybody be anybody, and HOST 192.168.1.7 lets others reach it: name an identity provider in OIDC_ISSUER and set DEMO=no, or run it on this machine alone.'],
    [{ ...provider, DEMO: 'yes' }, 'DEMO=yes and OIDC_ISSUER do not go together: the demonstration brings an identity provider of its own.'],
    [{ ...provider, OIDC_ISSUER: 'http://login.force.example' }, 'OIDC_ISSUER must be the https address that the provider gives as "issuer".'],
    [{ ...provider, OIDC_AUDIENCE: '' }, 'OIDC_AUDIENCE is needed beside OIDC_ISSUER; docs/operations/configuration.md says what it is.'],
    [{ ...provider, OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is needed beside OIDC_ISSUER; docs/operations/configuration.md says what it is.'],
    [{ ...provider, OIDC_ALGORITHMS: 'ES256 HS256' }, 'OIDC_ALGORITHMS may name ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384, RS512, EdDSA, Ed25519, not "HS256": with a shared secret whoever checks a token could make one.'],
    [{ ...provider, OIDC_ALGORITHMS: 'none' }, 'OIDC_ALGORITHMS may name ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384, RS512, EdDSA, Ed25519, not "none": with a shared secret whoever checks a token could make one.'],
    [{ ...provider, OIDC_ROLES: 'Desk=judge' }, 'OIDC_ROLES names "judge"; the roles are authority, standards, manager, approver, analyst, auditor, administrator, pcc, investigator, national.'],
    [{ ...provider, OIDC_ROLES: 'authority' }, 'OIDC_ROLES is a list of pairs, their word=ours, with commas between; "authority" is none.'],
    [{ DATABASE_URL: 'mysql://a:hidden@b/c' }, 'DATABASE_URL is not the address of a PostgreSQL; write it as postgres://user:password@host:5432/database.'],
    [{ DATABASE_URL: 'hidden' }, 'DATABASE_URL is not the address of a PostgreSQL; write it as postgres://user:password@host:5432/database.'],
    [{ DATABASE_URL: 'postgres://a:hidden@b/' }, 'DATABASE_URL names no database; write it as postgres://user:password@host:5432/database.'],
  ])('%o is refused in one sentence without a password', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new CannotStart(sentence));
  });
});
