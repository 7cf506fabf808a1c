import { ANNOTATION_KINDS } from '@candour/domain/metrics';
import type { AnnotationKind } from '@candour/domain/metrics';
import { registerEnumType } from 'type-graphql';

export const AnnotationKindEnum = Object.fromEntries(Object.keys(ANNOTATION_KINDS).map((kind) => [kind, kind])) as { readonly [K in AnnotationKind]: K };
registerEnumType(AnnotationKindEnum, {
  name: 'AnnotationKind', description: 'What happened.',
  valuesConfig: Object.fromEntries(Object.entries(ANNOTATION_KINDS).map(([kind, { says }]) => [kind, { description: says }])),
});
