import { CODES } from '@candour/domain';
import type { CommandType, Refusal } from '@candour/domain';
import { cited } from '../access/cited.js';
import { InvalidDetailsType, invalidDetails, refusalOf } from '../access/refusal.type.js';
import type { RefusalFacts } from '../access/refusal.type.js';
import type { Context } from '../context.js';
import { saidOf } from '../identity/viewer.js';
import type { Selection } from '../reading/selection.js';
import type { CommandInput } from './case-commands.input.js';
import { caseById } from './case.query.js';
import type { CommandResult } from './command-result.js';
import { CaseChangedMeanwhileType, CaseChangedType, IdempotencyKeyReusedType, NotAllowedType, NotFoundType, PromptsToAnswerType, WrongStageType } from './command-results.type.js';
import type { CommandAnswer } from './command-results.type.js';
import { handleCaseCommand } from './handle-case-command.js';
import { FOLLOW_UPS, placeOf, withinOf } from './outer-names.js';
import type { FollowUpKind, Within } from './outer-names.js';
import type { GivenCommand } from './read-command.js';
import { NOWHERE } from './take-in-hand.js';

/** Gives a command in the name of the person who asks, and puts what came of it into the words of the API. */
export async function giveCommand(context: Context, type: CommandType, input: CommandInput, asked: Selection): Promise<CommandAnswer> {
  const { office, viewer } = context;
  const { expectedVersion = null, idempotencyKey, answers } = input;
  const named = namedIn(context, type, input) ?? nowhere(type, input);
  await context.reading.settle();
  const result = await handleCaseCommand(office, saidOf(viewer), { type, ...named, expectedVersion, idempotencyKey, answers });
  return result.kind === 'changed' ? changed(context, result, input.caseId == null, asked) : answerTo(result);
}

/** The case of a command and its details as they are called inside; null for an action, lesson or follow-up that is none of ours, or of another case. */
function namedIn({ office: { vault } }: Context, type: CommandType, { caseId: given = null, followUp = null, details }: CommandInput): Pick<GivenCommand, 'caseId' | 'details'> | null {
  const within = withinOf(type);
  if (within === null || (within === 'followUp' && followUp === null)) return within !== null && given === null ? null : { caseId: given, details };
  const place = placeOf(vault, within, String(within === 'followUp' ? followUp : (details as Readonly<Record<Within, unknown>>)[within]));
  if (place === null || (given !== null && given !== place.caseId)) return null;
  if (within === 'followUp') return FOLLOW_UPS[place.key as FollowUpKind] === type ? { caseId: place.caseId, details } : null;
  return { caseId: place.caseId, details: { ...(details as object), [within]: place.key } };
}

/** A command on an action that is none of ours goes the way of one on an action that is not theirs: nothing of it is answered sooner. */
function nowhere(type: CommandType, { details }: CommandInput): Pick<GivenCommand, 'caseId' | 'details'> {
  const within = withinOf(type);
  return { caseId: NOWHERE, details: within === null || within === 'followUp' ? details : { ...(details as object), [within]: NOWHERE } };
}

/** The case is read again only where it was asked for, and by the reader's own scope: who named an action alone learns of its case only what they may read. */
async function changed(context: Context, { caseId, version }: Extract<CommandResult, { kind: 'changed' }>, isByName: boolean, asked: Selection): Promise<CaseChangedType> {
  const asksOfCase = asked['case'] !== undefined || (isByName && (asked['caseId'] !== undefined || asked['version'] !== undefined));
  const read = asksOfCase ? await caseById(context, caseId, asked['case'] ?? {}) : null;
  return Object.assign(new CaseChangedType(), { ...(isByName && read === null ? { caseId: null, version: null } : { caseId, version }), case: read });
}

const byCode = (code: 'NOT_FOUND' | 'VERSION_CHANGED' | 'IDEMPOTENCY_REUSED'): RefusalFacts => ({ ...CODES[code], code });

function answerTo(result: Exclude<CommandResult, { kind: 'changed' }>): CommandAnswer {
  switch (result.kind) {
    case 'notFound': return refusalOf(NotFoundType, byCode('NOT_FOUND'));
    case 'changedMeanwhile': return refusalOf(CaseChangedMeanwhileType, byCode('VERSION_CHANGED'), { currentVersion: result.currentVersion });
    case 'idempotencyReused': return refusalOf(IdempotencyKeyReusedType, byCode('IDEMPOTENCY_REUSED'));
    case 'prompts': return Object.assign(new PromptsToAnswerType(), { prompts: result.prompts.map((prompt) => ({ ...prompt, citation: cited(prompt.rule, result.pack) })) });
    case 'invalid': return invalidDetails(result.problems);
    case 'refused': return refused(result);
  }
}

/** Codes that say where the case stands; the sentence of each names the way on. */
const OF_STAGE: ReadonlySet<string> = new Set(['WRONG_STAGE', 'NOT_REFERRED', 'CASE_STOPPED', 'DISCUSSION_REQUIRED', 'PROCESS_OVER', 'REPORT_SEALED', 'SCOPE_LOCKED']);
/** Codes that say whose step it is. */
const OF_PERSON: ReadonlySet<string> = new Set(['NOT_ALLOWED', 'AA_ONLY', 'NOT_AUTHOR']);

function refused({ refusals, state, pack }: Extract<CommandResult, { kind: 'refused' }>): CommandAnswer {
  const said = refusals.map((refusal) => ({ ...refusal, citation: cited(refusal.rule, pack) }));
  const [first] = said;
  if (first === undefined) throw new Error('A refusal without a reason.');
  if (OF_STAGE.has(first.code)) return refusalOf(WrongStageType, first, { state });
  if (OF_PERSON.has(first.code)) return refusalOf(NotAllowedType, first);
  return refusalOf(InvalidDetailsType, first, { problems: said.map(problemOf) });
}

const problemOf = ({ rule, citation, code, message, field }: Refusal & { readonly citation: string | null }) => ({ rule, citation, code, message, field: field ?? [] });
