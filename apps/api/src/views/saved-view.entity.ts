import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, KeyId, MaybeText, Text } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** Filters of the page of figures under a name. */
@Entity('saved_views')
@Check('saved_views_name_check', 'length(name) BETWEEN 1 AND 80')
@Check('saved_views_address_check', 'length(address) <= 2000')
@Index('saved_views_owner_id_name_idx', ['ownerId', 'name'], { unique: true })
@Index('saved_views_shared_idx', { synchronize: false })
export class SavedViewRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @Id() @ForeignKey(() => PersonRow, 'id') ownerId: string;
  @Text() name: string;
  /** What stands behind the question mark of the page's address; empty for the page as it is. */
  @Text() address: string;
  /** The role whose people of the force see it too; null where nobody does. */
  @MaybeText() sharedWith: string | null;
  @Instant() changedAt: string;
}
