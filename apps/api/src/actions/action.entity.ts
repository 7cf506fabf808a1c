import { Entity, ForeignKey, Index } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Flag, Id, KeyId, KeyText, MaybeDay, MaybeId, MaybeText, Text } from '../database/columns.js';
import { CaseRow } from '../cases/case.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** An action agreed in the report (R44). OVERDUE is read from the due day and never stored. */
@Entity('actions')
@Index('actions_open_by_team_idx', { synchronize: false })
@Index('actions_open_by_owner_idx', { synchronize: false })
@Index('actions_open_by_force_idx', { synchronize: false })
export class ActionRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyText() id: string;
  @Id() forceId: string;
  /** The case's unit at the incident, so that a team's open actions are one index range. */
  @Text() teamCode: string;
  /** The case is restricted (R59, R60). */
  @Flag() restricted: boolean;
  @Text() type: string;
  @MaybeText() description: string | null;
  @MaybeText() successMeasure: string | null;
  @Text() ownerRole: string;
  /** The officer of the case for an officer's own action. */
  @MaybeId() @ForeignKey(() => PersonRow, 'id') ownerId: string | null;
  @MaybeDay() due: string | null;
  @Flag() takenAlready: boolean;
  @MaybeDay() doneOn: string | null;
  @MaybeId() completedBy: string | null;
  @MaybeId() verifiedBy: string | null;
  @MaybeDay() verifiedOn: string | null;
  @Text() status: string;
  @MaybeText() evidence: string | null;
  @MaybeText() statusReason: string | null;
}
