import { CODES } from '@candour/domain';
import { Field, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType, refusalOf } from '../../access/refusal.type.js';
import { InstantScalar } from '../../calendar/instant.scalar.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';

/** GraphQL names have no hyphens: HEADCOUNT_GROUPS is headcount-groups.csv. */
export const ImportFile = Object.fromEntries(FILE_KINDS.map((kind) => [enumName(kind), enumName(kind)])) as Readonly<Record<string, string>>;
export function enumName(kind: FileKind): string { return kind.replace('-', '_').toUpperCase(); }
registerEnumType(ImportFile, { name: 'ImportFile', description: 'A kind of file a force imports.', valuesConfig: Object.fromEntries(FILE_KINDS.map((kind) => [enumName(kind), { description: `${kind}.csv` }])) });

@InputType({ description: 'Files as CSV text, together at most one megabyte; larger ones are imported on the command line.' })
export class ImportFilesInput {
  @Field(() => String, { nullable: true, description: 'units.csv' }) units?: string;
  @Field(() => String, { nullable: true, description: 'people.csv' }) people?: string;
  @Field(() => String, { nullable: true, description: 'headcount.csv' }) headcount?: string;
  @Field(() => String, { nullable: true, description: 'headcount-groups.csv' }) headcountGroups?: string;
  @Field(() => String, { nullable: true, description: 'equality.csv' }) equality?: string;
  @Field(() => String, { nullable: true, description: 'assessments.csv' }) assessments?: string;
  @Field(() => String, { nullable: true, description: 'cases.csv' }) cases?: string;
  @Field(() => Boolean, { nullable: true, description: 'Check everything and keep nothing.' }) dryRun?: boolean;
}

@ObjectType('ImportProblem', { simpleResolvers: true, description: 'One thing wrong in a file.' })
export class ImportProblemType {
  @Field(() => Int, { description: 'The line of the file.' }) line: number;
  @Field(() => String, { nullable: true, description: 'The column, where it is about one.' }) column: string | null;
  @Field(() => String, { description: 'How to put it right. What the cell says is never repeated.' }) cure: string;
}

@ObjectType('ImportedFile', { simpleResolvers: true, description: 'What came of one file. With any problem nothing of it was taken.' })
export class ImportedFileType {
  @Field(() => ImportFile, { description: 'Which file.' }) file: string;
  @Field(() => Int, { description: 'Rows read.' }) rows: number;
  @Field(() => Int, { description: 'Rows that changed the record, or in a dry run would have.' }) changed: number;
  @Field(() => [ImportProblemType], { description: 'What is wrong, row by row.' }) problems: readonly ImportProblemType[];
  @Field(() => Int, { description: 'Further problems that are not listed.' }) moreProblems: number;
}

@ObjectType('ImportDone', { simpleResolvers: true, description: 'The import ran; each file says what came of it.' })
export class ImportDoneType {
  @Field(() => Boolean, { description: 'Nothing was kept, because it was a dry run.' }) dryRun: boolean;
  @Field(() => [ImportedFileType], { description: 'The files in the order they were read.' }) files: readonly ImportedFileType[];
}

export const ImportResult = createUnionType({
  name: 'ImportResult', description: 'What an import answers.', types: () => [ImportDoneType, NotAvailableToRoleType, InvalidDetailsType] as const,
});

@ObjectType('ImportRun', { simpleResolvers: true, description: 'An import that ran: counts and places of bad rows, never what a row said.' })
export class ImportRunType {
  @Field(() => String, { description: 'The run.' }) id: string;
  @Field(() => InstantScalar, { description: 'When it began.' }) startedAt: string;
  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; absent where it was broken off.' }) finishedAt: string | null;
  @Field(() => Boolean, { description: 'Whether nothing was to be kept.' }) dryRun: boolean;
  @Field(() => [ImportedFileType], { description: 'The files.' }) files: readonly ImportedFileType[];
}

/** Imports are the administrator's; everybody else gets one answer. */
export const forAdministrators = (): NotAvailableToRoleType => refusalOf(NotAvailableToRoleType, { rule: 'ACCESS', code: 'NOT_AVAILABLE_YET', message: CODES.NOT_AVAILABLE_YET.message });
