import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';

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
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
    [{ PORT: '4e3' }, 'PORT must be a whole number from 0 to 65535, not "4e3".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
    [{ DATABASE_URL: 'mysql://a:hidden@b/c' }, 'DATABASE_URL is not the address of a PostgreSQL; write it as postgres://user:password@host:5432/database.'],
    [{ DATABASE_URL: 'hidden' }, 'DATABASE_URL is not the address of a PostgreSQL; write it as postgres://user:password@host:5432/database.'],
    [{ DATABASE_URL: 'postgres://a:hidden@b/' }, 'DATABASE_URL names no database; write it as postgres://user:password@host:5432/database.'],
  ])('%o is refused in one sentence without a password', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new CannotStart(sentence));
  });
});
