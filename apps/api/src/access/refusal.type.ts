import { CODES } from '@candour/domain';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { cited } from './cited.js';

/** What every refusal says. Concrete refusals are classes of their own, so that a client can tell them apart by `__typename`. */
@InterfaceType('Refusal', { description: 'A foreseen no: which rule, a stable code, and one sentence that says how to put it right.' })
export abstract class RefusalType {
  @Field(() => String, { simple: true, description: 'The rule (R1 to R66), or LIFECYCLE, ACCESS, INPUT or VERSION where no single rule speaks.' })
  rule: string;

  @Field(() => String, { simple: true, nullable: true, description: 'What that rule rests on: the regulation, the guide or the policy of the force.' })
  citation: string | null;

  @Field(() => String, { simple: true, description: 'A stable code that other systems may rely on.' })
  code: string;

  @Field(() => String, { simple: true, description: 'One plain sentence with the cure.' })
  message: string;

  @Field(() => [String], { simple: true, nullable: true, description: 'The path of the field it is about, where it is about one.' })
  field: readonly string[] | null;
}

/** A refusal as the domain gives it. */
export interface RefusalFacts { readonly rule: string; readonly code: string; readonly message: string; readonly field?: readonly string[] | undefined; readonly citation?: string | null }

/** Fills a refusal of a class with what the domain said. */
export function refusalOf<T extends RefusalType>(type: new () => T, facts: RefusalFacts, more: Partial<T> = {}): T {
  return Object.assign(new type(), { rule: facts.rule, citation: facts.citation ?? cited(facts.rule, null), code: facts.code, message: facts.message, field: facts.field ?? null }, more);
}

@ObjectType('NotAvailableToRole', { implements: RefusalType, simpleResolvers: true, description: 'This is not open to the role of the person who asks, whatever they ask.' })
export class NotAvailableToRoleType extends RefusalType {}

@ObjectType('Problem', { simpleResolvers: true, description: 'One thing that is wrong with what was given.' })
export class ProblemType {
  @Field(() => [String], { description: 'The path of the field; empty where it is about the whole.' })
  field: readonly string[];

  @Field(() => String, { description: 'One plain sentence with the cure. What was given is never repeated.' })
  message: string;

  @Field(() => String, { description: 'The rule that asks for it.' })
  rule: string;

  @Field(() => String, { nullable: true, description: 'What that rule rests on: the regulation, the guide or the policy of the force.' })
  citation: string | null;

  @Field(() => String, { description: 'The stable code.' })
  code: string;
}

@ObjectType('InvalidDetails', { implements: RefusalType, simpleResolvers: true, description: 'Something given is missing or not possible. Nothing was written.' })
export class InvalidDetailsType extends RefusalType {
  @Field(() => [ProblemType], { description: 'Everything that is wrong, at once.' })
  problems: readonly ProblemType[];
}

/** What is wrong, where no rule of the process but the reader of the input says so. */
export interface InputProblem { readonly field: readonly string[]; readonly message: string }

/** Input that cannot be read, with everything that is wrong at once. */
export function invalidDetails(problems: readonly InputProblem[]): InvalidDetailsType {
  const facts = { ...CODES.INVALID, code: 'INVALID', field: problems[0]?.field };
  return refusalOf(InvalidDetailsType, facts, { problems: problems.map(({ field, message }) => ({ field, message, rule: facts.rule, citation: cited(facts.rule, null), code: facts.code })) });
}
