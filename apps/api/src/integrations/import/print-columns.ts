import { writeFileSync } from 'node:fs';
import { FILE_KINDS, columnsOf } from './columns.js';

/* Prints docs/import.md from the table of columns. Run by `npm run generate`. */

const ABOUT: Readonly<Record<(typeof FILE_KINDS)[number], string>> = {
  units: 'The tree of units as it was from day to day. A unit that changed its name or place has a row for each time.',
  people: 'Everybody who serves or served. Somebody who moved has a row for each posting; the latest says who they are now. `standards_staff` matters before any case is drafted: by it a case is kept to a named list.',
  headcount: 'Strength of each unit by month: what rates are reckoned against.',
  'headcount-groups': 'Strength of the whole force by one characteristic in a quarter.',
  equality: 'What people declared of themselves (class E). Sealed on arrival; nothing in the product reads it back.',
  assessments: 'Matters that never became a review, counted.',
  cases: 'Past cases, each in the state it had. Past rules are not enforced on them; days must be in order and codes must go together. From then on the process applies.',
};
const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (kind: (typeof FILE_KINDS)[number]): string => [
  '| Column | Needed | Takes | Says |', '|---|---|---|---|',
  ...Object.entries(columnsOf(kind)).map(([name, { kind: takes, required, says }]) => `| \`${name}\` | ${required ? 'yes' : ''} | ${cell(takes.takes)} | ${cell(says)} |`),
].join('\n');

const page = `<!-- Generated from apps/api/src/integrations/import/columns.ts. Change the table, not this page. -->

# Importing a force

\`\`\`
npm run import -- --force NTH --force-name "Northshire" --units units.csv --people people.csv --headcount headcount.csv --cases cases.csv [--dry-run]
\`\`\`

The same can be asked of the API with the mutation \`importFiles\`. Sample files are in \`examples/\`.

- Files are CSV in UTF-8 (in Excel: "CSV UTF-8"); a byte order mark, Windows line ends and line ends inside quotes are fine. The first row names the columns; heads may be written "Unit at incident" or \`unit_at_incident\`.
- Files are read in this order whatever the order of the options: ${FILE_KINDS.join(', ')}. Each may refer to what those before it hold, and to what is in the record already.
- One transaction for each file: a file with a bad row is refused whole, and every bad row is named with its line, its column and the cure, never with what it says. Files after a refused one are checked and not written.
- Importing the same file again changes nothing. A case that is in the record is changed through the process, not by a file.
- An unknown column is refused by its name. **No column takes what was said in an account or a discussion, or anything about welfare.**
- \`--dry-run\` checks everything and keeps nothing, also for a force that is not there yet. A new force comes to be with its first file that is taken.
- Of a column that a file does not fill nothing is said, so nothing is changed there.
- **A past case of a chief officer or of somebody in professional standards is not imported**: it is kept to a named list, for which a file has no place.

${FILE_KINDS.map((kind) => `## ${kind}.csv\n\n${ABOUT[kind]}\n\n${table(kind)}`).join('\n\n')}
`;

writeFileSync(new URL('../../../../../docs/import.md', import.meta.url), page);
