import { firstDayOf, formatMonth, londonDay, monthOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { annotationProblems, withdrawalProblems } from '@candour/domain/metrics';
import { invalidDetails } from '../access/refusal.type.js';
import { administer, notAllowed, notFound } from '../administration/administer.js';
import type { AdministrationAnswer } from '../administration/administration.type.js';
import { NotFoundType } from '../cases/command-results.type.js';
import type { Context } from '../context.js';
import { isId, newId } from '../database/new-id.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { WriteAnnotationInput } from './annotation.type.js';

/** Only the desk is told what is wrong with its words: anybody else is told that it is not theirs, whatever they wrote. */
const isDesk = ({ viewer }: Context): boolean => viewer.kind === 'PERSON' && viewer.roles.includes('authority');

/** A number of a person that reads like a year must not keep the year out of every sentence. */
const A_YEAR = /^(?:19|20)\d\d$/;

/** People of the force whose whole name or number stands in a text: what a sentence must not have in it. */
async function namedIn({ reading, viewer }: Context, text: string): Promise<readonly string[]> {
  const found = await reading.rows<{ readonly name: string; readonly number: string }>(sql`SELECT p.name, p.number FROM people p WHERE p.force_id = ${viewer.force.id}::uuid
    AND (position(lower(p.name) IN lower(${text}::text)) > 0 OR position(p.number IN ${text}::text) > 0)`, NOBODY);
  return found.flatMap(({ name, number }) => [name, ...(number.length > 2 && !A_YEAR.test(number) ? [number] : [])]);
}

/** The desk writes beside a month of a figure what happened then. */
export async function writeAnnotation(context: Context, { metric, unit, month, kind, says, recalculates, reason }: WriteAnnotationInput): Promise<AdministrationAnswer> {
  if (!isDesk(context)) return notAllowed();
  const written = { month, says: says.trim(), recalculates, reason: reason == null || reason.trim() === '' ? null : reason.trim() };
  const names = await namedIn(context, `${written.says} ${written.reason ?? ''}`.replaceAll('\0', ''));
  const problems = annotationProblems(written, { thisMonth: monthOf(londonDay(context.at)), names });
  if (problems.length > 0) return invalidDetails(problems);
  const id = newId();
  const answer = await administer(context, {
    does: sql`write_annotation(${id}::uuid, ${metric}::text, ${unit ?? null}::text, ${firstDayOf(month as Month)}::date, ${kind}::text, ${written.says}::text, ${recalculates}::boolean, ${written.reason}::text)`, id,
    says: recalculates ? `It stands beside ${formatMonth(month as Month)}, and limits are set again from there.` : `It stands beside ${formatMonth(month as Month)}.`,
    ifTaken: { field: ['recalculates'], message: 'Limits are set again from this month already: withdraw that note first, or write this one without.' },
  });
  return answer instanceof NotFoundType && unit != null ? invalidDetails([{ field: ['unit'], message: 'There is no such unit in your force: choose another one.' }]) : answer;
}

/** The desk withdraws what stands beside a month. It is kept, with who withdrew it and why. */
export async function withdrawAnnotation(context: Context, id: string, because: string): Promise<AdministrationAnswer> {
  if (!isDesk(context)) return notAllowed();
  if (!isId(id)) return notFound();
  const why = because.trim();
  const problems = withdrawalProblems(why, await namedIn(context, why.replaceAll('\0', '')));
  return problems.length > 0 ? invalidDetails(problems) : administer(context, { does: sql`withdraw_annotation(${id}::uuid, ${why}::text)`, id, says: 'It is withdrawn. It is kept with your reason, and the figure is drawn without it.' });
}
