import { registerEnumType } from 'type-graphql';

/** An enumeration whose values are its names. */
export const sameNames = <const T extends string>(...names: readonly T[]) => Object.fromEntries(names.map((n) => [n, n])) as { readonly [K in T]: K };

export const PatternMetric = sameNames('REFERRALS', 'ACTIONS');
export type PatternMetric = keyof typeof PatternMetric;
registerEnumType(PatternMetric, {
  name: 'PatternMetric', description: 'What is counted.',
  valuesConfig: { REFERRALS: { description: 'Cases accepted for review, in the month they were submitted.' }, ACTIONS: { description: 'Actions agreed in those cases.' } },
});

export const PatternDimension = sameNames('STANDARD', 'NDM_ELEMENT', 'TEAM', 'OUTCOME', 'MONTH', 'SOURCE');
export type PatternDimension = keyof typeof PatternDimension;
registerEnumType(PatternDimension, {
  name: 'PatternDimension', description: 'What a figure is divided by.',
  valuesConfig: {
    STANDARD: { description: 'Standard of Professional Behaviour. A case with two standards counts once under each.' },
    NDM_ELEMENT: { description: 'Element of the national decision model, as chosen in the report. A case with two counts once under each.' },
    TEAM: { description: 'The unit the officer served in at the incident.' }, OUTCOME: { description: 'What became of the case.' },
    MONTH: { description: 'The London month the referral was submitted in.' }, SOURCE: { description: 'Where the referral came from.' },
  },
});

export const PatternsMode = sameNames('EXACT', 'PROTECTED');
export type PatternsMode = keyof typeof PatternsMode;
registerEnumType(PatternsMode, {
  name: 'PatternsMode', description: 'How exact the figures are for the person who asks.',
  valuesConfig: { EXACT: { description: 'As counted.' }, PROTECTED: { description: 'With small numbers held back.' } },
});
