import { formatDay } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { ProtectionClass } from '../../fields/index.js';
import type { Case } from '../case.js';
import { conclude, refused, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { keptUntil } from './retention.js';
import { checkSecondPerson } from './second-person.js';

/** A class that is still kept on a day, and until when. */
function stillKept(c: Case, cls: ProtectionClass, today: Day): readonly string[] {
  const last = keptUntil(c, cls);
  if (last === null) return [`class ${cls}: the day the record ended is not known`];
  return today <= last ? [`class ${cls}: kept until ${formatDay(last)}`] : [];
}

/**
 * R37: the report and the review note (class R) go together with the note of actions (class C), nothing goes before its time, and
 * nothing goes while a legal hold stands. A record whose end is not known is kept.
 */
function retained(classes: readonly ProtectionClass[], c: Case, today: Day): readonly Refusal[] {
  const early = classes.flatMap((cls) => stillKept(c, cls, today));
  return [
    ...unless(!c.legalHold, 'RETAIN_TOGETHER', { details: ['legal hold'] }),
    ...unless(early.length === 0, 'RETAIN_TOGETHER', { field: ['classes'], details: early }),
    ...unless(classes.includes('C') === classes.includes('R'), 'RETAIN_TOGETHER', { field: ['classes'], details: ['class C with class R'] }),
    ...unless(classes.length > 0 && !classes.some((cls) => c.disposed.includes(cls)), 'INVALID', { field: ['classes'] }),
  ];
}

/** How long a finished record is kept, and the end of it (R37, R66). */
export const disposalDeciders: Deciders<'SetLegalHold' | 'DisposeRecord'> = {
  SetLegalHold: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'LegalHoldSet', ...detailsOf(cmd) }]),
  DisposeRecord: (cmd, c, now) => {
    const { secondPerson } = cmd;
    const classes = [...new Set(cmd.classes)];
    if (secondPerson === undefined) return refused('WHO_CAN_DO_THIS', { field: ['secondPerson'] });
    const second = checkSecondPerson(c, { person: secondPerson, delegate: cmd.secondPersonDelegate ?? false, field: 'secondPerson' }, now);
    return conclude(cmd.answers, [...retained(classes, c, now.today), ...second], [], () => [{ type: 'RecordDisposed', classes, secondPerson }]);
  },
};
