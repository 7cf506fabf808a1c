import { registerEnumType } from 'type-graphql';
import { sameNames } from './pattern-words.enum.js';

export const SpcMetric = sameNames('REFERRAL_RATE', 'ACCOUNT_ON_TIME', 'DAYS_TO_REPORT');
export type SpcMetric = keyof typeof SpcMetric;
registerEnumType(SpcMetric, {
  name: 'SpcMetric', description: 'What a chart over time is of.',
  valuesConfig: {
    REFERRAL_RATE: { description: 'Referrals per 1,000 officers a month: a u chart, its limits widened (Laney) where months vary more than by chance.' },
    ACCOUNT_ON_TIME: { description: 'Share of invitations answered by the day first due: a p chart with a target.' },
    DAYS_TO_REPORT: { description: 'Median days from submission to the end of the officer’s part, cases still open counted: an XmR chart.' },
  },
});

export const SpcKind = sameNames('U', 'P', 'XMR');
export type SpcKind = keyof typeof SpcKind;
registerEnumType(SpcKind, {
  name: 'SpcKind', description: 'The kind of control chart.',
  valuesConfig: {
    U: { description: 'Events over how many there are; limits step with the number of officers.' }, P: { description: 'Parts of a whole; limits step with the whole.' },
    XMR: { description: 'Single values, such as a duration.' },
  },
});

export const SpcSignal = sameNames('OUTSIDE_LIMITS', 'RUN_ON_ONE_SIDE', 'TREND', 'NEAR_LIMIT');
export type SpcSignal = keyof typeof SpcSignal;
registerEnumType(SpcSignal, {
  name: 'SpcSignal', description: 'What is unusual about a point.',
  valuesConfig: {
    OUTSIDE_LIMITS: { description: 'Outside the limits.' }, RUN_ON_ONE_SIDE: { description: 'One of seven or more in a row on one side of the centre.' },
    TREND: { description: 'One of seven or more in a row that rise, or fall.' }, NEAR_LIMIT: { description: 'One of two out of three in a row near a limit, on the same side.' },
  },
});

export const SpcAssurance = sameNames('PASSES', 'FAILS', 'HIT_AND_MISS');
export type SpcAssurance = keyof typeof SpcAssurance;
registerEnumType(SpcAssurance, {
  name: 'SpcAssurance', description: 'What the process will do about its target, if nothing changes.',
  valuesConfig: { PASSES: { description: 'It will be met month after month.' }, FAILS: { description: 'It will be missed month after month.' }, HIT_AND_MISS: { description: 'Chance decides.' } },
});

export const FigureSide = sameNames('ABOVE', 'BELOW', 'ON');
export type FigureSide = keyof typeof FigureSide;
registerEnumType(FigureSide, { name: 'FigureSide', description: 'On which side of the centre, the target or the expected number.', valuesConfig: { ABOVE: { description: 'Above.' }, BELOW: { description: 'Below.' }, ON: { description: 'On it.' } } });

export const ExposureBasis = sameNames('HEADCOUNT', 'FTE');
export type ExposureBasis = keyof typeof ExposureBasis;
registerEnumType(ExposureBasis, {
  name: 'ExposureBasis', description: 'How officers are counted for a rate.',
  valuesConfig: { HEADCOUNT: { description: 'Officers in post.' }, FTE: { description: 'Full-time equivalents: given for every unit and month of the figure.' } },
});
