import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { changeView, deleteView, saveView } from './save-view.js';
import { ChangeViewInput, DeleteViewResult, SaveViewInput, SaveViewResult, SavedViewType } from './saved-view.type.js';
import type { DeleteViewAnswer, SaveViewAnswer } from './saved-view.type.js';
import { savedViews } from './saved-views.query.js';

@Resolver()
export class ViewsResolver {
  @Query(() => [SavedViewType], { description: 'The views one saved, and those that colleagues of the same role in the force share, by name.' })
  savedViews(@Ctx() context: Context): Promise<readonly SavedViewType[]> {
    return savedViews(context);
  }

  @Mutation(() => SaveViewResult, { description: 'Keeps filters of the page of figures under a name.' })
  saveView(@Arg('input', () => SaveViewInput, { description: 'What is to be kept.' }) input: SaveViewInput, @Ctx() context: Context): Promise<SaveViewAnswer> {
    return saveView(context, input);
  }

  @Mutation(() => SaveViewResult, { description: 'Renames a view of one’s own, changes its filters, or shares it or no longer.' })
  changeView(@Arg('input', () => ChangeViewInput, { description: 'What is to be so.' }) input: ChangeViewInput, @Ctx() context: Context): Promise<SaveViewAnswer> {
    return changeView(context, input);
  }

  @Mutation(() => DeleteViewResult, { description: 'Takes a view of one’s own away, for everybody it was shared with too.' })
  deleteView(@Arg('id', () => ID, { description: 'The view.' }) id: string, @Ctx() context: Context): Promise<DeleteViewAnswer> {
    return deleteView(context, id);
  }
}
