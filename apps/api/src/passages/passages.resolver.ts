import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { PassageToDecideType, ProtectedPassageType } from './passage.type.js';
import { passagesToDecide, protectedPassage } from './passages.query.js';

@Resolver()
export class PassagesResolver {
  @Query(() => ProtectedPassageType, { nullable: true, description: 'For the authority’s desk: the words of a protected passage that two people agreed to open. Absent where none was opened, or not to the person who asks. Recorded with its purpose, and told to the officer.' })
  protectedPassage(@Arg('caseId', () => ID, { description: 'The case.' }) caseId: string, @Arg('request', () => Int, { description: 'The number of the request.' }) request: number, @Ctx() context: Context): Promise<ProtectedPassageType | null> {
    return protectedPassage(context, caseId, request);
  }

  @Query(() => [PassageToDecideType], { description: 'For an approver: requests to open a protected passage that wait for their answer. Empty for anybody else, and for whoever has a part in the matter.' })
  passagesToDecide(@Ctx() context: Context): Promise<readonly PassageToDecideType[]> {
    return passagesToDecide(context);
  }
}
