import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { SignInLinkType } from '../people/directory.type.js';
import { waitingSignIns } from '../people/sign-in-links.query.js';
import { AdministrationRecordConnectionType, AdministrationResult, ClientPurposeChoiceType, DelegateAuthorityInput, DelegationType, LinkSignInInput, RegisterServiceClientInput, ServiceClientType } from './administration.type.js';
import type { AdministrationAnswer } from './administration.type.js';
import { clientPurposes, closeServiceClient, registerServiceClient, serviceClients } from './clients.js';
import { delegateAuthority, delegations, endDelegation } from './delegations.js';
import { administrationRecords } from './records.js';
import { confirmSignIn, linkSignIn, unlinkSignIn } from './sign-ins.js';

type Answered = Promise<AdministrationAnswer> | AdministrationAnswer;

@Resolver()
export class AdministrationResolver {
  @Query(() => [ServiceClientType], { nullable: true, description: 'For the administrator and the auditor: the systems that may ask, each for one purpose; absent for anybody else.' })
  serviceClients(@Ctx() context: Context): Promise<readonly ServiceClientType[] | null> {
    return serviceClients(context);
  }

  @Query(() => [ClientPurposeChoiceType], { description: 'What a system can be registered for.' })
  clientPurposes(): readonly ClientPurposeChoiceType[] {
    return clientPurposes();
  }

  @Query(() => [DelegationType], { description: 'Who acts for the authority, has or will, the latest first: for the desk, the administrator and the auditor; for a delegate their own; empty for anybody else.' })
  delegations(@Ctx() context: Context): Promise<readonly DelegationType[]> {
    return delegations(context);
  }

  @Query(() => [SignInLinkType], { description: 'For the administrator and the authority: subjects of the identity provider that were entered for a person and wait for a second person; empty for anybody else.' })
  signInsWaiting(@Ctx() context: Context): Promise<readonly SignInLinkType[]> {
    return waitingSignIns(context);
  }

  @Query(() => AdministrationRecordConnectionType, { nullable: true, description: 'For the auditor and the administrator: every change of who may ask, newest first; absent for anybody else. The total is not counted.' })
  administrationRecords(
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return administrationRecords(context, first, after ?? null);
  }

  @Mutation(() => AdministrationResult, { description: 'The administrator enters whom the identity provider means by a subject. It opens nothing until a second person confirmed it.' })
  linkSignIn(@Arg('input', () => LinkSignInInput, { description: 'Which subject is which person.' }) input: LinkSignInInput, @Ctx() context: Context): Answered {
    return linkSignIn(context, input);
  }

  @Mutation(() => AdministrationResult, { description: 'A second person, another administrator or the authority, confirms a link; never the one who entered it, nor the one it is about.' })
  confirmSignIn(@Arg('id', () => ID, { description: 'The link.' }) id: string, @Ctx() context: Context): Answered {
    return confirmSignIn(context, id);
  }

  @Mutation(() => AdministrationResult, { description: 'An administrator takes a link away, never one of their own: in five seconds at the latest nobody is that person by this subject.' })
  unlinkSignIn(@Arg('id', () => ID, { description: 'The link.' }) id: string, @Ctx() context: Context): Answered {
    return unlinkSignIn(context, id);
  }

  @Mutation(() => AdministrationResult, { description: 'The administrator registers a system for one purpose, for good. For promotion, selection, posting or vetting there is no way to be registered.' })
  registerServiceClient(@Arg('input', () => RegisterServiceClientInput, { description: 'The system.' }) input: RegisterServiceClientInput, @Ctx() context: Context): Answered {
    return registerServiceClient(context, input);
  }

  @Mutation(() => AdministrationResult, { description: 'The administrator closes a system: it may ask nothing any more. Its registration stays on the list.' })
  closeServiceClient(@Arg('id', () => ID, { description: 'The registration.' }) id: string, @Ctx() context: Context): Answered {
    return closeServiceClient(context, id);
  }

  @Mutation(() => AdministrationResult, { description: 'The authority delegates its functions to a person of the force for a time. It is the authority’s own to give: not the administrator’s, and not a delegate’s.' })
  delegateAuthority(@Arg('input', () => DelegateAuthorityInput, { description: 'To whom, and for how long.' }) input: DelegateAuthorityInput, @Ctx() context: Context): Answered {
    return delegateAuthority(context, input);
  }

  @Mutation(() => AdministrationResult, { description: 'The authority, the administrator or the delegate ends a delegation, at once.' })
  endDelegation(@Arg('id', () => ID, { description: 'The delegation.' }) id: string, @Ctx() context: Context): Answered {
    return endDelegation(context, id);
  }
}
