import type pg from 'pg';
import { inTransaction } from '../../database/transaction.js';
import { tellQuestion } from './tell-question.js';
import type { CountedQuestion, CountedTimes, Question } from './tell-question.js';

/** Has a question counted, protects it and keeps what is told, as the jobs. What was told before stays as it was. */
export const tellOne = (jobs: pg.Pool, question: Question): Promise<void> => inTransaction(jobs, async (client) => {
  const asked = JSON.stringify(question);
  const { rows: [row] } = await client.query<{ counted: CountedQuestion | CountedTimes | null }>('SELECT counted_for_protection($1) AS counted', [asked]);
  if (row === undefined) throw new Error('A statement without a table gives one row.');
  if (row.counted !== null) await client.query('SELECT keep_protected($1, $2)', [asked, JSON.stringify(tellQuestion(question, row.counted))]);
});
