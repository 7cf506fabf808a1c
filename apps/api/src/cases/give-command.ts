import { CODES } from '@candour/domain';
import type { CommandType, Refusal } from '@candour/domain';
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

/** Gives a command in the name of the person who asks, and puts what came of it into the words of the API. */
export async function giveCommand(context: Context, type: CommandType, input: CommandInput, asked: Selection): Promise<CommandAnswer> {
  const { office, viewer } = context;
  const { caseId = null, expectedVersion = null, idempotencyKey, details, answers } = input;
  await context.reading.settle();
  const result = await handleCaseCommand(office, saidOf(viewer), { type, caseId, expectedVersion, idempotencyKey, details, answers });
  return result.kind === 'changed' ? changed(context, result, asked) : answerTo(result);
}

/** The case is read again only where it was asked for, and by the reader's own scope. */
async function changed(context: Context, { caseId, version }: Extract<CommandResult, { kind: 'changed' }>, asked: Selection): Promise<CaseChangedType> {
  const read = asked['case'] === undefined ? null : await caseById(context, caseId, asked['case']);
  return Object.assign(new CaseChangedType(), { caseId, version, case: read });
}

const byCode = (code: 'NOT_FOUND' | 'VERSION_CHANGED' | 'IDEMPOTENCY_REUSED'): RefusalFacts => ({ ...CODES[code], code });

function answerTo(result: Exclude<CommandResult, { kind: 'changed' }>): CommandAnswer {
  switch (result.kind) {
    case 'notFound': return refusalOf(NotFoundType, byCode('NOT_FOUND'));
    case 'changedMeanwhile': return refusalOf(CaseChangedMeanwhileType, byCode('VERSION_CHANGED'), { currentVersion: result.currentVersion });
    case 'idempotencyReused': return refusalOf(IdempotencyKeyReusedType, byCode('IDEMPOTENCY_REUSED'));
    case 'prompts': return Object.assign(new PromptsToAnswerType(), { prompts: result.prompts });
    case 'invalid': return invalidDetails(result.problems);
    case 'refused': return refused(result);
  }
}

/** Codes that say where the case stands; the sentence of each names the way on. */
const OF_STAGE: ReadonlySet<string> = new Set(['WRONG_STAGE', 'NOT_REFERRED', 'CASE_STOPPED', 'DISCUSSION_REQUIRED', 'PROCESS_OVER', 'REPORT_SEALED', 'SCOPE_LOCKED']);
/** Codes that say whose step it is. */
const OF_PERSON: ReadonlySet<string> = new Set(['NOT_ALLOWED', 'AA_ONLY', 'NOT_AUTHOR']);

function refused({ refusals, state }: Extract<CommandResult, { kind: 'refused' }>): CommandAnswer {
  const [first] = refusals;
  if (first === undefined) throw new Error('A refusal without a reason.');
  if (OF_STAGE.has(first.code)) return refusalOf(WrongStageType, first, { state });
  if (OF_PERSON.has(first.code)) return refusalOf(NotAllowedType, first);
  return refusalOf(InvalidDetailsType, first, { problems: refusals.map(problemOf) });
}

const problemOf = ({ rule, code, message, field }: Refusal) => ({ rule, code, message, field: field ?? [] });
