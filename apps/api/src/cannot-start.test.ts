import { explainingDisk } from './cannot-start.js';

const failing = (code: string) => (): never => { throw Object.assign(new Error('no'), { code }); };

describe('a folder that cannot be used', () => {
  test.each([
    ['ENOSPC', 'the disk is full; free some space'], ['EDQUOT', 'the disk quota is used up'], ['EROFS', 'the disk is read-only; set DATA_DIR'], ['EACCES', 'this user may not write there; set DATA_DIR'], ['ENOTDIR', 'it is not a folder; set DATA_DIR'],
  ])('%s is one sentence with the folder and the cure', async (code, words) => {
    await expect(explainingDisk('/data/of/ours', failing(code))).rejects.toMatchObject({ name: 'CannotStart', message: expect.stringMatching(new RegExp(`^Cannot keep data in /data/of/ours: ${words}.*\\.$`)) });
  });

  test('anything else is a defect and stays what it is', async () => {
    await expect(explainingDisk('/data', failing('EWHAT'))).rejects.toMatchObject({ name: 'Error', code: 'EWHAT' });
    await expect(explainingDisk('/data', () => 'well')).resolves.toBe('well');
  });
});
