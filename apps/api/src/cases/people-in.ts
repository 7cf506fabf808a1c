import { COMMANDS, appointedPart, innermost, referredPart, sentPart } from '@candour/domain';
import type { Case, Command, Field } from '@candour/domain';

/** A person somebody names in a command, and where. */
export interface NamedPerson { readonly id: string; readonly field: readonly string[] }

/** The people a command names. */
export function peopleInCommand(command: Command): readonly NamedPerson[] {
  return Object.entries(COMMANDS[command.type].fields).flatMap(([name, field]) => peopleIn(field, (command as unknown as Readonly<Record<string, unknown>>)[name], [name]));
}

function peopleIn(field: Field, value: unknown, path: readonly string[]): readonly NamedPerson[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'optional': return peopleIn(field.of, value, path);
    case 'person': return [{ id: value as string, field: path }];
    case 'list': return (value as readonly unknown[]).flatMap((item, i) => peopleIn(field.of, item, [...path, String(i)]));
    case 'group': return Object.entries(field.fields).flatMap(([name, inner]) => peopleIn(inner, (value as Readonly<Record<string, unknown>>)[name], [...path, name]));
    default: return [];
  }
}

/** The people a case names, whoever they are to it. */
export function peopleInCase(c: Case): readonly string[] {
  const { referral } = referredPart(c);
  const inner = innermost(c.stage);
  const appointed = appointedPart(c);
  const sent = sentPart(c);
  const named: readonly (string | null | undefined)[] = [
    c.officer, referral.referrer, referral.complainant, ...referral.witnesses, 'assessment' in inner ? inner.assessment.assessor : null,
    appointed?.reviewer?.person, ...(appointed?.earlierReviewers ?? []).map((r) => r.person), ...(c.restriction?.named ?? []), ...c.friends.map((f) => f.person),
    ...c.passages.flatMap((p) => [p.requestedBy, ...p.approvals.map((a) => a.by)]), ...(sent?.actions ?? []).map((a) => a.owner), ...(sent?.lessons ?? []).map((l) => l.owner),
  ];
  return named.filter((id): id is string => typeof id === 'string');
}
