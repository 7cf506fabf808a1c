import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../calendar/instant.scalar.js';

@ObjectType('AccountReceipt', { simpleResolvers: true, description: 'The officer’s receipt for something they sent: it can be checked without trusting the force, with the program scripts/verify-receipt.mjs.' })
export class AccountReceiptType {
  @Field(() => ID, { description: 'The receipt.' })
  id: string;

  @Field(() => InstantScalar, { description: 'When the force’s clock says it was sent.' })
  sentAt: string;

  @Field(() => Boolean, { description: 'Whether the receipt proves its place in the ledger: about a minute after it was sent.' })
  sealed: boolean;

  @Field(() => Int, { nullable: true, description: 'Its number in the ledger of the force; absent for the first second.' })
  number: number | null;

  @Field(() => Int, { nullable: true, description: 'How many entries the ledger had at the signed head the receipt is proven against; absent until it is sealed.' })
  treeSize: number | null;

  @Field(() => String, { nullable: true, description: 'The receipt itself as JSON, to be kept as a file: never a word of what was sent. Absent once what was sent has been disposed of.' })
  document: string | null;
}
