import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { requireClasses } from './access/class-of-field.js';
import { AdministrationResolver } from './administration/administration.resolver.js';
import { ActionsResolver } from './actions/actions.resolver.js';
import { ChartsResolver } from './analytics/charts.resolver.js';
import { FiguresResolver } from './analytics/figures.resolver.js';
import { PatternsResolver } from './analytics/patterns.resolver.js';
import { AnnotationsResolver } from './annotations/annotations.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { ProtectedResolver } from './cases/protected/protected.resolver.js';
import { CaseCommandsResolver } from './cases/case-commands.resolver.js';
import { BreakGlassResolver } from './cases/break-glass/break-glass.resolver.js';
import { CasesResolver } from './cases/cases.resolver.js';
import { DocumentsResolver } from './documents/documents.resolver.js';
import { EvidencePackResolver } from './documents/evidence-pack/evidence-pack.resolver.js';
import { DraftsResolver } from './drafts/drafts.resolver.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { ImportResolver } from './integrations/import/import.resolver.js';
import { LessonsResolver } from './lessons/lessons.resolver.js';
import { PassagesResolver } from './passages/passages.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { UnitsResolver } from './people/units.resolver.js';
import { TaxonomyResolver } from './taxonomy/taxonomy.resolver.js';
import { ViewsResolver } from './views/views.resolver.js';

/** What the API answers; it fails where a field has no protection class. Inputs are read by the domain's own rules (`readFields`), so no second validation runs here. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [IdentityResolver, TaxonomyResolver, UnitsResolver, PeopleResolver, AdministrationResolver, BreakGlassResolver, CasesResolver, ProtectedResolver, ActionsResolver, LessonsResolver, PatternsResolver, FiguresResolver, ChartsResolver, AnnotationsResolver, ViewsResolver, CaseCommandsResolver, ImportResolver, AuditResolver, DraftsResolver, DocumentsResolver, EvidencePackResolver, PassagesResolver],
    validate: false,
  });
  // The generator takes no description for these two.
  describe(schema.getQueryType(), 'Everything that can be read, by the scope of the person who asks.');
  describe(schema.getMutationType(), 'Every step of the process that a person can take.');
  requireClasses(schema);
  return schema;
}

function describe(type: { description?: string | null | undefined } | null | undefined, sentence: string): void {
  if (type) type.description = sentence;
}
