import { detailsOf, draftOf, formFrom, hasOtherWords, problemsOf } from './account-form.js';

const empty = formFrom(null, false);
const written = { ...empty, sections: { ...empty.sections, information: 'What I knew.', powers: '  ' } };

describe('an account as the form holds it', () => {
  test('R16 begins with the headings, and an addition with a text of one’s own', () => expect([empty.way, formFrom(null, true).way]).toEqual(['headings', 'own']));
  test('comes back from a kept draft as it was left', () => {
    expect(formFrom(draftOf(written), false).sections.information).toBe('What I knew.');
    expect(formFrom(draftOf({ ...empty, way: 'own', body: 'In one go.' }), false)).toMatchObject({ way: 'own', body: 'In one go.' });
  });
  test.each(['', '{', '[]', 'null', '{"body":7,"sections":"x"}'])('a draft that cannot be read (%s) is an empty form', (kept) => expect(formFrom(kept, false)).toEqual(empty));
  test('R18 sends what was written in the chosen way, and says where there is more', () => {
    const both = { ...written, body: 'In one go.' };
    expect([detailsOf(both), detailsOf({ ...both, way: 'own' })]).toEqual([{ sections: { information: 'What I knew.' } }, { body: 'In one go.' }]);
    expect([hasOtherWords(both), hasOtherWords(written)]).toEqual([true, false]);
  });
  test('keeps what is written both ways', () => expect(JSON.parse(draftOf({ ...written, body: 'In one go.' }))).toEqual({ body: 'In one go.', sections: { information: 'What I knew.' } }));
  test('R16 with no word in it is not sent, and giving none is named as the other way', () => {
    expect(problemsOf(empty)).toEqual([{ id: 'account-information', message: expect.stringContaining('choose to give no account') }]);
    expect(problemsOf({ ...written, way: 'own' })).toHaveLength(1);
    expect(problemsOf(written)).toEqual([]);
  });
  test('that is too long says where', () => expect(problemsOf({ ...written, sections: { ...written.sections, options: 'x'.repeat(10_001) } })).toEqual([{ id: 'account-options', message: expect.stringContaining('10,000') }]));
});
