import type { ActorRole, PersonId, Ref } from '@candour/domain';
import { addDays } from '@candour/domain/calendar';
import { NOTICE_CONTENTS, codesOf } from '@candour/domain/taxonomy';
import { referenceApart } from '../../cases/references.js';
import { Life } from './life.js';
import type { Cast, History, World } from './life.js';
import { idFrom } from './organisation.js';
import type { DemoForce, DemoPerson } from './organisation.js';

/** How long before the day of the data the matter was referred. */
const AGO = 12;

const cast = (person: DemoPerson, ...roles: ActorRole[]): Cast => ({ person, roles });

/**
 * The case of a chief officer (R59): referred by professional standards, accepted and given a reviewer by the delegate of the commissioner, and
 * told to the officer. Once it is accepted, nobody of the force's own desk sees it. None in a force that has no such people.
 */
export function chiefOfficerCase(force: DemoForce, standards: DemoPerson | undefined, world: World): History | null {
  const chief = force.people.find((p) => p.isChiefOfficer === true);
  const delegate = force.people.find((p) => p.roles.includes('pcc'));
  const reviewer = force.people.find((p) => p.isStaff && p.number === 'S0001');
  if (chief === undefined || delegate === undefined || reviewer === undefined || standards === undefined) return null;
  const draftedOn = addDays(world.asOf, -AGO);
  const id = idFrom(force.code, 'case', 'chief officer', '1');
  const life = new Life({ id, force: force.id, reference: referenceApart(force.code, Number(draftedOn.slice(0, 4)), id) }, world, draftedOn);
  const pcc = cast(delegate, 'pcc');
  const referrer = cast(standards, 'standards');
  life.do(referrer, 'DraftReferral', {
    officer: chief.id as PersonId, scheme: 'OFFICER_PCR', source: 'OTHER', incidentOn: addDays(draftedOn, -9), knownOn: addDays(draftedOn, -2), unitAtIncident: chief.unit as Ref, standards: ['CON'],
    whatHappened: 'A briefing for partners was sent with an annex that was not meant for them.', whyReflection: 'There is something to learn on who checks what is sent.', restrictedTo: [delegate.id, reviewer.id] as PersonId[],
  });
  life.do(referrer, 'SubmitReferral', { lineManagerView: 'NOT_OBTAINED' });
  life.waitWorkingDays(1).do(pcc, 'AcceptForReview', {
    rationale: 'Falls short of what is expected and is below misconduct.', standards: ['CON'], performanceOnly: false, allegations: [{ category: 'D' }], scope: 'The annex that went out with the briefing.', seriousnessChecks: [],
    parallelProceedings: false, directedElsewhere: false,
  });
  life.do(pcc, 'AppointReviewer', { reviewer: reviewer.id as PersonId, basis: 'SENIOR_STAFF', seniorityOpinion: 'The commissioner considers the chief executive of the office more senior for this purpose.', conflictsDeclared: [] });
  life.waitWorkingDays(2).do(cast(reviewer), 'GiveNotice', {
    mode: 'WRITTEN', givenOn: life.today, whyReferred: 'The commissioner thinks that reflection fits what was referred.', contents: codesOf(NOTICE_CONTENTS), language: 'en', confirmedInWritingOn: life.today,
  });
  return life.history;
}
