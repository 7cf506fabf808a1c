// One forbidden import for each rule of .dependency-cruiser.mjs. The first file of each is the one that must be refused;
// all are removed again. Types alone count too, since a type is knowledge as much as a value.
export const plants = [
  { rule: 'domain-is-pure', files: { 'packages/domain/src/planted-io.ts': "import type { Server } from 'node:http';\nexport type Planted = Server;\n" } },
  { rule: 'statistics-is-pure', files: { 'packages/statistics/src/planted-domain.ts': "import type { Case } from '@candour/domain';\nexport type Planted = Case;\n" } },
  { rule: 'ui-knows-no-process', files: { 'packages/ui/src/planted-query.tsx': "import { gql } from '@apollo/client';\nexport const Planted = () => <p>{String(gql)}</p>;\n" } },
  { rule: 'api-draws-nothing', files: { 'apps/api/src/planted-screen.ts': "import { createElement } from 'react';\nexport const planted = createElement;\n" } },
  { rule: 'dashboard-asks-the-server', files: { 'apps/dashboard/src/planted-server.ts': "import type { Config } from '../../api/src/config.js';\nexport type Planted = Config;\n" } },
  { rule: 'dashboard-never-decides', files: { 'apps/dashboard/src/planted-decision.ts': "import { decide } from '@candour/domain';\nexport const planted = decide;\n" } },
  {
    rule: 'resolver-is-thin',
    files: {
      'apps/api/src/planted.resolver.ts': "import type { Planted } from './planted.entity.js';\nexport type Thick = Planted;\n",
      'apps/api/src/planted.entity.ts': 'export interface Planted { readonly id: string }\n',
    },
  },
  { rule: 'type-knows-no-entity', files: { 'apps/api/src/planted.type.ts': "import { Entity } from 'typeorm';\nexport const planted = Entity;\n" } },
  {
    rule: 'analytics-reads-sql',
    files: {
      'apps/api/src/analytics/planted.query.ts': "import { planted } from '../cases/planted-repository.js';\nexport const read = planted;\n",
      'apps/api/src/cases/planted-repository.ts': 'export const planted = 1;\n',
    },
  },
  {
    rule: 'capabilities-stay-apart',
    files: {
      'apps/dashboard/src/cases/planted-sibling.ts': "import { planted } from '../actions/planted-other.js';\nexport const near = planted;\n",
      'apps/dashboard/src/actions/planted-other.ts': 'export const planted = 1;\n',
    },
  },
  {
    rule: 'testing-is-for-tests',
    files: {
      'apps/api/src/planted-test-help.ts': "import { createTestDatabase } from './testing/test-database.js';\nexport const planted = createTestDatabase;\n",
    },
  },
  { rule: 'packages-by-name', files: { 'apps/api/src/planted-reach.ts': "import { rules } from '../../../packages/domain/src/rules.js';\nexport const planted = rules;\n" } },
  { rule: 'no-development-tools-in-the-product', files: { 'apps/api/src/planted-tool.ts': "import { transform } from '@swc/core';\nexport const planted = transform;\n" } },
  { rule: 'everything-resolves', files: { 'packages/domain/src/planted-nowhere.ts': "import { nothing } from './nowhere.js';\nexport const planted = nothing;\n" } },
];
